import Foundation
import SealPostgres
import SealPrimitives

/// A sandbox account's clock, which its keys may advance; everything with a due date follows it.
/// Live accounts have the real time always.
package enum AccountClocks {
  /// The account's time when it really is `realNow`.
  package static func now(
    _ accountID: UUID, _ environment: Environment, at realNow: Instant, _ tx: Transaction
  ) throws -> Instant {
    guard environment == .sandbox else { return realNow }
    let row = try tx.first(
      """
      SELECT ahead_microseconds FROM account_clock
      WHERE account_id = \(accountID) AND environment = \(environment)
      """)
    guard let row else { return realNow }
    return realNow.advanced(
      by: .microseconds(try row.decode("ahead_microseconds", as: Int64.self)))
  }

  /// Moves a sandbox account's clock ahead, and answers its time. Throws the database's
  /// `clock_is_at_most_ten_years_ahead` past that.
  package static func advance(
    _ accountID: UUID, by duration: Duration, at realNow: Instant, _ tx: Transaction
  ) throws -> Instant {
    let microseconds = Int64(duration / .microseconds(1))
    let rows = try tx.query(
      """
      INSERT INTO account_clock AS clock (account_id, environment, ahead_microseconds)
      VALUES (\(accountID), \(Environment.sandbox), \(microseconds))
      ON CONFLICT (account_id, environment)
        DO UPDATE SET ahead_microseconds = clock.ahead_microseconds + \(microseconds)
      RETURNING ahead_microseconds
      """)
    return realNow.advanced(
      by: .microseconds(try rows[0].decode("ahead_microseconds", as: Int64.self)))
  }
}
