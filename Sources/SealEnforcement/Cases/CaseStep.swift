import SealAPI
import SealPrimitives

/// What somebody did to a case by a call: its history, of which `change` says who did it.
struct CaseStep {
  enum Kind: String {
    case withdrawal = "WITHDRAWAL"
    case approval = "APPROVAL"
    case rejection = "REJECTION"
    case decision = "DECISION"
    case answer = "ANSWER"
  }

  let kind: Kind
  let caseID: CaseID
  /// Whom the case was addressed to then, from 1.
  let addressee: Int
  /// Of an answer alone.
  let answer: EnforcementV1.AnswerKind?
  /// An operator's words.
  let explanation: String?
  /// The accused's words, under the case's key.
  let sealedNote: [UInt8]?

  /// - Parameter stored: the case as it stood before.
  init(
    _ kind: Kind, of stored: Case, answer: EnforcementV1.AnswerKind? = nil,
    explanation: String? = nil, sealedNote: [UInt8]? = nil
  ) {
    self.kind = kind
    caseID = stored.caseID
    addressee = stored.addressee
    self.answer = answer
    self.explanation = explanation
    self.sealedNote = sealedNote
  }
}

/// What the accused answered.
struct CaseAnswer {
  let kind: EnforcementV1.AnswerKind
  let time: Instant
  let sealedNote: [UInt8]?
  let addressee: Int
}
