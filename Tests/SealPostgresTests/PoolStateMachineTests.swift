import Testing

@testable import SealPostgres

/// Transcripts: what happens, and what is to be done about it.
@Suite struct PoolStateMachineTests {
  private func machine(connections: Int = 2, waiters: Int = 2) -> PoolStateMachine {
    PoolStateMachine(limits: .init(maxConnections: connections, maxWaiters: waiters))
  }

  /// A machine whose connections 1… are leased by waiters 1….
  private func machine(leased count: Int, waiters: Int = 2) -> PoolStateMachine {
    var machine = machine(connections: count, waiters: waiters)
    for id in 1...count {
      _ = machine.requested(by: id)
      _ = machine.connected(id)
    }
    return machine
  }

  @Test func connectsOnlyWhenSomebodyWaitsAndLeasesAgainWhatCameBack() {
    var machine = machine()
    #expect(machine.requested(by: 1) == [.connect(1, after: .zero)])
    #expect(machine.connected(1) == [.grant(1, to: 1)])
    #expect(machine.returned(1) == [])
    #expect(machine.requested(by: 2) == [.grant(1, to: 2)])
  }

  @Test func theMostRecentlyUsedConnectionIsLeasedFirst() {
    var machine = machine(leased: 2)
    _ = machine.returned(2)
    _ = machine.returned(1)
    #expect(machine.requested(by: 3) == [.grant(1, to: 3)])
    #expect(machine.requested(by: 4) == [.grant(2, to: 4)])
  }

  @Test func waitersAreServedInTheOrderTheyCame() {
    var machine = machine(leased: 2)
    #expect(machine.requested(by: 3) == [])
    #expect(machine.requested(by: 4) == [])
    #expect(machine.returned(2) == [.grant(2, to: 3)])
    #expect(machine.returned(1) == [.grant(1, to: 4)])
  }

  @Test func oneWaiterTooManyIsRefused() {
    var machine = machine(leased: 1, waiters: 1)
    #expect(machine.requested(by: 2) == [])
    #expect(machine.requested(by: 3) == [.refuse(3, .tooManyWaiters)])
  }

  @Test func aWaiterWhoseConnectionIsBeingMadeDoesNotStandInLine() {
    var machine = machine(connections: 1, waiters: 0)
    #expect(machine.requested(by: 1) == [.connect(1, after: .zero)])
    #expect(machine.requested(by: 2) == [.refuse(2, .tooManyWaiters)])
    #expect(machine.connected(1) == [.grant(1, to: 1)])
  }

  @Test func aWaiterThatGoesAwayIsNotServed() {
    var machine = machine(leased: 1)
    _ = machine.requested(by: 2)
    _ = machine.requested(by: 3)
    #expect(machine.withdrawn(2, .cancelled) == [.refuse(2, .cancelled)])
    #expect(machine.withdrawn(2, .deadlineExceeded) == [])
    #expect(machine.returned(1) == [.grant(1, to: 3)])
    #expect(machine.withdrawn(3, .deadlineExceeded) == [])
  }

  @Test func aConnectionThatNobodyWaitsForAnyMoreIsKept() {
    var machine = machine()
    _ = machine.requested(by: 1)
    #expect(machine.withdrawn(1, .cancelled) == [.refuse(1, .cancelled)])
    #expect(machine.connected(1) == [])
    #expect(machine.requested(by: 2) == [.grant(1, to: 2)])
  }

  @Test func aBrokenConnectionTakesTheIdleOnesWithIt() {
    var machine = machine(leased: 3)
    _ = machine.returned(1)
    _ = machine.returned(2)
    #expect(machine.broken(3) == [.close(3), .close(1), .close(2)])
    #expect(machine.requested(by: 4) == [.connect(4, after: .zero)])
  }

  @Test func aBrokenConnectionIsReplacedForThoseThatWait() {
    var machine = machine(leased: 1)
    _ = machine.requested(by: 2)
    #expect(machine.broken(1) == [.close(1), .connect(2, after: .zero)])
    #expect(machine.connected(2) == [.grant(2, to: 2)])
  }

  @Test func failuresToConnectBackOffWithOneAttemptAtATime() {
    var machine = machine()
    #expect(machine.requested(by: 1) == [.connect(1, after: .zero)])
    #expect(machine.requested(by: 2) == [.connect(2, after: .zero)])
    #expect(machine.connectFailed(1, isFinal: false) == [])
    #expect(machine.connectFailed(2, isFinal: false) == [.connect(3, after: .milliseconds(100))])
    #expect(machine.connectFailed(3, isFinal: false) == [.connect(4, after: .milliseconds(200))])
    // The server is back: everybody is served.
    #expect(machine.connected(4) == [.grant(4, to: 1), .connect(5, after: .zero)])
    #expect(machine.connected(5) == [.grant(5, to: 2)])
  }

  @Test func backOffHasAnEnd() {
    var machine = machine(connections: 1)
    _ = machine.requested(by: 1)
    for attempt in 1...40 {
      let actions = machine.connectFailed(attempt, isFinal: false)
      if attempt > 10 { #expect(actions == [.connect(attempt + 1, after: .seconds(2))]) }
    }
  }

  @Test func nobodyWaitsForAServerThatRefusesForGood() {
    var machine = machine(connections: 1)
    _ = machine.requested(by: 1)
    _ = machine.requested(by: 2)
    #expect(
      machine.connectFailed(1, isFinal: true)
        == [.refuse(1, .cannotConnect), .refuse(2, .cannotConnect)])
  }

  @Test func noAttemptIsMadeForNobody() {
    var machine = machine()
    _ = machine.requested(by: 1)
    _ = machine.withdrawn(1, .cancelled)
    #expect(machine.connectFailed(1, isFinal: false) == [])
  }

  @Test func shutdownRefusesWaitersAndWaitsForLeases() {
    var machine = machine(leased: 2)
    _ = machine.requested(by: 3)
    #expect(machine.shutDown() == [.refuse(3, .shutDown)])
    #expect(machine.requested(by: 4) == [.refuse(4, .shutDown)])
    #expect(machine.returned(1) == [.close(1)])
    #expect(machine.broken(2) == [.close(2), .drained])
    #expect(machine.shutDown() == [])
  }

  @Test func shutdownOfAnIdlePoolIsDoneAtOnce() {
    var idle = machine(leased: 2)
    _ = idle.returned(1)
    _ = idle.returned(2)
    #expect(idle.shutDown() == [.close(1), .close(2), .drained])
    var empty = machine()
    #expect(empty.shutDown() == [.drained])
  }

  @Test func shutdownDoesNotWaitForAConnectionThatIsBeingMade() {
    var machine = machine()
    _ = machine.requested(by: 1)
    #expect(machine.shutDown() == [.refuse(1, .shutDown), .drained])
    #expect(machine.connected(1) == [.close(1)])
    #expect(machine.connectFailed(2, isFinal: false) == [])
  }
}
