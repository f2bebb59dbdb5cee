extension StatementKindRegistry {
  /// All kinds of this version of the library. The kinds do not know this list.
  public static let standard = StatementKindRegistry([
    VersionCertificate.kind, LicenseStatement.kind, LicenseStatement.kindOfVersion1,
    LicenseRevocation.kind, LetterStatement.kind, MandateStatement.kind, MandateRevocation.kind,
    EvidenceStatement.kind, SettlementStatement.kind,
  ])
}
