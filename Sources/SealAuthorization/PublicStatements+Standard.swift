import SealCertification
import SealStatements
import SealVerify

extension PublicStatements {
  /// What the platform's pages show to anybody. Letters and the statements of cases are for those
  /// whom they concern.
  package static func standard(_ parties: PartyDirectory) -> PublicStatements {
    PublicStatements([
      VersionCertificate.type: PublicCertificate.rule(parties),
      // Who may use a work is not shown.
      LicenseStatement.type: { _, _ in [] },
      LicenseRevocation.type: { _, _ in [] },
    ])
  }
}
