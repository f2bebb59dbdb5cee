import SealAPI
import SealAccess
import SealMail
import SealPostgres
import SealPrimitives

/// Writes what the accused is sent, in Chinese and English: who claims what of whom, what it costs,
/// and that there are five answers.
package struct CaseLetters: Sendable {
  private let pageURL: @Sendable (CaseNumber) -> String

  /// - Parameter pageURL: where the invitation's page of a case is.
  package init(pageURL: @escaping @Sendable (CaseNumber) -> String) {
    self.pageURL = pageURL
  }

  /// - Parameter former: whom the message is to, when the case is addressed to somebody else by
  ///   now.
  func compose(
    _ kind: EnforcementV1.CaseMailKind, _ stored: Case, _ former: FormerAddressee?,
    _ cases: Cases, _ change: Change
  ) throws -> MailContent {
    let facts = try CaseFacts.read(stored, cases.parties, change.tx)
    var text =
      switch kind {
      case .invitation:
        invitation(stored, facts, days: cases.policy.answerTime.components.seconds / 86_400)
      case .reminder:
        reminder(stored, facts, until: try cases.reminderPromise(stored, change))
      default:
        closing(
          former?.number ?? stored.number, facts,
          apologizes: former != nil || stored.closeReason.apologizes)
      }
    // Whoever was relieved learns nothing of what came later.
    if former == nil, let decision = try Self.decision(kind, stored, change.tx) {
      text.paragraphs.append("\(CaseWords.both("objection")): \(decision.explanation)")
    }
    if stored.environment == .sandbox { text.paragraphs.insert(CaseWords.both("sandbox"), at: 0) }
    return MailContent(
      subject: text.subject, paragraphs: text.paragraphs, languageCode: "zh-CN")
  }

  /// The decision of an objection that a message is about.
  private static func decision(
    _ kind: EnforcementV1.CaseMailKind, _ stored: Case, _ tx: Transaction
  ) throws -> CaseDecision? {
    let told: EnforcementV1.CaseDecisionKind
    switch kind {
    case .reminder: told = .objectionRejected
    case .closing where stored.closeReason == .objectionUpheld: told = .objectionUpheld
    default: return nil
    }
    let last = try CaseStepStore.currentDecisions(to: stored, tx).last
    return last?.kind == told ? last : nil
  }

  private typealias Text = (subject: String, paragraphs: [String])

  private func invitation(_ stored: Case, _ facts: CaseFacts, days: Int64) -> Text {
    let values = [
      "claimant": facts.claimantName ?? "—", "title": facts.work.title, "days": String(days),
      "price": facts.priceText,
    ]
    let (chinese, english) = (CaseWords.chinese, CaseWords.english)
    return (
      subject("invitationSubject", stored.number),
      [
        chinese("invitationClaim", values), facts.usage.pageURL, chinese("invitationAsk", values),
        english("invitationClaim", values), english("invitationAsk", values),
        pageURL(stored.number),
      ]
    )
  }

  private func reminder(_ stored: Case, _ facts: CaseFacts, until last: Instant) -> Text {
    let values = ["title": facts.work.title, "until": last.rfc3339]
    return (
      subject("reminderSubject", stored.number),
      around(facts, "reminderUntil", values) + [pageURL(stored.number)]
    )
  }

  private func closing(_ number: CaseNumber, _ facts: CaseFacts, apologizes: Bool) -> Text {
    let apology = apologizes ? [CaseWords.both("closingApology")] : []
    let end = around(facts, "closingNothingMore", ["title": facts.work.title])
    return (subject("closingSubject", number), apology + end + [pageURL(number)])
  }

  private func subject(_ key: String, _ number: CaseNumber) -> String {
    "\(CaseWords.chinese(key)) \(number) · \(CaseWords.english(key))"
  }

  /// The page between what both languages say of it.
  private func around(_ facts: CaseFacts, _ key: String, _ values: [String: String]) -> [String] {
    [CaseWords.chinese(key, values), facts.usage.pageURL, CaseWords.english(key, values)]
  }
}

extension Cases {
  /// Until when a reminder that is sent now says an answer is waited for. The case waits as long at
  /// least: its time begins when the message was taken.
  fileprivate func reminderPromise(_ stored: Case, _ change: Change) throws -> Instant {
    try lastAnswerTime(of: stored, remindedAt: change.of(stored.tenant).dueTime(), change.tx)
  }
}

extension EnforcementV1.CaseCloseReason {
  /// Whether the accused was asked for something that was none of theirs.
  package var apologizes: Bool {
    switch self {
    case .licensed, .notResponsible, .decisionChanged, .objectionUpheld: true
    default: false
    }
  }
}
