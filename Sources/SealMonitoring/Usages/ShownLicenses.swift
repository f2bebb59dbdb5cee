import SealAuthorization
import SealCertification
import SealPostgres
import SealPrimitives

/// Licenses that users have shown for usages, beside those that stand on the pages.
enum ShownLicenses {
  /// Their numbers, for the usage of a work on a page.
  static func numbers(for work: WorkID, at url: String, _ tx: Transaction) throws -> [String] {
    try tx.query(
      """
      SELECT license_number FROM usage JOIN usage_shown_license USING (usage_id)
      WHERE work_id = \(work) AND page_url = \(url) ORDER BY license_number
      """
    ).map { try $0.decode("license_number") }
  }
}

extension UsageDesk {
  /// Keeps that a user has shown a license, and decides again: from now on it counts as if it stood
  /// on the page.
  @discardableResult
  package func showLicense(
    _ number: LicenseNumber, for id: UsageID, _ environment: Environment, at now: Instant,
    _ tx: Transaction
  ) throws -> StoredUsage? {
    try tx.execute(
      """
      INSERT INTO usage_shown_license (usage_id, license_number, show_time)
      VALUES (\(id), \(number.description), \(now)) ON CONFLICT DO NOTHING
      """)
    return try decideAgain(id, environment, at: now, tx)
  }
}
