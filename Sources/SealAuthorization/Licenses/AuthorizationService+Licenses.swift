import SealAPI
import SealAccess
import SealPrimitives
import SealProof
import SealRPC

extension AuthorizationService {
  package func getLicense(
    _ request: AuthorizationV1.GetLicenseRequest, context: CallContext
  ) async throws -> AuthorizationV1.GetLicenseResponse {
    var checks = FieldChecks()
    let licenseNumber = checks.licenseNumber(request.number, "number")
    let viewer = checks.licenseViewer(request.orderSecret, context)
    let number = try checks.finish(licenseNumber)
    return try await database.read(deadline: context.deadline) { [self] tx in
      let license = try LicenseStore.expect(number, viewer.environment, tx)
      return .init(
        license: try license.provenMessage(parties, for: viewer, at: clock.now(), tx),
        sandbox: license.environment == .sandbox)
    }
  }

  package func listLicenses(
    _ request: AuthorizationV1.ListLicensesRequest, context: CallContext
  ) async throws -> AuthorizationV1.ListLicensesResponse {
    var checks = FieldChecks()
    let work = request.workID.isEmpty ? nil : checks.workID(request.workID)
    let (licenses, next) = try await lists.page(request, context, by: \.id, checks) {
      [clock, parties] caller, before, limit, tx in
      try LicenseStore.list(
        of: caller.tenant, work: work, before: before, limit: limit, tx
      ).messages(parties, for: LicenseViewer(caller), at: clock.now(), tx)
    }
    return .init(licenses: licenses.map(\.message), nextPageToken: next)
  }

  package func listNotices(
    _ request: AuthorizationV1.ListNoticesRequest, context: CallContext
  ) async throws -> AuthorizationV1.ListNoticesResponse {
    let environment: Environment = request.sandbox ? .sandbox : .live
    let (notices, next) = try await lists.publicPage(
      request, of: environment, context, by: \.id
    ) { [clock, parties] before, limit, tx in
      try Notices.list(
        environment, before: before, limit: limit, parties,
        at: clock.now(), tx)
    }
    return .init(licenses: notices.map(\.message), nextPageToken: next)
  }

  package func getLicenseLetter(
    _ request: AuthorizationV1.GetLicenseLetterRequest, context: CallContext
  ) async throws -> AuthorizationV1.GetLicenseLetterResponse {
    var checks = FieldChecks()
    let licenseNumber = checks.licenseNumber(request.number, "number")
    let reader = checks.orderReader(request.orderSecret, context)
    let (number, asker) = try checks.finish(licenseNumber, reader)
    let letter = try await database.read(deadline: context.deadline) { [letters] tx in
      let license = try LicenseStore.expect(number, nil, tx)
      try asker.expectLicenseeKnown(license, tx)
      return try letters.open(license, tx).letter()
    }
    return .init(letter: letter.message)
  }
}

extension OpenedLetter {
  fileprivate var message: AuthorizationV1.LicenseLetter {
    AuthorizationV1.LicenseLetter(
      licenseNumber: number.description, revoked: isRevoked, pdf: pdf, proof: proof.message)
  }
}
