import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealRPC

extension AuthorizationService {
  package func getLicenseLetter(
    _ request: AuthorizationV1.GetLicenseLetterRequest, context: CallContext
  ) async throws -> AuthorizationV1.GetLicenseLetterResponse {
    var checks = FieldChecks()
    let number = checks.licenseNumber(request.number, "number")
    try checks.finish()
    guard let number else { preconditionFailure("absence is a violation") }
    let caller = context.caller
    let letters = LicenseLetters(parties: parties, logChains: logChains)
    let state = try await database.read(deadline: context.deadline) { tx in
      guard let license = try LicenseStore.find(number, caller.environment, tx),
        license.buyer == caller.accountID
      else { throw AuthorizationError.licenseNotFound }
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
      licenseNumber: number.description, revoked: isRevoked, pdf: pdf, statement: proof.statement,
      signature: proof.signature, timestampToken: proof.timestampToken,
      issuerChainPEM: proof.issuerChainPEM, timestampChainPEM: proof.timestampChainPEM,
      logProof: proof.logProof ?? "", logChainPEM: proof.logChainPEM ?? "")
  }
}
