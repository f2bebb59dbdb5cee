import SealAccess
import SealPostgres
import SealPrimitives
import SealServer
import SealTestSupport
import Testing

@Suite struct ApiKeyCacheTests {
  private let clock = ManualClock()

  private func cache(_ database: Database, capacity: Int = 10_000) -> ApiKeyCache {
    ApiKeyCache(
      database: database, freshness: .milliseconds(500), capacity: capacity,
      now: { [clock] in clock.now() })
  }

  private func revoke(_ id: ApiKeyID, of caller: Caller, _ database: Database) async throws {
    _ = try await database.write { tx in
      try ApiKeyStore.revoke(
        id, of: caller, at: SystemWallClock().now(), tx)
    }
  }

  @Test func aRevokedKeyIsRefusedOnceItsEntryIsNoLongerFresh() async throws {
    try await SharedDatabase.withOwnPool { database in
      let key = try await TestAccount.make(in: database).makeKey([.developerRead], in: database)
      let cache = cache(database)
      let caller = try #require(try await cache.caller(for: key.secret))
      try await revoke(key.id, of: caller, database)

      clock.advance(by: .milliseconds(499))
      #expect(try await cache.caller(for: key.secret) == caller)
      clock.advance(by: .milliseconds(1))
      #expect(try await cache.caller(for: key.secret) == nil)
      #expect(try await cache.caller(for: key.secret) == nil)
    }
  }

  @Test func usingAKeyDoesNotKeepItFresh() async throws {
    try await SharedDatabase.withOwnPool { database in
      let key = try await TestAccount.make(in: database).makeKey([.developerRead], in: database)
      let cache = cache(database)
      let caller = try #require(try await cache.caller(for: key.secret))
      try await revoke(key.id, of: caller, database)
      for _ in 0..<4 {
        clock.advance(by: .milliseconds(100))
        #expect(try await cache.caller(for: key.secret) == caller)
      }
      clock.advance(by: .milliseconds(100))
      #expect(try await cache.caller(for: key.secret) == nil)
    }
  }

  @Test func aFreshEntryCostsNoQuery() async throws {
    try await SharedDatabase.withOwnPool { database in
      let key = try await TestAccount.make(in: database).makeKey([.developerRead], in: database)
      let cache = cache(database)
      let caller = try #require(try await cache.caller(for: key.secret))
      // Whoever now asks the database fails.
      await database.shutdown()

      clock.advance(by: .milliseconds(499))
      for _ in 0..<100 { #expect(try await cache.caller(for: key.secret) == caller) }
      clock.advance(by: .milliseconds(1))
      await #expect(throws: PostgresError.self) { try await cache.caller(for: key.secret) }
    }
  }

  @Test func aKeyThatNobodyHoldsIsNotRemembered() async throws {
    try await SharedDatabase.withOwnPool { database in
      let cache = cache(database)
      let secret = ApiKeySecret.nobodys()
      let nobody = try await cache.caller(for: secret)
      #expect(nobody == nil)
      await database.shutdown()
      await #expect(throws: PostgresError.self) { try await cache.caller(for: secret) }
    }
  }

  @Test func itRemembersNoMoreKeysThanItMay() async throws {
    try await SharedDatabase.withOwnPool { database in
      let account = try await TestAccount.make(in: database)
      let cache = cache(database, capacity: 2)
      var secrets: [ApiKeySecret] = []
      for _ in 0..<3 {
        let secret = try await account.makeKey([.developerRead], in: database).secret
        #expect(try await cache.caller(for: secret) != nil)
        secrets.append(secret)
      }
      await database.shutdown()
      #expect(try await cache.caller(for: secrets[2]) != nil)
      for secret in secrets[..<2] {
        await #expect(throws: PostgresError.self) { try await cache.caller(for: secret) }
      }
    }
  }
}
