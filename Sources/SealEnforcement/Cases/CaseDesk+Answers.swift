import SealAPI
import SealAccess
import SealAuthorization
import SealCertification
import SealCrypto
import SealMonitoring
import SealPostgres
import SealPrimitives

/// What the accused answers, found well-formed.
struct InvitationAnswer: Sendable {
  enum Content: Sendable {
    case haveLicense(LicenseNumber)
    case removed
    case pay(licenseeName: String, provider: String)
    case notMe
    case object
  }

  let number: CaseNumber
  let content: Content
  let kind: EnforcementV1.AnswerKind
  /// May be empty.
  let note: String

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: EnforcementV1.AnswerInvitationRequest) throws {
    var checks = FieldChecks()
    let number = checks.caseNumber(request.number)
    checks.known(request.kind.isKnown, request.kind.rawValue, "kind")
    let needsNote = request.kind == .notMe || request.kind == .object
    checks.words(request.note, "note", length: (needsNote ? 1 : 0)...2_000)
    var license: LicenseNumber?
    if request.kind == .haveLicense {
      license = checks.parsed(
        LicenseNumber(request.licenseNumber), "license_number",
        expected: "a license's number (CS- and four groups of four)")
    }
    if request.kind == .pay {
      checks.text(request.licenseeName, "licensee_name", length: 1...200)
      checks.payee(request.paymentProvider)
    }
    checks.requestID(request.requestID)
    try checks.finish()
    guard let number else { preconditionFailure("absence is a violation") }
    self.number = number
    kind = request.kind
    note = request.note
    content =
      switch request.kind {
      case .haveLicense:
        if let license {
          .haveLicense(license)
        } else {
          preconditionFailure("absence is a violation")
        }
      case .removed: .removed
      case .pay:
        .pay(licenseeName: request.licenseeName, provider: request.paymentProvider)
      case .notMe: .notMe
      default: .object
      }
  }
}

extension CaseDesk {
  /// Carries an answer out, or finds that it was.
  ///
  /// Throws the contract's reasons of AnswerInvitation.
  func answer(
    _ answer: InvitationAnswer, _ request: RequestIdentity, from peerAddress: String,
    at now: Instant, _ tx: Transaction
  ) throws -> StoredCase {
    // Asked instead of whoever has this number is somebody else.
    if try FormerAddressee.find(answer.number, tx) != nil { throw EnforcementError.caseOver }
    guard let seen = try CaseStore.find(answer.number, tx), seen.isInvited,
      let (stored, order) = try lock(seen.caseID, tx), stored.number == answer.number
    else { throw EnforcementError.caseNotFound }
    if try CaseStepStore.wasMade(request, of: stored.caseID, tx) { return stored }
    let earlier = try CaseStepStore.answers(of: stored.caseID, tx).filter {
      $0.addressee == stored.addressee
    }
    guard earlier.filter({ $0.kind == answer.kind }).count < EnforcementPolicy.sameAnswers else {
      throw EnforcementError.answerNotOpen
    }
    let moved = try carryOut(answer, stored, order, at: now, tx)
    let (note, kept) =
      try answer.note.isEmpty ? (nil, moved) : secrets.seal(note: answer.note, of: moved, tx)
    try CaseStepStore.insert(
      CaseStep(
        kind: .answer, request: request, answer: answer.kind, sealedNote: note,
        addressee: stored.addressee),
      of: stored.caseID, at: now, random: random, tx)
    // The account whose case it is; what was done was done by somebody without any.
    try AuditStore.record(
      "AnswerInvitation", on: stored.caseID.uuid,
      by: CallActor(
        accountID: stored.accountID, apiKeyID: nil, environment: stored.environment,
        peerAddress: peerAddress), at: now, tx)
    return kept
  }

  private func carryOut(
    _ answer: InvitationAnswer, _ stored: StoredCase, _ order: Order?, at now: Instant,
    _ tx: Transaction
  ) throws -> StoredCase {
    do {
      switch answer.content {
      case .haveLicense(let number):
        return try showLicense(number, stored, order, at: now, tx)
      case .removed: return try move(stored, .removalClaimed, order: order, at: now, tx)
      case .notMe: return try move(stored, .notMe, order: order, at: now, tx)
      case .object: return try move(stored, .objected, order: order, at: now, tx)
      case .pay(let name, let provider):
        if stored.state == .paymentPending { return stored }
        // Nobody pays for what they may have by now, or what nobody asks for any more.
        if stored.state.awaitsAnswer, try !mayAccuse(stored, order: order, at: now, tx) {
          guard let closed = try CaseStore.find(stored.caseID, tx) else {
            preconditionFailure("it is locked")
          }
          return closed
        }
        // Refused before an order is placed for nothing.
        var machine = CaseStateMachine(stored)
        _ = try machine.on(.paymentChosen)
        let placed = try place(stored, licenseeName: name, provider, at: now, tx)
        return try move(
          stored, .paymentChosen, CaseChanges(orderID: placed.orderID), at: now, tx)
      }
    } catch let refusal as CaseStateMachine.Refusal {
      throw refusal == .over ? EnforcementError.caseOver : EnforcementError.answerNotOpen
    }
  }

  /// Asks whether the license covers the use, by the rules that everybody asks by.
  private func showLicense(
    _ number: LicenseNumber, _ stored: StoredCase, _ order: Order?, at now: Instant,
    _ tx: Transaction
  ) throws -> StoredCase {
    guard stored.state != .settled, stored.state != .closed else {
      throw CaseStateMachine.Refusal.over
    }
    guard let license = try LicenseStore.find(number, stored.environment, tx) else {
      throw EnforcementError.licenseNotFound
    }
    guard let usage = try UsageBook.find(stored.usageID, stored.environment, tx),
      let work = try WorkCatalog.find(stored.workID, stored.environment, tx)
    else { preconditionFailure("usages and works are never deleted") }
    let question = try question(about: usage, license: number, at: now, tx)
    let verdict = UseCheck.decide(question, try UseFacts.read(work, for: question, tx))
    switch verdict.decision {
    case .permitted:
      let moved = try move(
        stored, .licenseShown, CaseChanges(licenseID: license.licenseID), order: order, at: now, tx)
      try usages.showLicense(number, for: stored.usageID, stored.environment, at: now, tx)
      return moved
    case .undecided:
      return try move(stored, .licenseUnclear, order: order, at: now, tx)
    default:
      let reason =
        verdict.reasons.first { $0.reference == number.description } ?? verdict.reasons.first
      throw EnforcementError.licenseDoesNotCover(reason?.message ?? "")
    }
  }

  /// The order of "pay and keep": the same offer, for the use from its first day.
  private func place(
    _ stored: StoredCase, licenseeName: String, _ provider: String, at now: Instant,
    _ tx: Transaction
  ) throws -> Order {
    guard let usage = try UsageBook.find(stored.usageID, stored.environment, tx),
      let mandate = try MandateStore.find(stored.mandateID, tx)
    else { preconditionFailure("case_is_about_a_usage, case_is_under_a_mandate") }
    return try orders.place(
      SettlementSale(
        offerID: stored.offerID, licenseeName: licenseeName, placeURL: usage.pageURL,
        useStart: usage.firstSeenTime, feePPM: mandate.feePPM,
        secret: stored.orderSecret(afterMoves: stored.moves), paymentProvider: provider),
      change(of: stored, at: now, tx))
  }
}

extension StoredCase {
  /// With which the page of the order is seen that was placed after so many moves: whoever knows
  /// the case's number, and nobody else.
  func orderSecret(afterMoves moves: Int) -> GuestSecret {
    let code = HMACSHA256.authenticate(
      Array("order \(caseID) \(moves)".utf8), key: Array(number.description.utf8))
    guard let secret = GuestSecret(Array(code.prefix(16))) else {
      preconditionFailure("16 bytes are a secret")
    }
    return secret
  }
}

extension FieldChecks {
  mutating func caseNumber(_ text: String) -> CaseNumber? {
    parsed(
      CaseNumber(text), "number", expected: "a case's number (CC- and five groups of four)")
  }

  mutating func caseID(_ text: String) -> CaseID? {
    parsed(CaseID(text), "case_id", expected: "a case's identifier (case_…)")
  }

  /// Text that may have several lines; no other control characters.
  mutating func words(_ value: String, _ field: String, length range: ClosedRange<Int>) {
    text(
      value.replacing("\r\n", with: " ").replacing("\n", with: " ").replacing("\t", with: " "),
      field, length: range)
  }
}
