import SealAPI
import SealAccess
import SealAuthorization
import SealPrimitives

/// What the accused answers, found well-formed.
struct AnswerRequest: Sendable {
  enum Content: Sendable {
    case haveLicense(LicenseNumber)
    case removed
    case pay(licenseeName: String, provider: String)
    case notMe
    case object
  }

  let key: InvitationKey
  let content: Content
  let kind: EnforcementV1.AnswerKind
  /// May be empty.
  let note: String

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: EnforcementV1.AnswerInvitationRequest) throws {
    var checks = FieldChecks()
    let key = checks.invitationKey(request.number, request.invitationSecret)
    checks.known(request.kind.isKnown, request.kind.rawValue, "kind")
    if request.kind == .notMe || request.kind == .object { checks.required(request.note, "note") }
    let answer = checks.answer(request)
    checks.requestID(request.requestID)
    (self.key, content) = try checks.finish(key, answer)
    kind = request.kind
    note = request.note
  }
}

extension FieldChecks {
  fileprivate mutating func answer(_ request: EnforcementV1.AnswerInvitationRequest)
    -> AnswerRequest.Content?
  {
    switch request.kind {
    case .haveLicense:
      return licenseNumber(request.licenseNumber).map { .haveLicense($0) }
    case .removed: return .removed
    case .pay:
      required(request.licenseeName, "licensee_name")
      paymentProvider(request.paymentProvider)
      return .pay(licenseeName: request.licenseeName, provider: request.paymentProvider)
    case .notMe: return .notMe
    case .object: return .object
    // Refused already.
    default: return nil
    }
  }
}
