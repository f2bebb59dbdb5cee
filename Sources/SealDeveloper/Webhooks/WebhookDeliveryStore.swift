import SealAPI
import SealEvents
import SealPostgres
import SealPrimitives
import SealProtobuf

enum WebhookDeliveryState: String, Sendable, PostgresEncodable, PostgresDecodable {
  case waiting = "WAITING"
  case acknowledged = "ACKNOWLEDGED"
  case parked = "PARKED"
}

/// Deliveries in the database.
enum WebhookDeliveryStore {
  /// Has an event wait for every endpoint that wants it. `replaying` has one that was delivered or
  /// parked wait anew.
  static func insert(
    _ events: [NumberedEvent], for id: WebhookEndpointID, replaying: Bool, at time: Instant,
    _ tx: Transaction
  ) throws {
    let conflict: SQL =
      replaying
      ? """
      UPDATE SET state = \(WebhookDeliveryState.waiting), attempts = 0, last_error = NULL,
        create_time = \(time)
      """
      : "NOTHING"
    let target: SQL = replaying ? "(bucket, webhook_endpoint_id, number)" : ""
    _ = try tx.execute(
      """
      INSERT INTO webhook_delivery (bucket, webhook_endpoint_id, number, state, create_time)
      SELECT \(id.bucket)::smallint, \(id)::uuid, number, \(WebhookDeliveryState.waiting)::text,
        \(time)::timestamptz
      FROM unnest(\(events.map(\.number))::bigint[]) AS event (number)
      ON CONFLICT \(target) DO \(conflict)
      """)
  }

  /// The first that waits, with its event.
  static func first(of id: WebhookEndpointID, _ tx: Transaction) throws -> WaitingDelivery? {
    // The delivery first: on young tables the planner would rather read through all events.
    let row = try tx.first(
      """
      SELECT number, attempts FROM webhook_delivery
      WHERE \(key: id, "webhook_endpoint_id") AND state = \(WebhookDeliveryState.waiting)
      ORDER BY number LIMIT 1
      """)
    guard let row else { return nil }
    let number: Int64 = try row.decode("number")
    guard let event = try EventReader.read(after: number - 1, limit: 1, tx).first else {
      preconditionFailure("a delivery is of an event")
    }
    return WaitingDelivery(event: event, attempts: Int(try row.decode("attempts", as: Int32.self)))
  }

  /// Writes down how an attempt ended.
  static func settle(
    _ number: Int64, of id: WebhookEndpointID, _ state: WebhookDeliveryState, status: Int?,
    error: String?, at time: Instant, _ tx: Transaction
  ) throws {
    _ = try tx.execute(
      """
      UPDATE webhook_delivery
      SET state = \(state), attempts = attempts + 1, last_attempt_time = \(time),
        last_status = \(status.map(Int32.init)), last_error = \(error)
      WHERE \(key: id, "webhook_endpoint_id") AND number = \(number)
      """)
  }

  /// Newest event first, those before `before` if given, in one state if given.
  static func list(
    of id: WebhookEndpointID, state: WebhookDeliveryState?, before: DeliveryPosition?, limit: Int,
    _ tx: Transaction
  ) throws -> [DeveloperV1.Delivery] {
    let rows = try tx.query(
      """
      SELECT * FROM webhook_delivery
      WHERE \(key: id, "webhook_endpoint_id")
        AND (\(before?.number)::bigint IS NULL OR number < \(before?.number)::bigint)
        AND (\(state)::text IS NULL OR state = \(state)::text)
      ORDER BY number DESC LIMIT \(limit)
      """)
    let events = try EventReader.named(rows.map { try $0.decode("number") }, tx)
    return try zip(rows, events).map { try message($0, of: $1) }
  }

  private static func message(_ row: Row, of event: NamedEvent) throws -> DeveloperV1.Delivery {
    let status = try row.decode("last_status", as: Int32?.self)
    let time = try row.decode("last_attempt_time", as: Instant?.self)
    return DeveloperV1.Delivery(
      eventID: event.eventID.description, eventNumber: try row.decode("number"),
      eventType: event.type.rawValue,
      state: DeveloperV1.DeliveryState(try row.decode("state", as: WebhookDeliveryState.self)),
      attempts: UInt32(try row.decode("attempts", as: Int32.self)),
      lastAttemptTime: time.map(GoogleProtobuf.Timestamp.init), lastStatus: UInt32(status ?? 0),
      lastError: try row.decode("last_error", as: String?.self) ?? "")
  }
}

/// What is to be sent next.
struct WaitingDelivery: Sendable {
  let event: NumberedEvent
  /// Those before.
  let attempts: Int
}

extension DeveloperV1.DeliveryState {
  init(_ state: WebhookDeliveryState) {
    self =
      switch state {
      case .waiting: .waiting
      case .acknowledged: .acknowledged
      case .parked: .parked
      }
  }

  /// `nil` for the unspecified and for unknown numbers.
  var stored: WebhookDeliveryState? {
    switch self {
    case .waiting: .waiting
    case .acknowledged: .acknowledged
    case .parked: .parked
    default: nil
    }
  }
}
