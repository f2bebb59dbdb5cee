import Foundation
import SealEvents
import SealPostgres
import Testing

/// What the database refuses, whatever the program does.
@Suite struct RuleTests {
  @Test func theDatabaseDefendsItsRules() async throws {
    try await EventDatabase.with { log in
      let problems = try await log.database.misjudged([
        (Self.event(type: "UPPER.case"), "event_type_is_words_joined_by_dots"),
        (Self.event(type: "one"), "event_type_is_words_joined_by_dots"),
        (Self.event(environment: "DEMO"), "event_environment_is_known"),
        (Self.event(subject: ""), "event_subject_has_1_to_100_characters"),
        (Self.event(sequence: 0), "event_sequence_is_positive"),
        (Self.event(data: ""), "event_data_is_an_object"),
        (Self.event(data: "[]"), "event_data_is_an_object"),
        (Self.event(data: "{"), "event_data_is_an_object"),
        (
          Self.event(data: "{" + String(repeating: " ", count: 19_999) + "}"),
          "event_data_is_at_most_20_kb"
        ),
        (Self.event(), ""),
      ])
      #expect(problems == [])
    }
  }

  /// A new event that breaks no rule but for what is said.
  private static func event(
    type: String = "a.b", environment: String = "LIVE", subject: String = "s", sequence: Int = 1,
    data: String = "{}"
  ) -> String {
    """
    INSERT INTO event (bucket, event_id, account_id, environment, type, subject, sequence, time,
      data)
    VALUES (7, gen_random_uuid(), gen_random_uuid(), '\(environment)', '\(type)', '\(subject)',
      \(sequence), now(), convert_to('\(data)', 'UTF8'))
    """
  }

  @Test func eventsAreNeverChangedAndNeitherNumberNorIdIsUsedTwice() async throws {
    try await EventDatabase.with { log in
      let event = try await log.database.write { tx in
        try EventDatabase.record(.offerCreated, "x_1", tx)
      }
      try await log.number()
      let attempts: [(SQL, String)] = [
        ("UPDATE event SET type = 'b.made'", "events_are_insert_only"),
        ("DELETE FROM event", "events_are_insert_only"),
        ("TRUNCATE event, event_order, event_waiting CASCADE", "events_are_insert_only"),
        ("DELETE FROM event_order", "event_order_is_insert_only"),
        ("UPDATE event_order SET number = 9", "event_order_is_insert_only"),
        (Self.order(number: 2), "event_is_numbered_once"),
        (Self.order(number: 0), "event_number_is_positive"),
        (
          "INSERT INTO event_waiting VALUES (7, gen_random_uuid(), 1)",
          "event_that_waits_was_written"
        ),
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
    INSERT INTO event (bucket, event_id, account_id, environment, type, subject, sequence, time,
      data)
    SELECT bucket, \(id), account_id, environment, type, subject, \(sequence), time, data FROM event
    """
  }

  private static func order(number: Int64) -> SQL {
    """
    INSERT INTO event_order (number, bucket, event_id, account_id, environment)
    SELECT \(number), bucket, event_id, account_id, environment FROM event
    """
  }
}
