/// What is not yet as PROTOCOL.md says. A difference that is gone fails the test until its name is
/// struck out, and one that is new fails it too.
struct KnownDifference: Sendable, Hashable {
  let method: String
  let promise: RepetitionPromise

  init(_ method: String, _ promise: RepetitionPromise) {
    self.method = method
    self.promise = promise
  }

  static let all = Set(
    table.flatMap { row in
      row.methods.flatMap { method in row.promises.map { KnownDifference(method, $0) } }
    })

  private static let table: [(promises: [RepetitionPromise], methods: [String])] = [
    // Identifiers are looked for among the calls of one method, or of two or three, and not among
    // those of all.
    (
      [.otherMethod, .afterAnotherMethod],
      [
        "CreateMandate", "RevokeMandate", "SetAutomaticEnforcement", "OpenCase", "WithdrawCase",
        "ApproveCase", "RejectCase", "DecideCaseObjection", "AnswerInvitation",
      ]
    ),
    // Identifiers are looked for among the steps of one case: for another case the call is done.
    (
      [.otherContent],
      ["WithdrawCase", "ApproveCase", "RejectCase", "DecideCaseObjection", "AnswerInvitation"]
    ),
    // The twin has looked before the first was done. Then it is told that what it asks for was done
    // by somebody else, and refused,
    (
      [.atOnce],
      ["OpenCase"]
    ),
  ]
}
