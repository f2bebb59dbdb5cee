import SealAPI
import SealAuthorization
import SealCertification
import SealJobs
import SealMail
import SealMonitoring
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
    _ kind: EnforcementV1.CaseMailKind, _ stored: StoredCase, _ former: FormerAddressee?,
    _ desk: CaseDesk, at now: Instant, _ tx: Transaction
  ) throws -> MailContent {
    let facts = try CaseFacts.read(stored, desk.parties, tx)
    let days = desk.policy.answerTime.components.seconds / 86_400
    let (subject, paragraphs) =
      switch kind {
      case .invitation: invitation(stored, facts, days: days)
      case .reminder:
        reminder(stored, facts, until: try desk.reminderPromise(stored, at: now, tx))
      default:
        closing(
          former?.number ?? stored.number, facts,
          apologizes: former != nil || stored.closeReason.apologizes)
      }
    let sandbox =
      stored.environment == .sandbox
      ? ["沙盒环境：本邮件仅用于测试，不产生任何义务。 / SANDBOX: made for trying things out; nothing is owed."] : []
    return MailContent(
      subject: subject, paragraphs: sandbox + paragraphs, languageCode: "zh-CN")
  }

  private func invitation(_ stored: StoredCase, _ facts: CaseFacts, days: Int64) -> (
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
        "Hello, \(claimant) states that the page above uses the work “\(title)”, and no license for it was found here. "
          + "Please open the page below within \(days) days. It shows the proof of ownership, the evidence and the "
          + "price from the published rate card (\(facts.priceText)), and takes your answer: I have a license; it is "
          + "removed; I pay and keep it; that is not me; I object. No account is needed.",
        pageURL(stored.number),
      ]
    )
  }

  private func reminder(_ stored: StoredCase, _ facts: CaseFacts, until last: Instant) -> (
    String, [String]
  ) {
    let until = last.rfc3339
    return (
      "和解提醒 \(stored.number) · Reminder",
      [
        "您好：关于作品《\(facts.work.title)》在以下网页的使用，仍在等待您的答复。截止时间：\(until)（UTC）。"
          + "逾期未答复的，材料将移交权利人，由其在平台之外处理。",
        facts.usage.pageURL,
        "Hello, an answer about the use of “\(facts.work.title)” on the page above is still waited for, until "
          + "\(until). After that the file goes to the claimant, who proceeds outside the platform.",
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
      "The case about the use of “\(facts.work.title)” on the page above is closed. There is nothing left for you to do.",
      pageURL(number),
    ]
    return ("案件已结束 \(number) · Closed", paragraphs)
  }
}

extension CaseDesk {
  /// Until when a reminder that is sent now says an answer is waited for. The case waits as long at
  /// least: its time begins when the message was taken.
  fileprivate func reminderPromise(_ stored: StoredCase, at now: Instant, _ tx: Transaction) throws
    -> Instant
  {
    let accountTime = try AccountClocks.now(
      Tenant(stored.accountID, stored.environment), at: now, tx)
    return try lastAnswerTime(of: stored, remindedAt: accountTime, tx)
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

/// What a case is about, as people are told.
struct CaseFacts {
  let usage: StoredUsage
  let work: CatalogWork
  /// The one that the page shows: later ones prove nothing about it.
  let version: CatalogVersion
  let offer: Offer
  let mandate: StoredMandate
  /// `nil` once the party was erased.
  let claimantName: String?

  static func read(_ stored: StoredCase, _ parties: PartyBook, _ tx: Transaction) throws
    -> CaseFacts
  {
    guard let usage = try UsageBook.find(stored.usageID, stored.environment, tx),
      let work = try WorkCatalog.find(stored.workID, stored.environment, tx),
      let offer = try OfferStore.find(stored.offerID, stored.environment, tx),
      let mandate = try MandateStore.find(stored.mandateID, tx)
    else { preconditionFailure("a case's usage, work, offer and mandate are never deleted") }
    let shown = try UsageBook.observation(of: usage, tx).versionID
    guard
      let version = try WorkCatalog.versions(of: work.workID, tx).first(where: {
        $0.versionID == shown
      })
    else { preconditionFailure("observation_shows_a_version_or_nothing") }
    return CaseFacts(
      usage: usage, work: work, version: version, offer: offer, mandate: mandate,
      claimantName: try parties.knownName(of: mandate.partyID, tx))
  }

  var price: EnforcementV1.Money {
    guard case .fixed(let currency, let amount) = offer.terms.price else {
      preconditionFailure("case_asks_no_more_than_its_mandate: there is a price")
    }
    return EnforcementV1.Money(currencyCode: currency, minorUnits: amount)
  }

  /// `CNY 99.90`.
  var priceText: String {
    let (yuan, fen) = price.minorUnits.quotientAndRemainder(dividingBy: 100)
    return "\(price.currencyCode) \(yuan).\(fen < 10 ? "0" : "")\(fen)"
  }
}
