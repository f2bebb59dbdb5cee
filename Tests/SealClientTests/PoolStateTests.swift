import Testing

@testable import SealClient

/// Which connection a call takes. Connections and waiters are names.
struct PoolStateTests {
  typealias Pool = PoolState<String, String>

  private func lease(_ pool: inout Pool, _ token: Int) -> String {
    switch pool.leased(token: token, waiter: "call \(token)") {
    case .use(let connection): "use \(connection)"
    case .wait(let attempt): attempt.map { "connect \($0)" } ?? "wait"
    case .shutDown: "shut down"
    }
  }

  @Test func theFirstCallConnectsAndTheNextOnesWaitForIt() {
    var pool = Pool(size: 2)
    let starts = [lease(&pool, 1), lease(&pool, 2)]
    #expect(starts == ["connect 1", "wait"])
    let told = pool.connected(attempt: 1, "one")
    #expect(told?.sorted() == ["call 1", "call 2"])
    let later = lease(&pool, 3)
    #expect(later == "use one")
  }

  @Test func aSecondConnectionIsMadeWhenTheFirstIsBusyAndTheLeastBusyIsTaken() {
    var pool = Pool(size: 2, busyLoad: 2)
    let starts = (1...3).map { lease(&pool, $0) }
    #expect(starts == ["connect 1", "wait", "connect 2"])
    _ = pool.connected(attempt: 1, "one")
    _ = pool.connected(attempt: 2, "two")
    let fourth = lease(&pool, 4)
    #expect(fourth == "use two")
    for token in 1...2 { pool.released(token: token) }
    let fifth = lease(&pool, 5)
    #expect(fifth == "use one")
    let atOnce = pool.leasedAtOnce(token: 6)
    #expect(atOnce == "one")
  }

  @Test func aLostConnectionIsReplaced() {
    var pool = Pool(size: 1)
    _ = lease(&pool, 1)
    _ = pool.connected(attempt: 1, "one")
    let waiters = pool.lost(attempt: 1)
    #expect(waiters.isEmpty)
    let next = lease(&pool, 2)
    #expect(next == "connect 2")
    let late = pool.lost(attempt: 1)
    #expect(late.isEmpty, "the old connection says nothing about the new one")
    let failed = pool.lost(attempt: 2)
    #expect(failed == ["call 2"])
  }

  @Test func whoGivesUpIsToldOnce() {
    var pool = Pool(size: 1)
    _ = lease(&pool, 1)
    let first = pool.gaveUp(token: 1)
    let second = pool.gaveUp(token: 1)
    #expect(first == "call 1")
    #expect(second == nil)
    let told = pool.connected(attempt: 1, "one")
    #expect(told == [])
  }

  @Test func theShutDownTellsAllAndKeepsNothing() {
    var pool = Pool(size: 2, busyLoad: 1)
    _ = lease(&pool, 1)
    _ = pool.connected(attempt: 1, "one")
    _ = lease(&pool, 2)
    let (waiters, connections) = pool.shutDown()
    #expect(waiters == ["call 2"])
    #expect(connections == ["one"])
    let late = pool.connected(attempt: 2, "two")
    #expect(late == nil, "to be closed again")
    let next = lease(&pool, 3)
    #expect(next == "shut down")
  }
}
