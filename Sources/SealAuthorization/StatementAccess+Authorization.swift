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
      LicenseStatement.type: license(parties),
      LicenseRevocation.type: { _, _, _ in [] },
      LetterStatement.type: letter,
    ])
  }

  /// A license is for everybody; who may use the work, for who bought it and who sold it.
  private static func license(_ parties: PartyDirectory) -> Rule {
    { statement, caller, tx in
      guard let id = LicenseID(try statement.statement.id),
        let license = try LicenseStore.find(id, tx)
      else { return nil }
      let isSeen = try LicenseViewer(caller).seesLicensee(of: license, tx)
      return try statement.licenseDisclosures(of: isSeen ? license.licensee : nil, parties, tx)
    }
  }

  /// A letter is for who may know the licensee.
  private static let letter: Rule = { statement, caller, tx in
    guard let caller, caller.scopes.contains(.authorizationRead),
      let id = LicenseID(statement.subject), let license = try LicenseStore.find(id, tx),
      try LicenseViewer(caller).seesLicensee(of: license, tx)
    else { return nil }
    return []
  }
}
