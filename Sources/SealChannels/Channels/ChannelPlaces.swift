import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives

/// Where an account publishes itself: what monitoring does not take for somebody else's use.
package enum ChannelPlaces {
  /// The origins of the account's verified channels.
  package static func origins(
    of accountID: AccountID, _ environment: Environment, _ tx: Transaction
  ) throws -> [String] {
    try tx.query(
      """
      SELECT origin FROM channel
      WHERE account_id = \(accountID) AND environment = \(environment)
        AND state = \(AuthorizationV1.ChannelState.verified.rawValue)
      ORDER BY origin
      """
    ).map { try $0.decode("origin") }
  }

  /// The origins of channels that were verified before a time and are so no more.
  package static func formerOrigins(
    of accountID: AccountID, _ environment: Environment, verifiedBefore time: Instant,
    _ tx: Transaction
  ) throws -> [String] {
    try tx.query(
      """
      SELECT DISTINCT origin FROM channel
      WHERE account_id = \(accountID) AND environment = \(environment)
        AND state <> \(AuthorizationV1.ChannelState.verified.rawValue) AND verify_time < \(time)
      ORDER BY origin
      """
    ).map { try $0.decode("origin") }
  }
}
