import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealRPC

/// What people without an account do: buy a license, object to one. The rules are those of the
/// service's methods, and so are the reasons of what is refused.
package struct GuestDesk: Sendable {
  let database: Database
  let desk: Orders
  let payments: ProviderPayments
  let parties: PartyBook
  let clock: any WallClock
  let random: any RandomBytes
  /// Called after a change was committed.
  let changed: @Sendable () -> Void

  package init(
    database: Database, desk: Orders, payments: ProviderPayments, parties: PartyBook,
    clock: any WallClock,
    random: any RandomBytes, changed: @escaping @Sendable () -> Void = {}
  ) {
    self.database = database
    self.desk = desk
    self.payments = payments
    self.parties = parties
    self.clock = clock
    self.random = random
    self.changed = changed
  }

  /// Constraints that the same form, sent twice at once, can violate.
  private static let races: Set<String> = [
    "guest_quote_request_id_is_used_once", "guest_order_request_id_is_used_once",
    "guest_objection_request_id_is_used_once", "quote_is_ordered_once",
    "license_number_is_used_once",
  ]

  /// Runs a change; the same form sent at once finds what the faster one made.
  func changing<Value: Sendable>(
    _ deadline: ContinuousClock.Instant,
    _ body: @escaping @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    let value = try await database.write(
      deadline: deadline, afterLosingRaceFor: Self.races, body)
    changed()
    return value
  }

  /// Who is written down: somebody unknown, at the account whose work it is about.
  func actor(_ seller: AccountID, _ environment: Environment, _ peer: String) -> CallActor {
    CallActor(
      accountID: seller, apiKeyID: nil, environment: environment, peerAddress: "guest \(peer)")
  }
}
