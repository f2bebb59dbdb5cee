import SealPostgres
import SealPrimitives
import SealVerify

/// Writes events down, in the transaction of the change that they tell of.
package struct EventOutbox: Sendable {
  /// The most data that an event carries, as canonical JSON.
  package static let maxDataBytes = 20_000

  private let random: any RandomBytes

  package init(random: any RandomBytes) {
    self.random = random
  }

  /// Writes an event down. Until the transaction ends, no other one writes about the same subject
  /// to this account: the numbers of a subject's events are the order in which their changes were
  /// committed.
  ///
  /// Write about several subjects in the order of their names, so that two transactions cannot
  /// deadlock. Throws `EventError`, and `VerifyError` for data that has no canonical JSON.
  @discardableResult
  package func record(_ new: NewEvent, at time: Instant, _ tx: Transaction) throws -> Event {
    let data = try Self.bytes(of: new.data)
    let id = EventID(at: time, random: random)
    let rows = try tx.query(
      """
      WITH subject AS (
        INSERT INTO event_subject (account_id, environment, subject, last_sequence)
        VALUES (\(new.tenant.accountID), \(new.tenant.environment), \(new.subject), 1)
        ON CONFLICT (account_id, environment, subject) DO UPDATE SET last_sequence =
          event_subject.last_sequence + 1
        RETURNING last_sequence
      ), event AS (
        INSERT INTO event (event_id, account_id, environment, type, subject, sequence, time, data)
        SELECT \(id.uuid)::uuid, \(new.tenant.accountID)::uuid, \(new.tenant.environment)::text,
          \(new.type)::text,
          \(new.subject)::text, last_sequence, \(time)::timestamptz, \(data)::bytea
        FROM subject
        RETURNING *
      ), waiting AS (
        INSERT INTO event_waiting SELECT position FROM event
      )
      SELECT \(Event.columns) FROM event
      """)
    return try Event(rows[0])
  }

  /// Writes down what happened to several subjects, each once to an account, in their order: one
  /// statement, however many they are. As `record` for one event.
  package func record(_ news: [NewEvent], at time: Instant, _ tx: Transaction) throws {
    guard !news.isEmpty else { return }
    let news = news.sorted {
      ($0.subject, $0.tenant.accountID) < ($1.subject, $1.tenant.accountID)
    }
    let ids = news.map { _ in EventID(at: time, random: random) }
    try tx.execute(
      """
      WITH new AS (
        SELECT * FROM unnest(\(ids)::uuid[], \(news.map(\.tenant.accountID))::uuid[],
          \(news.map(\.tenant.environment.rawValue))::text[], \(news.map(\.type))::text[],
          \(news.map(\.subject))::text[], \(try news.map { try Self.bytes(of: $0.data) })::bytea[])
          WITH ORDINALITY AS new(event_id, account_id, environment, type, subject, data, place)
      ), subject AS (
        INSERT INTO event_subject (account_id, environment, subject, last_sequence)
        SELECT account_id, environment, subject, 1 FROM new ORDER BY place
        ON CONFLICT (account_id, environment, subject)
          DO UPDATE SET last_sequence = event_subject.last_sequence + 1
        RETURNING event_subject.account_id, event_subject.environment, event_subject.subject,
          last_sequence
      ), event AS (
        INSERT INTO event (event_id, account_id, environment, type, subject, sequence, time, data)
        SELECT event_id, account_id, environment, type, subject, last_sequence,
          \(time)::timestamptz, data
        FROM new JOIN subject USING (account_id, environment, subject) ORDER BY place
        RETURNING position
      )
      INSERT INTO event_waiting SELECT position FROM event
      """)
  }

  private static func bytes(of data: JSONValue) throws -> [UInt8] {
    guard case .object = data else {
      throw EventError(code: .dataIsNoObject, description: "An event's data must be an object.")
    }
    let bytes = try data.canonicalBytes()
    guard bytes.count <= maxDataBytes else {
      throw EventError(
        code: .dataTooLarge,
        description:
          "The event's data has \(bytes.count) bytes; at most \(maxDataBytes) are allowed.")
    }
    return bytes
  }
}
