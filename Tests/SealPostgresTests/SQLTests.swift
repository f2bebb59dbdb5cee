import Testing

@testable import SealPostgres

@Suite struct SQLTests {
  @Test func interpolatedValuesBecomeParameters() {
    let sql: SQL = "SELECT \("a") WHERE x = \(7) AND y IS NOT DISTINCT FROM \(Int?.none)"
    #expect(sql.text == "SELECT $1 WHERE x = $2 AND y IS NOT DISTINCT FROM $3")
    #expect(sql.parameters.map(\.type) == [25, 20, 20])
    #expect(sql.parameters.map(\.range) == [0..<1, 1..<9, nil])
    #expect(sql.values == Array("a".utf8) + [0, 0, 0, 0, 0, 0, 0, 7])
  }

  @Test func trustedTextIsPutInAsItIs() {
    let sql: SQL = "SELECT * FROM \(raw: "work") LIMIT \(1)"
    #expect(sql.text == "SELECT * FROM work LIMIT $1")
  }

  @Test func aFragmentsParametersAreNumberedOn() {
    let fragment: SQL = "a = \(1) OR b = \("two")"
    let sql: SQL = "SELECT \(true) WHERE \(fragment) AND c = \(3)"
    #expect(sql.text == "SELECT $1 WHERE a = $2 OR b = $3 AND c = $4")
    #expect(sql.parameters.map(\.type) == [16, 20, 25, 20])
    #expect(sql.parameters.map(\.range) == [0..<1, 1..<9, 9..<12, 12..<20])
    #expect(sql.values[9..<12] == Array("two".utf8)[...])
  }

  @Test func theFirstProblemIsKept() {
    let sql: SQL = "SELECT \(1), \("a\0"), \("b\0")"
    #expect(
      sql.problem?.message == "Parameter $2 holds U+0000, which text in PostgreSQL cannot.")
  }
}

@Suite struct StatementCacheTests {
  private func key(_ text: String) -> StatementCache.Key {
    StatementCache.Key(text: text, types: [])
  }

  @Test func theLeastRecentlyUsedGoesFirst() {
    var cache = StatementCache(capacity: 2)
    for text in ["a", "b"] {
      #expect(cache.makeRoom() == nil)
      cache.insert(key(text), name: cache.newName())
    }
    #expect(cache.name(for: key("a")) == "s1")
    #expect(cache.makeRoom() == "s2")
    cache.insert(key("c"), name: cache.newName())
    #expect(cache.name(for: key("b")) == nil)
    #expect(cache.name(for: key("a")) == "s1")
    #expect(cache.name(for: key("c")) == "s3")
    #expect(cache.count == 2)
  }

  @Test func sameTextWithOtherTypesIsAnotherStatement() {
    var cache = StatementCache(capacity: 2)
    cache.insert(StatementCache.Key(text: "SELECT $1", types: [25]), name: "s1")
    #expect(cache.name(for: StatementCache.Key(text: "SELECT $1", types: [20])) == nil)
  }
}
