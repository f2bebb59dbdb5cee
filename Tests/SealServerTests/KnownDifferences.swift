/// What is not yet as PROTOCOL.md says. A difference that is gone fails the test until its line is
/// struck out.
struct KnownDifference: Sendable, Hashable {
  let method: String
  let promise: RepetitionPromise

  init(_ method: String, _ promise: RepetitionPromise) {
    self.method = method
    self.promise = promise
  }

  static let all: Set<KnownDifference> = []
}
