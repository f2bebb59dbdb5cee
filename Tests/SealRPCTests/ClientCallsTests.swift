import NIOCore
import Testing

@testable import SealRPC

/// The client's rules. A waiter is its call's name.
struct ClientCallsTests {
  private func at(_ seconds: Int64) -> NIODeadline { .uptimeNanoseconds(0) + .seconds(seconds) }

  private func start(_ calls: inout ClientCalls<String>, _ id: UInt32, deadline: Int64 = 10)
    -> String
  {
    switch calls.callStarted(id: id, deadline: at(deadline), waiter: "call \(id)") {
    case .send: "send"
    case .wait: "wait"
    case .fail(let error): error.reason
    }
  }

  @Test func callsBeyondTheLimitWaitForTheirTurn() throws {
    var calls = ClientCalls<String>(limit: 2)
    let starts = (1...4).map { start(&calls, UInt32($0)) }
    #expect(starts == ["send", "send", "wait", "wait"])
    let left = calls.callLeft(id: 2)
    let reply = try #require(left)
    #expect(reply.waiter == "call 2")
    #expect(reply.next?.waiter == "call 3")
    let gaveUp = calls.callLeft(id: 4)
    let cancelled = try #require(gaveUp)
    #expect(!cancelled.wasSent)
    #expect(cancelled.next == nil)
    let last = calls.callLeft(id: 1)
    #expect(last?.waiter == "call 1")
    #expect(last?.next == nil, "who waited has left")
  }

  @Test func aReplyThatCrossesACancelIsIgnored() {
    var calls = ClientCalls<String>(limit: 2)
    _ = start(&calls, 1)
    let cancelled = calls.callLeft(id: 1)
    #expect(cancelled?.wasSent == true)
    let late = calls.callLeft(id: 1)
    #expect(late?.waiter == nil)
  }

  @Test func afterGoAwayNothingIsSentAndWhatIsInFlightIsAnswered() {
    var calls = ClientCalls<String>(limit: 1)
    _ = start(&calls, 1)
    _ = start(&calls, 2)
    let unsent = calls.goAwayReceived()
    #expect(unsent == ["call 2"])
    let later = start(&calls, 3)
    #expect(later == "NOT_SENT")
    #expect(!calls.isDone)
    let answered = calls.callLeft(id: 1)
    #expect(answered?.waiter == "call 1")
    #expect(calls.isDone)
  }

  @Test func theEndTellsWhichCallsMayHaveRun() {
    var calls = ClientCalls<String>(limit: 1)
    _ = start(&calls, 1)
    _ = start(&calls, 2)
    let waiting = calls.ended().sorted { $0.waiter < $1.waiter }
    #expect(waiting.map(\.wasSent) == [true, false])
    let later = start(&calls, 3)
    #expect(later == "NOT_SENT")
  }

  @Test func overdueCallsAreNamedInOrder() {
    var calls = ClientCalls<String>(limit: 2)
    for (id, deadline) in [(1, 9), (2, 5), (3, 5)] {
      _ = start(&calls, UInt32(id), deadline: Int64(deadline))
    }
    #expect(calls.earliestDeadline == at(5))
    #expect(calls.overdue(now: at(5)) == [2, 3], "one of them was not even sent")
  }
}
