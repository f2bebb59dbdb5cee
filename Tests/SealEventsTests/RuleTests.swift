import Foundation
import SealEvents
import SealPostgres
import Testing

/// What the database refuses, whatever the program does.
@Suite struct RuleTests {
  @Test(arguments: [
    ("event_type_is_words_joined_by_dots", "UPPER.case", "LIVE", "s", 1, "{}"),
    ("event_type_is_words_joined_by_dots", "one", "LIVE", "s", 1, "{}"),
    ("event_environment_is_known", "a.b", "DEMO", "s", 1, "{}"),
    ("event_subject_has_1_to_100_characters", "a.b", "LIVE", "", 1, "{}"),
    ("event_sequence_is_positive", "a.b", "LIVE", "s", 0, "{}"),
    ("event_data_is_an_object", "a.b", "LIVE", "s", 1, ""),
    ("event_data_is_an_object", "a.b", "LIVE", "s", 1, "[]"),
    ("event_data_is_an_object", "a.b", "LIVE", "s", 1, "{"),
    (
      "event_data_is_at_most_20_kb", "a.b", "LIVE", "s", 1,
      "{" + String(repeating: " ", count: 19_999) + "}"
    ),
  ]) func theDatabaseDefendsItsRules(
    _ constraint: String, _ type: String, _ environment: String, _ subject: String,
    _ sequence: Int64, _ data: String
  ) async throws {
    try await Log.with { log in
      let error = await #expect(throws: PostgresError.self) {
        try await log.database.write { tx in
          try tx.execute(
            """
            INSERT INTO event (event_id, account_id, environment, type, subject, sequence, time, data)
            VALUES (\(UUID()), \(UUID()), \(environment), \(type), \(subject), \(sequence),
              now(), \(Array(data.utf8)))
            """)
        }
      }
      #expect(error?.constraint == constraint)
    }
  }

  @Test func eventsAreNeverChangedAndNeitherNumberNorIdIsUsedTwice() async throws {
    try await Log.with { log in
      let event = try await log.database.write { tx in try Log.record("a.made", "x_1", tx) }
      try await log.number()
      let attempts: [(SQL, String)] = [
        ("UPDATE event SET type = 'b.made'", "events_are_insert_only"),
        ("DELETE FROM event", "events_are_insert_only"),
        ("TRUNCATE event, event_order, event_waiting CASCADE", "events_are_insert_only"),
        ("DELETE FROM event_order", "event_order_is_insert_only"),
        ("UPDATE event_order SET number = 9", "event_order_is_insert_only"),
        (Self.order(number: 2), "event_is_numbered_once"),
        (Self.order(number: 0), "event_number_is_positive"),
        ("INSERT INTO event_waiting VALUES (999)", "event_that_waits_was_written"),
        ("INSERT INTO event_cursor VALUES ('reader', -1)", "event_cursor_is_not_negative"),
        (Self.copy(id: UUID(), sequence: 1), "event_sequence_is_used_once_by_its_subject"),
        (Self.copy(id: event.eventID.uuid, sequence: 2), "event_id_is_used_once"),
      ]
      for (statement, constraint) in attempts {
        let error = await #expect(throws: PostgresError.self) {
          try await log.database.write { tx in try tx.execute(statement) }
        }
        #expect(error?.constraint == constraint)
      }
    }
  }

  private static func copy(id: UUID, sequence: Int64) -> SQL {
    """
    INSERT INTO event (event_id, account_id, environment, type, subject, sequence, time, data)
    SELECT \(id), account_id, environment, type, subject, \(sequence), time, data FROM event
    """
  }

  private static func order(number: Int64) -> SQL {
    """
    INSERT INTO event_order (number, position, account_id, environment)
    SELECT \(number), position, account_id, environment FROM event
    """
  }
}
