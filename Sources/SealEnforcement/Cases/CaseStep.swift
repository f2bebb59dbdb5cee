import SealAPI
import SealPrimitives
import SealProtobuf

/// What somebody did to a case by a call: its history, of which `change` says who did it.
struct CaseStep {
  enum Kind: String {
    case withdrawal = "WITHDRAWAL"
    case approval = "APPROVAL"
    case rejection = "REJECTION"
    case upholding = "UPHOLDING"
    case dismissal = "DISMISSAL"
    case commercial = "COMMERCIAL"
    case notCommercial = "NOT_COMMERCIAL"
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

/// What an operator decided, and why.
struct CaseDecision {
  let kind: EnforcementV1.CaseDecisionKind
  let time: Instant
  let explanation: String
  let addressee: Int

  var message: EnforcementV1.CaseDecision {
    EnforcementV1.CaseDecision(
      kind: kind, decideTime: GoogleProtobuf.Timestamp(time), explanation: explanation,
      addressee: UInt32(addressee))
  }
}

/// What the accused answered.
struct CaseAnswer {
  let kind: EnforcementV1.AnswerKind
  let time: Instant
  let sealedNote: [UInt8]?
  let addressee: Int
}
