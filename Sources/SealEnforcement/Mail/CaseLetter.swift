import SealAPI
import SealAuthorization
import SealMail
import SealMonitoring
import SealPrimitives
import SealVerify

/// The text of a message to the accused, whatever made it necessary.
struct CaseLetter {
  struct Text {
    let subject: String
    let paragraphs: [String]
    /// Of what stands first.
    let languageCode: String
  }

  let facts: CaseFacts
  /// The one that whoever reads this knows the case by.
  let number: CaseNumber
  /// What opens the case's page for them.
  let secret: InvitationSecret
  /// The origin of the platform's pages.
  let site: String
  /// By the account's clock.
  let now: Instant

  /// - Parameter promised: until when the case waits for answers since it was approved, a reminder
  ///   included. Told from there, the message sent again is the same.
  func invitation(_ policy: EnforcementPolicy, promised: Instant?) -> Text {
    let whole = policy.answerTime + policy.reminderTime
    let start = (promised ?? now.advanced(by: whole)).advanced(by: .zero - whole)
    return text("invitationSubject") { language in
      let until = language.time(start.advanced(by: policy.answerTime), from: start)
      return [
        language.words("invitationClaim", values(language)), facts.usage.pageURL,
        language.words("invitationAsk", values(language, ["until": until])), pageURL,
      ] + grounds(language) + [language.words("invitationSilence")] + reality(language)
    }
  }

  /// - Parameter lead: the key of what came before it.
  func reminder(_ lead: String, until: Instant) -> Text {
    text("reminderSubject") { language in
      [language.words(lead, values(language)), facts.usage.pageURL]
        + standing(language, until) + reality(language)
    }
  }

  func objectionRejected(why: String, until: Instant) -> Text {
    text("objectionRejectedSubject") { language in
      [
        language.words("objectionRejected", values(language)), facts.usage.pageURL,
        language.words("objectionWhy", ["why": why]),
      ] + standing(language, until) + reality(language)
    }
  }

  /// - Parameter from: the first day that the license covers.
  func settlement(_ id: SettlementID, license: String, from: Instant) -> Text {
    text("settlementSubject") { language in
      let more = ["license": license, "from": language.time(from), "settlement": id.description]
      return [
        language.words("settlementDone", values(language, more)), facts.usage.pageURL,
        language.words("settlementRelease"), release(language),
        language.words("settlementFiles", more), pageURL,
      ] + reality(language).prefix(1)
    }
  }

  /// - Parameter why: an operator's words.
  func closing(for reason: EnforcementV1.CaseCloseReason, why: String?) -> Text {
    text("closingSubject") { language in
      var lines = reason.apologizes ? [language.words("closingApology")] : []
      lines += [language.words("closingNothingMore", values(language)), facts.usage.pageURL]
      lines.append(language.words(Self.key(reason)))
      if let why { lines.append(language.words("objectionWhy", ["why": why])) }
      return lines + [pageURL]
    }
  }

  /// The link for whoever has lost it.
  var link: Text {
    text("letterLinkSubject") { language in
      [language.words("letterLinkAgain", values(language)), pageURL] + reality(language)
    }
  }

  /// The secret is a part of the path: programs that cut a query, or break a line at `=`, leave it
  /// whole. Pages tell no other site their address (`Referrer-Policy: same-origin`). A fragment
  /// would never reach the server, and the page needs no script.
  private var pageURL: String { "\(site)/case/\(number)/\(secret.text)" }

  /// The letter in both languages, the one first that the page is written in.
  private func text(_ subject: String, _ body: (CaseLanguage) -> [String]) -> Text {
    let languages = CaseLanguage.both(for: facts.match.pageLanguage)
    let subjects = languages.map { $0.words(subject) }
    return Text(
      subject: "\(subjects[0]) \(number) · \(subjects[1])", paragraphs: languages.flatMap(body),
      languageCode: languages[0].isChinese ? "zh-CN" : "en")
  }

  /// What the price rests on: how much is used, and whether that serves a business.
  private func grounds(_ language: CaseLanguage) -> [String] {
    let portion = ["portion": Portion.percent(facts.match.workPortionPPM)]
    let share =
      if facts.match.isExactDigest {
        language.words("invitationFile")
      } else if facts.offer.terms.use == .quote {
        language.words("invitationPassages", portion)
      } else if facts.match.extent == .fullCopy {
        language.words("invitationWhole", portion)
      } else {
        language.words("invitationShare", portion)
      }
    guard facts.match.isCommercial else { return [share] }
    if facts.match.reviewedCommercial != nil {
      return [share, language.words("invitationReviewedBusiness")]
    }
    return [
      share, language.words("invitationBusiness", ["signs": language.signs(facts.match)]),
    ]
  }

  private func values(_ language: CaseLanguage, _ more: [String: String] = [:]) -> [String: String]
  {
    [
      "claimant": QuotedText.inert(facts.claimantName ?? "—"),
      "title": QuotedText.inert(facts.work.title), "price": facts.priceText,
    ].merging(more) { $1 }
  }

  /// That the invitation stands, and until when.
  private func standing(_ language: CaseLanguage, _ until: Instant) -> [String] {
    [
      language.words(
        "reminderUntil", values(language, ["until": language.time(until, from: now)])), pageURL,
    ]
  }

  /// How to know that the message is real, and why it came to this address.
  private func reality(_ language: CaseLanguage) -> [String] {
    [
      language.words("letterReal", ["site": site, "number": number.description]),
      language.words("letterWhy"),
    ]
  }

  private func release(_ language: CaseLanguage) -> String {
    SettlementStatement.Release.text(inChinese: language.isChinese)
  }

  private static func key(_ reason: EnforcementV1.CaseCloseReason) -> String {
    switch reason {
    case .licensed: "closingLicensed"
    case .removed: "closingRemoved"
    case .notResponsible: "closingNotResponsible"
    case .withdrawn: "closingWithdrawn"
    case .decisionChanged: "closingDecisionChanged"
    case .usageGone: "closingUsageGone"
    case .rejected: "closingRejected"
    case .objectionUpheld: "closingObjectionUpheld"
    case .mandateEnded: "closingMandateEnded"
    case .settlementUndone: "closingSettlementUndone"
    default: "closingNotPursued"
    }
  }
}
