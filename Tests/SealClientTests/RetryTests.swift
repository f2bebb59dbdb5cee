import SealPrimitives
import SealRPC
import Testing

@testable import SealClient

struct RetryTests {
  struct Zeros: RandomBytes {
    func bytes(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }
  }

  private func error(
    _ code: StatusCode, _ reason: String = "R", retryDelay: Duration? = nil
  ) -> RPCError {
    RPCError(code, reason: reason, message: "", retryDelay: retryDelay)
  }

  @Test(
    arguments: [
      // code, reason, delay asked, repeatable, is retried
      (.unavailable, "R", nil, true, true),
      (.unavailable, "CONNECTION_LOST", nil, false, false),
      (.unavailable, "DRAINING", nil, false, true),
      (.unavailable, "CLIENT_SHUT_DOWN", nil, true, false),
      (.aborted, "R", nil, true, true),
      (.aborted, "R", nil, false, false),
      (.resourceExhausted, "SERVER_BUSY", .milliseconds(1), false, true),
      (.resourceExhausted, "R", nil, true, false),
      (.deadlineExceeded, "R", nil, true, false),
      (.internal, "R", nil, true, false),
      (.invalidArgument, "R", .milliseconds(1), true, false),
    ] as [(StatusCode, String, Duration?, Bool, Bool)])
  func onlyWhatIsSafeAndUsefulIsRetried(
    code: StatusCode, reason: String, asked: Duration?, isRepeatable: Bool, isRetried: Bool
  ) {
    let delay = RetryPolicy().delay(
      after: error(code, reason, retryDelay: asked), attempt: 1, isRepeatable: isRepeatable,
      random: Zeros())
    #expect((delay != nil) == isRetried)
  }

  @Test func theWaitDoublesUpToItsLimitAndChanceTakesAtMostHalf() {
    var policy = RetryPolicy()
    policy.attempts = 100
    policy.longestDelay = .milliseconds(700)
    func delays(_ random: some RandomBytes) -> [Duration?] {
      [1, 2, 3, 4, 90].map {
        policy.delay(after: error(.unavailable), attempt: $0, isRepeatable: true, random: random)
      }
    }
    #expect(delays(Ones()) == [100, 200, 400, 700, 700].map { .milliseconds($0) })
    #expect(delays(Zeros()) == [50, 100, 200, 350, 350].map { .milliseconds($0) })
  }

  @Test func theServersWishIsTheLeastWait() {
    let asked = error(.resourceExhausted, retryDelay: .seconds(3))
    #expect(
      RetryPolicy().delay(after: asked, attempt: 1, isRepeatable: true, random: Ones())
        == .seconds(3))
  }

  @Test func triesEndWithTheNumberAndNeverPassTheDeadline() async {
    let clock = TestClock()
    let loop = RetryLoop(policy: RetryPolicy(), clock: clock, random: Ones())
    let tries = Record()
    let all = await outcome {
      try await loop.run(timeout: .seconds(30), isRepeatable: true) { left in
        tries.add("\(left)")
        throw error(.unavailable)
      }
    }
    #expect(all == "UNAVAILABLE R")
    #expect(tries.all.count == 5)
    #expect(tries.all[1] == "29.9 seconds")
    #expect(clock.sleeps == [100, 200, 400, 800].map { .milliseconds($0) })

    let few = Record()
    let short = RetryLoop(policy: RetryPolicy(), clock: TestClock(), random: Ones())
    _ = await outcome {
      try await short.run(timeout: .milliseconds(250), isRepeatable: true) { _ in
        few.add("")
        throw error(.unavailable)
      }
    }
    #expect(few.all.count == 2, "a third try would begin after the deadline")
  }
}
