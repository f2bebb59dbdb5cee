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
    let number = try checks.finish(licenseNumber)
    let caller = context.callerUnlessGuest?.tenant
    return try await database.read(deadline: context.deadline) { [self] tx in
      let license = try LicenseStore.expect(number, caller?.environment, tx)
      return .init(
        license: try license.provenMessage(
          parties, for: caller?.accountID, at: clock.now(), tx),
        sandbox: license.environment == .sandbox)
    }
  }

  package func listLicenses(
    _ request: AuthorizationV1.ListLicensesRequest, context: CallContext
  ) async throws -> AuthorizationV1.ListLicensesResponse {
    var checks = FieldChecks()
    let work = request.workID.isEmpty ? nil : checks.workID(request.workID)
    let (licenses, next) = try await lists.page(
      request.pageSize, request.pageToken, context, checks
    ) { [clock, parties] caller, before, limit, tx in
      try LicenseStore.list(
        of: caller.tenant, work: work, before: before.map(LicenseID.init(uuid:)), limit: limit, tx
      ).messages(parties, at: clock.now(), tx)
    } position: {
      $0.id.uuid
    }
    return .init(licenses: licenses.map(\.message), nextPageToken: next)
  }

  package func listNotices(
    _ request: AuthorizationV1.ListNoticesRequest, context: CallContext
  ) async throws -> AuthorizationV1.ListNoticesResponse {
    let environment: Environment = request.sandbox ? .sandbox : .live
    let (notices, next) = try await lists.publicPage(
      request.pageSize, request.pageToken, of: environment, context
    ) { [clock, parties] before, limit, tx in
      try Notices.list(
        environment, before: before.map(OrderID.init(uuid:)), limit: limit, parties,
        at: clock.now(), tx)
    } position: {
      $0.order.uuid
    }
    return .init(licenses: notices.map(\.license), nextPageToken: next)
  }

  package func getLicenseLetter(
    _ request: AuthorizationV1.GetLicenseLetterRequest, context: CallContext
  ) async throws -> AuthorizationV1.GetLicenseLetterResponse {
    var checks = FieldChecks()
    let licenseNumber = checks.licenseNumber(request.number, "number")
    let reader = checks.orderReader(request.orderSecret, context)
    let (number, asker) = try checks.finish(licenseNumber, reader)
    let state = try await database.read(deadline: context.deadline) { [letters] tx in
      let license = try LicenseStore.expect(number, nil, tx)
      guard try asker.hasBought(license, tx) else { throw AuthorizationError.licenseNotFound }
      return try letters.open(license, tx)
    }
    switch state {
    case .notReady: throw AuthorizationError.letterNotReady
    case .erased: throw AuthorizationError.letterErased
    case .ready(let letter):
      return AuthorizationV1.GetLicenseLetterResponse(letter: letter.message)
    }
  }
}

extension OpenedLetter {
  fileprivate var message: AuthorizationV1.LicenseLetter {
    AuthorizationV1.LicenseLetter(
      licenseNumber: number.description, revoked: isRevoked, pdf: pdf, proof: proof.message)
  }
}
