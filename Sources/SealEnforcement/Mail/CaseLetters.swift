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
    let days = cases.policy.answerTime.components.seconds / 86_400
    var (subject, paragraphs) =
      switch kind {
      case .invitation: invitation(stored, facts, days: days)
      case .reminder:
        reminder(stored, facts, until: try cases.reminderPromise(stored, change))
      default:
        closing(
          former?.number ?? stored.number, facts,
          apologizes: former != nil || stored.closeReason.apologizes)
      }
    // Whoever was relieved learns nothing of what came later.
    if former == nil, let decision = try Self.decision(kind, stored, change.tx) {
      paragraphs.append("对您的异议的处理说明 / About your objection: \(decision.explanation)")
    }
    let sandbox =
      stored.environment == .sandbox
      ? ["沙盒环境：本邮件仅用于测试，不产生任何义务。 / SANDBOX: made for trying things out; nothing is owed."] : []
    return MailContent(
      subject: subject, paragraphs: sandbox + paragraphs, languageCode: "zh-CN")
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

  private func invitation(_ stored: Case, _ facts: CaseFacts, days: Int64) -> (
    String, [String]
  ) {
    let (claimant, title) = (facts.claimantName ?? "—", facts.work.title)
    return (
      "和解邀请 \(stored.number) · Invitation to settle",
      [
        "您好：权利人 \(claimant) 声明，以下网页使用了其作品《\(title)》，而平台上没有查到该使用的授权：",
        facts.usage.pageURL,
        "请在 \(days) 天内打开下面的页面，查看权属证明、存证与价格明细（\(facts.priceText)，即公开价目表上的价格），"
          + "并选择答复：我有授权；已删除；付费并保留；不是我；我有异议。无需注册账号。",
        "Hello, \(claimant) states that the page above uses the work “\(title)”, and no license "
          + "for it was found here. Please open the page below within \(days) days. It shows the "
          + "proof of ownership, the evidence and the price from the published rate card "
          + "(\(facts.priceText)), and takes your answer: I have a license; it is removed; I pay "
          + "and keep it; that is not me; I object. No account is needed.",
        pageURL(stored.number),
      ]
    )
  }

  private func reminder(_ stored: Case, _ facts: CaseFacts, until last: Instant) -> (
    String, [String]
  ) {
    let until = last.rfc3339
    return (
      "和解提醒 \(stored.number) · Reminder",
      [
        "您好：关于作品《\(facts.work.title)》在以下网页的使用，仍在等待您的答复。截止时间：\(until)（UTC）。"
          + "逾期未答复的，材料将移交权利人，由其在平台之外处理。",
        facts.usage.pageURL,
        "Hello, an answer about the use of “\(facts.work.title)” on the page above is still "
          + "waited for, until \(until). After that the file goes to the claimant, who proceeds "
          + "outside the platform.",
        pageURL(stored.number),
      ]
    )
  }

  private func closing(_ number: CaseNumber, _ facts: CaseFacts, apologizes: Bool) -> (
    String, [String]
  ) {
    var paragraphs: [String] = []
    if apologizes {
      paragraphs.append("我们向您道歉：这次联系您是不应当的。 / We apologize: you should not have been asked.")
    }
    paragraphs += [
      "关于作品《\(facts.work.title)》在以下网页的使用，案件已经结束，您无需再做任何事情。",
      facts.usage.pageURL,
      "The case about the use of “\(facts.work.title)” on the page above is closed. "
        + "There is nothing left for you to do.",
      pageURL(number),
    ]
    return ("案件已结束 \(number) · Closed", paragraphs)
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
