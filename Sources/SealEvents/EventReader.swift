import Foundation
import SealPostgres
import SealPrimitives

/// Which events a reader wants.
package struct EventFilter: Sendable, Hashable {
  /// Whose; everybody's without it.
  package var tenant: Tenant?
  /// Exact types; empty for all.
  package var types: [EventType]
  /// About what; anything without it.
  package var subject: String?

  package init(tenant: Tenant? = nil, types: [EventType] = [], subject: String? = nil) {
    self.tenant = tenant
    self.types = types
    self.subject = subject
  }
}

/// Which event it is, and of which type.
package struct NamedEvent: Sendable {
  package let eventID: EventID
  package let type: EventType

  init(_ row: Row) throws {
    eventID = try row.decode("event_id")
    type = try row.decode("type")
  }
}

/// Reads numbered events: whoever reads on from a number misses none.
package enum EventReader {
  /// The events after a number, 0 for all, at most `limit`.
  package static func read(
    after number: Int64, _ filter: EventFilter = EventFilter(), limit: Int, _ tx: Transaction
  ) throws -> [NumberedEvent] {
    var conditions: SQL = "event_order.number > \(number)"
    if let tenant = filter.tenant {
      conditions = """
        event.bucket = \(tenant.bucket) AND event_order.account_id = \(tenant.accountID)
        AND event_order.environment = \(tenant.environment) AND \(conditions)
        """
    }
    if !filter.types.isEmpty { conditions = "\(conditions) AND type = ANY(\(filter.types))" }
    if let subject = filter.subject { conditions = "\(conditions) AND subject = \(subject)" }
    return try tx.query(
      """
      SELECT number, \(Event.columns) FROM event_order JOIN event USING (bucket, event_id)
      WHERE \(conditions) ORDER BY number LIMIT \(limit)
      """
    ).map(NumberedEvent.init)
  }

  /// One of the account's events; `nil` when there is none, or it has no number yet.
  static func find(_ id: EventID, of tenant: Tenant, _ tx: Transaction) throws -> NumberedEvent? {
    try tx.first(
      """
      SELECT number, \(Event.columns) FROM event JOIN event_order USING (bucket, event_id)
      WHERE \(key: id, "event.event_id", of: tenant)
      """
    ).map(NumberedEvent.init)
  }

  /// The events that have these numbers, in their order.
  package static func named(_ numbers: [Int64], _ tx: Transaction) throws -> [NamedEvent] {
    // The order of all first: on young tables the planner would rather read through all events.
    try tx.query(
      """
      WITH numbered AS MATERIALIZED (
        SELECT bucket, event_id, place
        FROM unnest(\(numbers)::bigint[]) WITH ORDINALITY AS asked (number, place)
          JOIN event_order USING (number)
      )
      SELECT event_id, type FROM numbered JOIN event USING (bucket, event_id) ORDER BY place
      """
    ).map(NamedEvent.init)
  }

  /// The newest event's number; 0 when there is none. All up to it can be read.
  package static func lastNumber(_ tx: Transaction) throws -> Int64 {
    let row = try tx.first("SELECT number FROM event_order ORDER BY number DESC LIMIT 1")
    return try row?.decode("number") ?? 0
  }

  /// The number of one of the account's events; `nil` when there is none, or it has no number yet.
  package static func number(of id: EventID, of tenant: Tenant, _ tx: Transaction)
    throws -> Int64?
  {
    try tx.first(
      """
      SELECT number FROM event JOIN event_order USING (bucket, event_id)
      WHERE \(key: id, "event.event_id", of: tenant)
      """
    )?.decode("number")
  }
}
