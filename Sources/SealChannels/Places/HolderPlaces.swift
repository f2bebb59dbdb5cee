import SealAPI
import SealPostgres
import SealPrimitives

/// Where uses need no license: places that the holder allows, and those where it publishes itself.
package enum HolderPlaces {
  /// Allowed places, and origins of verified channels.
  package static func urls(of tenant: Tenant, _ tx: Transaction) throws -> [String] {
    try tx.query(
      """
      SELECT url FROM allowed_place
      WHERE \(of: tenant)
        AND end_time IS NULL
      UNION SELECT origin FROM channel
      WHERE \(of: tenant)
        AND state = \(verified)
      ORDER BY url
      """
    ).map { try $0.decode("url") }
  }

  /// What was such a place before a time and is none any more; of allowed places without those that
  /// had ended by another time.
  package static func formerURLs(
    of tenant: Tenant, givenBefore start: Instant, endedAfter end: Instant, _ tx: Transaction
  ) throws -> [String] {
    try tx.query(
      """
      SELECT url FROM allowed_place
      WHERE \(of: tenant)
        AND create_time < \(start) AND end_time > \(end)
      UNION SELECT origin FROM channel
      WHERE \(of: tenant)
        AND state <> \(verified) AND verify_time < \(start)
      ORDER BY url
      """
    ).map { try $0.decode("url") }
  }

  private static let verified = AuthorizationV1.ChannelState.verified.rawValue
}
