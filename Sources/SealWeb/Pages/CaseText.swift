import SealAPI
import SealPrimitives
import SealProtobuf
import SealResources

/// What an invitation's page says in sentences: where the case stands, who acts next and until
/// when, and what the price rests on.
struct CaseText {
  let found: EnforcementV1.Invitation
  /// By the clock that its times follow.
  let clock: Instant?
  let words: Words

  init(_ found: CasePage.Found, _ words: Words) {
    self.found = found.invitation
    clock = found.now
    self.words = words
  }

  /// What happens now, until when and who acts; `nil` for a case that is over.
  var now: String? {
    guard !found.state.isOver else { return nil }
    if found.state == .objected, found.answers.last?.kind == .haveLicense {
      return words["caseNowLicense"].filled(times)
    }
    return words.all["caseNow\(found.state.rawValue)"]?.filled(times)
  }

  /// What follows where no answer comes; `nil` where none is waited for.
  var silence: String? {
    switch found.state {
    case .invited: words["caseSilenceFirst"].filled(times)
    case .inviting, .reminding, .reminded: words["caseSilenceLast"].filled(times)
    default: nil
    }
  }

  /// How much of the work the page has.
  var extent: String? {
    guard let seen = found.page?.observation else { return nil }
    if seen.exactDigest { return words["caseSameFile"] }
    let portion = ["portion": Portion.percent(seen.workPortionPPM)]
    switch seen.extent {
    case .fullCopy: return words["caseExtentWhole"].filled(portion)
    case .substantial: return words["caseExtentPart"].filled(portion)
    default: return words["caseExtentQuotation"].filled(portion)
    }
  }

  var credit: String? {
    guard let seen = found.page?.observation else { return nil }
    let isCredited = seen.credits.contains { $0 != "TITLE" }
    return words[isCredited ? "caseCredited" : "caseNotCredited"]
  }

  /// What the price is that of, and why the whole or a part is asked for.
  func formula(_ price: String) -> [String] {
    guard let terms = found.offer?.terms else { return [] }
    let rule = words["casePriceRule"].filled([
      "price": price, "offer": found.offerTitle, "terms": TermsText.text(terms, words),
    ])
    guard let seen = found.page?.observation else { return [rule] }
    let portion = ["portion": Portion.percent(seen.workPortionPPM)]
    let part =
      if terms.use == .quote {
        words["casePricePassages"].filled(portion)
      } else if seen.extent == .fullCopy {
        words["casePriceWhole"].filled(portion)
      } else {
        words["casePriceShare"].filled(portion)
      }
    return [rule, part]
  }

  /// Whether the use is taken to serve a business, and by what.
  var commercial: [String] {
    guard let use = found.commercial else { return [] }
    let decided =
      switch (use.reviewed, use.commercial) {
      case (true, true): words["caseCommercialReviewed"]
      case (true, false): words["caseNotCommercialReviewed"]
      case (false, true):
        words["caseCommercial"].filled([
          "signals": use.signals.map { words.all["caseSignal_\($0)"] ?? $0 }
            .joined(separator: words.language == .chinese ? "、" : ", ")
        ])
      case (false, false): words["caseNotCommercial"]
      }
    return [decided] + (use.claimed ? [words["caseCommercialClaimed"]] : [])
  }

  /// Why a license that was shown does not cover the use.
  ///
  /// - Parameter code: the reason's, `LICENSE_PLACE_NOT_COVERED`.
  func shortfall(_ code: String?) -> String {
    let why = code.flatMap { words.all["caseLack_\($0)"] } ?? words["caseLackUnknown"]
    return words["caseLicenseShort"].filled(["why": why])
  }

  private var times: [String: String] {
    func time(_ timestamp: GoogleProtobuf.Timestamp?) -> String {
      timestamp?.instant.map { words.time($0, from: clock) } ?? "—"
    }
    return ["end": time(found.stateEndTime), "last": time(found.lastAnswerTime)]
  }
}

extension EnforcementV1.CaseState {
  /// Whether nothing more is to come.
  var isOver: Bool { [.settled, .closed, .transferred].contains(self) }
}
