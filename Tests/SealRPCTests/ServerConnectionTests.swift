import NIOCore
import Testing

@testable import SealRPC

/// The server's rules, without bytes, clocks or tasks. `Running` is the handler's name.
struct ServerConnectionTests {
  private func at(_ seconds: Int64) -> NIODeadline { .uptimeNanoseconds(0) + .seconds(seconds) }

  private func verdict(_ verdict: ServerConnection<String>.OnRequest) -> String {
    switch verdict {
    case .admit: "admit"
    case .refuse(let error): "refuse \(error.reason)"
    case .end(let error): "end \(error.reason)"
    case .ignore: "ignore"
    }
  }

  @Test func aCallIsAnsweredOnce() {
    var connection = ServerConnection<String>(callsInFlight: 2)
    #expect(verdict(connection.requestReceived(id: 1)) == "admit")
    let ticket = connection.callStarted(id: 1, deadline: at(10))
    let isWaitedFor = connection.callSuspended(ticket, "one")
    #expect(isWaitedFor)
    #expect(connection.hasCallsInFlight)
    let isAnswered = connection.callEnded(ticket)
    #expect(isAnswered)
    #expect(!connection.hasCallsInFlight)
    #expect(connection.runningCount == 0)
    let isWaitedForAgain = connection.callSuspended(ticket, "one")
    #expect(!isWaitedForAgain, "it has ended before it suspended")
  }

  @Test func theIDZeroAndAnIDInFlightBreakTheProtocol() {
    var connection = ServerConnection<String>(callsInFlight: 2)
    #expect(verdict(connection.requestReceived(id: 0)) == "end CALL_ID_ZERO")
    let ticket = connection.callStarted(id: 7, deadline: at(10))
    #expect(verdict(connection.requestReceived(id: 7)) == "end CALL_ID_IN_USE")
    _ = connection.callEnded(ticket)
    #expect(verdict(connection.requestReceived(id: 7)) == "admit")
  }

  @Test func aCancelledCallIsNotAnsweredAndItsHandlerStillCounts() {
    var connection = ServerConnection<String>(callsInFlight: 1)
    let ticket = connection.callStarted(id: 1, deadline: at(10))
    _ = connection.callSuspended(ticket, "one")
    let cancelled = connection.cancelReceived(id: 1)
    #expect(cancelled == "one")
    let cancelledAgain = connection.cancelReceived(id: 1)
    #expect(cancelledAgain == nil)
    #expect(verdict(connection.requestReceived(id: 1)) == "refuse TOO_MANY_CALLS")
    let isAnswered = connection.callEnded(ticket)
    #expect(!isAnswered)
    #expect(verdict(connection.requestReceived(id: 1)) == "admit")
  }

  @Test func aLateHandlerDoesNotAnswerForTheNextCallOfItsID() {
    var connection = ServerConnection<String>(callsInFlight: 2)
    let first = connection.callStarted(id: 1, deadline: at(10))
    _ = connection.callSuspended(first, "first")
    _ = connection.cancelReceived(id: 1)
    let second = connection.callStarted(id: 1, deadline: at(10))
    let isAnswered = connection.callEnded(first)
    #expect(!isAnswered)
    let isAnsweredAgain = connection.callEnded(second)
    #expect(isAnsweredAgain)
  }

  @Test func callsExpireOnceAndInOrder() {
    var connection = ServerConnection<String>(callsInFlight: 9)
    for id in UInt32(1)...4 {
      let ticket = connection.callStarted(id: id, deadline: at(Int64(10 - id)))
      if id != 3 { _ = connection.callSuspended(ticket, "\(id)") }
    }
    #expect(connection.earliestDeadline == at(6))
    let expired = connection.timePassed(now: at(5))
    #expect(expired.isEmpty)
    let expiredAgain = connection.timePassed(now: at(8))
    #expect(expiredAgain.map(\.running) == ["2", "4"])
    let expiredLater = connection.timePassed(now: at(8))
    #expect(expiredLater.isEmpty)
    #expect(connection.earliestDeadline == at(9))
  }

  @Test func anUnknownKindEndsItsCallOnly() {
    var connection = ServerConnection<String>(callsInFlight: 9)
    let ticket = connection.callStarted(id: 1, deadline: at(10))
    _ = connection.callSuspended(ticket, "one")
    guard case .refuse(let error, let cancelled) = connection.unknownKindReceived(id: 1) else {
      Issue.record("an unknown kind was ignored")
      return
    }
    #expect(error.code == .unimplemented)
    #expect(cancelled == "one")
    let isAnswered = connection.callEnded(ticket)
    #expect(!isAnswered)
    if case .refuse = connection.unknownKindReceived(id: 0) { Issue.record("nobody asked") }
    #expect(verdict(connection.requestReceived(id: 1)) == "admit")
  }

  @Test func drainingRefusesNewCallsAndFinishesOldOnes() {
    var connection = ServerConnection<String>(callsInFlight: 9)
    let ticket = connection.callStarted(id: 1, deadline: at(10))
    let isFirst = connection.drainStarted()
    #expect(isFirst)
    let isFirstAgain = connection.drainStarted()
    #expect(!isFirstAgain, "GOAWAY goes out once")
    #expect(verdict(connection.requestReceived(id: 2)) == "refuse DRAINING")
    #expect(verdict(connection.requestReceived(id: 2, whileDraining: true)) == "admit")
    #expect(!connection.isDrained)
    let isAnswered = connection.callEnded(ticket)
    #expect(isAnswered)
    #expect(connection.isDrained)
  }

  @Test func theEndCancelsWhatRuns() {
    var connection = ServerConnection<String>(callsInFlight: 9)
    let ticket = connection.callStarted(id: 1, deadline: at(10))
    _ = connection.callSuspended(ticket, "one")
    _ = connection.callStarted(id: 2, deadline: at(10))
    let cancelled = connection.ended()
    #expect(cancelled == ["one"])
    #expect(verdict(connection.requestReceived(id: 3)) == "ignore")
    let isAnswered = connection.callEnded(ticket)
    #expect(!isAnswered)
    #expect(connection.runningCount == 1)
  }
}
