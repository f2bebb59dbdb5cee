import SealAccess
import SealCertification
import SealPrimitives
import SealStatements
import SealVerify

extension StatementAccess {
  /// Certificates, licenses, their revocations and their letters. The pages show to anybody what
  /// this shows without a key.
  package static func works(_ parties: PartyDirectory) -> StatementAccess {
    StatementAccess([
      VersionCertificate.type: PublicCertificate.rule(parties),
      // Who may use a work is not shown.
      LicenseStatement.type: { _, _, _ in [] },
      LicenseRevocation.type: { _, _, _ in [] },
      LetterStatement.type: letter,
    ])
  }

  /// A letter is for who bought the license.
  private static let letter: Rule = { statement, caller, tx in
    guard let caller, caller.scopes.contains(.authorizationRead),
      let id = LicenseID(statement.subject), let license = try LicenseStore.find(id, tx),
      license.environment == caller.environment, license.buyer == caller.accountID
    else { return nil }
    return []
  }
}
