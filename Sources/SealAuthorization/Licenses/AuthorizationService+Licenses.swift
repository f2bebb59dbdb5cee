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
    let caller = context.caller.tenant
    let license = try await database.read(deadline: context.deadline) { [self] tx in
      try LicenseStore.expect(number, caller.environment, tx)
        .provenMessage(parties, for: caller.accountID, at: clock.now(), tx)
    }
    return .init(license: license)
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

  package func getLicenseLetter(
    _ request: AuthorizationV1.GetLicenseLetterRequest, context: CallContext
  ) async throws -> AuthorizationV1.GetLicenseLetterResponse {
    var checks = FieldChecks()
    let licenseNumber = checks.licenseNumber(request.number, "number")
    let number = try checks.finish(licenseNumber)
    let caller = context.caller.tenant
    let state = try await database.read(deadline: context.deadline) { [letters] tx in
      let license = try LicenseStore.expect(number, caller.environment, tx)
      guard license.buyer == caller.accountID else { throw AuthorizationError.licenseNotFound }
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
