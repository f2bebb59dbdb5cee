import SealAPI
import SealAccess
import SealPrimitives

/// What somebody did to a case by a call: kept, so that the call may be repeated.
struct CaseStep {
  enum Kind: String {
    case withdrawal = "WITHDRAWAL"
    case approval = "APPROVAL"
    case rejection = "REJECTION"
    case decision = "DECISION"
    case answer = "ANSWER"
  }

  let kind: Kind
  let request: RequestIdentity
  /// `nil` for the accused, who has none.
  var accountID: AccountID?
  var answer: EnforcementV1.AnswerKind?
  var explanation: String?
  /// The accused's words, under the case's key.
  var sealedNote: [UInt8]?
  /// Whom the case was addressed to then, from 1.
  let addressee: Int
}

/// What the accused answered.
struct StoredAnswer {
  let kind: EnforcementV1.AnswerKind
  let time: Instant
  let sealedNote: [UInt8]?
  let addressee: Int
}
