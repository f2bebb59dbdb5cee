import Foundation
import SealPostgres
import SealPrimitives

/// A sandbox account's clock, which its keys may advance; everything with a due date follows it.
/// Live accounts have the real time always.
package enum AccountClocks {
  /// Ten years of 365 days: how far a clock may be ahead in all.
  package static let farthest: Duration = .seconds(315_360_000)

  /// Why a clock is not moved.
  package struct Refusal: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Code: Sendable, Hashable {
      /// The duration is negative.
      case goesBack
      /// The clock would be more than `farthest` ahead.
      case tooFarAhead
    }

    package let code: Code
    package let description: String
  }

  /// The account's time when it really is `realNow`.
  package static func now(
    _ tenant: Tenant, at realNow: Instant, _ tx: Transaction
  ) throws -> Instant {
    guard tenant.environment == .sandbox else { return realNow }
    let row = try tx.first(
      "SELECT ahead_microseconds FROM account_clock WHERE \(of: tenant)")
    guard let row else { return realNow }
    return realNow.advanced(
      by: .microseconds(try row.decode("ahead_microseconds", as: Int64.self)))
  }

  /// Moves a sandbox account's clock ahead, and answers its time. What is finer than a microsecond
  /// is dropped. Throws `Refusal`.
  package static func advance(
    _ accountID: AccountID, by duration: Duration, at realNow: Instant, _ tx: Transaction
  ) throws -> Instant {
    guard duration >= .zero else {
      throw Refusal(code: .goesBack, description: "A clock never goes back.")
    }
    let tooFar = Refusal(
      code: .tooFarAhead,
      description: "A clock can be at most ten years of 365 days ahead of the real time.")
    guard duration <= farthest else { throw tooFar }
    let (seconds, attoseconds) = duration.components
    let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    let row = try tx.first(
      """
      INSERT INTO account_clock AS clock (bucket, account_id, environment, ahead_microseconds)
      VALUES (\(accountID.bucket), \(accountID), \(Environment.sandbox), \(microseconds))
      ON CONFLICT (bucket, account_id, environment)
        DO UPDATE SET ahead_microseconds = clock.ahead_microseconds + \(microseconds)
        WHERE clock.ahead_microseconds + \(microseconds) <=
          \(farthest.components.seconds * 1_000_000)
      RETURNING ahead_microseconds
      """)
    guard let row else { throw tooFar }
    return realNow.advanced(
      by: .microseconds(try row.decode("ahead_microseconds", as: Int64.self)))
  }
}
