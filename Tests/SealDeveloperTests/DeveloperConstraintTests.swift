import Foundation
import SealPostgres
import SealPrimitives
import SealRPC
import SealServer
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealAccess
@testable import SealDeveloper

@Suite("The database's own rules")
struct DeveloperConstraintTests {
  /// A statement that breaks a rule, given an account, an endpoint and a key of it.
  static let violations: [(constraint: String, sql: String)] = [
    ("application_belongs_to_an_account", "UPDATE application SET account_id = gen_random_uuid()"),
    ("application_environment_is_known", "UPDATE application SET environment = 'X'"),
    ("application_name_has_1_to_100_characters", "UPDATE application SET name = ''"),
    ("api_key_replaces_a_key", "UPDATE api_key SET replaced_api_key_id = gen_random_uuid()"),
    (
      "api_key_is_bound_to_its_accounts_application",
      "UPDATE api_key SET application_id = gen_random_uuid()"
    ),
    (
      "webhook_endpoint_belongs_to_an_account",
      "UPDATE webhook_endpoint SET account_id = gen_random_uuid()"
    ),
    ("webhook_endpoint_environment_is_known", "UPDATE webhook_endpoint SET environment = 'X'"),
    ("webhook_endpoint_url_has_1_to_2000_bytes", "UPDATE webhook_endpoint SET url = ''"),
    (
      "webhook_endpoint_has_at_most_32_types",
      "UPDATE webhook_endpoint SET event_types = array_fill('a.b'::text, ARRAY[33])"
    ),
    ("webhook_endpoint_state_is_known", "UPDATE webhook_endpoint SET state = 'X'"),
    ("webhook_endpoint_public_key_has_32_bytes", "UPDATE webhook_endpoint SET public_key = ''"),
    (
      "webhook_endpoint_has_a_reason_while_disabled",
      "UPDATE webhook_endpoint SET disable_reason = 'GONE'"
    ),
    (
      "webhook_endpoint_keeps_secrets_until_deleted",
      "UPDATE webhook_endpoint SET secret_sealed = NULL"
    ),
    (
      "webhook_endpoint_previous_secret_expires",
      "UPDATE webhook_endpoint SET previous_secret_sealed = ''"
    ),
    (
      "webhook_endpoint_previous_key_expires",
      "UPDATE webhook_endpoint SET previous_seed_sealed = ''"
    ),
    (
      "webhook_delivery_goes_to_an_endpoint",
      "UPDATE webhook_delivery SET webhook_endpoint_id = gen_random_uuid()"
    ),
    ("webhook_delivery_state_is_known", "UPDATE webhook_delivery SET state = 'X'"),
    ("webhook_delivery_attempts_are_not_negative", "UPDATE webhook_delivery SET attempts = -1"),
    (
      "webhook_delivery_error_is_a_sentence",
      "UPDATE webhook_delivery SET last_error = repeat('x', 501)"
    ),
    (
      "webhook_delivery_is_made_once", "INSERT INTO webhook_delivery SELECT * FROM webhook_delivery"
    ),
    (
      "webhook_test_goes_to_an_endpoint",
      "UPDATE webhook_test SET webhook_endpoint_id = gen_random_uuid()"
    ),
    ("webhook_test_error_is_a_sentence", "UPDATE webhook_test SET error = repeat('x', 501)"),
    ("application_calls_bucket_is_one_of_4096", "UPDATE application_calls SET bucket = 4096"),
    ("failed_calls_are_calls", "UPDATE application_calls SET failed_calls = calls + 1"),
    (
      "application_calls_are_counted_by_day",
      "INSERT INTO application_calls SELECT * FROM application_calls"
    ),
  ]

  @Test func eachRuleIsKept() async throws {
    try await DeveloperAccount.with(.live) { account in
      let application = try #require(
        ApplicationID(try await account.application("A").applicationID))
      let caller = account.caller
      try await account.database.write { tx in
        try ApplicationCalls.count(
          [
            RequestLog.Record(
              caller: Caller(
                accountID: caller.accountID, memberID: caller.memberID, apiKeyID: caller.apiKeyID,
                applicationID: application, environment: caller.environment, scopes: []),
              call: EndedCall(
                method: DeveloperAccount.Methods.listEvents, identity: caller, requestID: "",
                code: .ok,
                reason: "", duration: .zero), time: account.clock.now())
          ], tx)
      }
      _ = try await account.test(account.endpoint().id)
      try await account.happen("a")
      try await account.settleEvents()
      for (constraint, sql) in Self.violations {
        let error = await #expect(throws: PostgresError.self, "\(constraint)") {
          _ = try await account.database.write { tx in try tx.execute(SQL(raw: sql)) }
        }
        #expect(error?.constraint == constraint)
      }
      let key = try await account.create("k", [.developerRead], as: account.caller)
      _ = try await account.rotate(try #require(key.apiKey?.apiKeyID))
      let error = await #expect(throws: PostgresError.self) {
        _ = try await account.database.write { tx in
          try tx.execute(
            """
            UPDATE api_key SET replaced_api_key_id =
              (SELECT replaced_api_key_id FROM api_key WHERE replaced_api_key_id IS NOT NULL)
            """)
        }
      }
      #expect(error?.constraint == "api_key_is_replaced_once")
    }
  }
}
