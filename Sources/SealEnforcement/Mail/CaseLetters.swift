import SealAPI
import SealAccess
import SealMail
import SealPostgres
import SealPrimitives

/// Writes what the accused is sent, in Chinese and English: what happened, why, what to do until
/// when, and how to know that it is real.
///
/// What the page is written in stands first, where it says so.
package struct CaseLetters: Sendable {
  private let site: @Sendable () -> String

  /// - Parameter site: the origin of the platform's pages, `https://seal.example`.
  package init(site: @escaping @Sendable () -> String) {
    self.site = site
  }

  /// - Parameters:
  ///   - former: whom the message is to, when the case is addressed to somebody else by now.
  ///   - secret: what opens the case for whom it is to.
  func compose(
    _ kind: EnforcementV1.CaseMailKind, _ stored: Case, _ former: FormerAddressee?,
    _ secret: InvitationSecret, _ cases: Cases, _ change: Change
  ) throws -> MailContent {
    let letter = CaseLetter(
      facts: try CaseFacts.read(stored, cases.parties, change.tx),
      number: former?.number ?? stored.number, secret: secret, site: site(),
      now: try change.of(stored.tenant).dueTime())
    let text =
      switch kind {
      case .invitation: letter.invitation(cases.policy, promised: stored.lastAnswerTime)
      case .reminder: try reminder(letter, stored, cases, change)
      case .link: letter.link
      case .settlement: try settlement(letter, stored, cases, change)
      default: try closing(letter, stored, former, change)
      }
    let sandbox = stored.environment == .sandbox ? [CaseWords.both("sandbox")] : []
    return MailContent(
      subject: text.subject, paragraphs: sandbox + text.paragraphs,
      languageCode: text.languageCode)
  }

  /// By what came before it: an objection that was refused, a page that still shows the work, an
  /// order that nobody paid, or silence.
  private func reminder(
    _ letter: CaseLetter, _ stored: Case, _ cases: Cases, _ change: Change
  ) throws -> CaseLetter.Text {
    let until = try cases.reminderPromise(stored, change)
    if let why = try CaseStepStore.refusal(to: stored, change.tx) {
      return letter.objectionRejected(why: why, until: until)
    }
    switch try CaseStepStore.currentAnswers(to: stored, change.tx).last?.kind {
    case .removed: return letter.reminder("reminderStillThere", until: until)
    case .pay: return letter.reminder("reminderUnpaid", until: until)
    default: return letter.reminder("reminderSilence", until: until)
    }
  }

  private func settlement(
    _ letter: CaseLetter, _ stored: Case, _ cases: Cases, _ change: Change
  ) throws -> CaseLetter.Text {
    guard let id = stored.settlementID else {
      preconditionFailure("settled_case_has_order_license_and_settlement")
    }
    return letter.settlement(
      id, license: try CaseView.licenseNumber(stored, change.tx),
      from: letter.facts.usage.firstSeenTime)
  }

  /// Whoever was relieved learns nothing of what came later.
  private func closing(
    _ letter: CaseLetter, _ stored: Case, _ former: FormerAddressee?, _ change: Change
  ) throws -> CaseLetter.Text {
    guard former == nil else { return letter.closing(for: .notResponsible, why: nil) }
    let last = try CaseStepStore.currentDecisions(to: stored, change.tx).last
    let isUpheld = stored.closeReason == .objectionUpheld && last?.kind == .objectionUpheld
    return letter.closing(for: stored.closeReason, why: isUpheld ? last?.explanation : nil)
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
