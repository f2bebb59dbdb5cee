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
    let id = EventID(at: time, bucket: new.tenant.bucket, random: random)
    let rows = try tx.query(
      """
      WITH subject AS (
        INSERT INTO event_subject AS subject (bucket, account_id, environment, subject,
          last_sequence, last_place)
        VALUES (\(new.tenant.bucket), \(new.tenant.accountID), \(new.tenant.environment),
          \(new.subject), 1, \(Self.place))
        \(Self.counting)
      ), event AS (
        INSERT INTO event (bucket, event_id, account_id, environment, type, subject, sequence, time,
          data)
        SELECT \(id.bucket)::smallint, \(id)::uuid, \(new.tenant.accountID)::uuid,
          \(new.tenant.environment)::text, \(new.type)::text, \(new.subject)::text, last_sequence,
          \(time)::timestamptz, \(data)::bytea
        FROM subject
        RETURNING *
      ), waiting AS (
        INSERT INTO event_waiting (bucket, event_id, place)
        SELECT bucket, event_id, last_place FROM event JOIN subject USING (bucket)
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
    let ids = news.map { EventID(at: time, bucket: $0.tenant.bucket, random: random) }
    try tx.execute(
      """
      WITH new AS (
        SELECT * FROM unnest(\(ids.map(\.bucket.number))::smallint[], \(ids)::uuid[],
          \(news.map(\.tenant.accountID))::uuid[],
          \(news.map(\.tenant.environment.rawValue))::text[], \(news.map(\.type))::text[],
          \(news.map(\.subject))::text[], \(try news.map { try Self.bytes(of: $0.data) })::bytea[])
          WITH ORDINALITY
          AS new(bucket, event_id, account_id, environment, type, subject, data, place)
      ), subject AS (
        INSERT INTO event_subject AS subject (bucket, account_id, environment, subject,
          last_sequence, last_place)
        SELECT bucket, account_id, environment, subject, 1, \(Self.place) + place
        FROM new ORDER BY place
        \(Self.counting)
      ), event AS (
        INSERT INTO event (bucket, event_id, account_id, environment, type, subject, sequence, time,
          data)
        SELECT bucket, event_id, account_id, environment, type, subject, last_sequence,
          \(time)::timestamptz, data
        FROM new JOIN subject USING (bucket, account_id, environment, subject) ORDER BY place
      )
      INSERT INTO event_waiting (bucket, event_id, place)
      SELECT bucket, event_id, last_place
      FROM new JOIN subject USING (bucket, account_id, environment, subject)
      """)
  }

  /// An event more of a subject, after all before it.
  private static let counting: SQL = """
    ON CONFLICT (bucket, account_id, environment, subject) DO UPDATE
    SET last_sequence = subject.last_sequence + 1,
      last_place = greatest(excluded.last_place, subject.last_place + 1)
    RETURNING subject.bucket, subject.account_id, subject.environment, subject.subject,
      last_sequence, last_place
    """

  /// Microseconds of the database's clock, which all servers share.
  private static let place: SQL = "(extract(epoch FROM clock_timestamp()) * 1000000)::bigint"

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
