import Foundation
import SealAPI
import SealAuthorization
import SealPrimitives

/// What a usage is, with its reasons: at least one, the one that decided first.
package struct UsageVerdict: Sendable, Hashable {
  package let status: MonitoringV1.UsageStatus
  package let reasons: [UsageReason]

  init(_ status: MonitoringV1.UsageStatus, _ reasons: [UsageReason]) {
    self.status = status
    self.reasons = reasons
  }
}

/// What is decided upon, beside the rights.
package struct UsageQuestion: Sendable, Hashable {
  package var pageURL: String
  package var match: MatchFacts
  /// When the version that the page has was certified; `nil` when nothing was found.
  package var certifyTime: Instant?
  /// The moment that is asked about: when the page is known, or believed, to show the work.
  package var time: Instant
  /// Where the holder says to have published the work.
  package var ownPages: [String]
  /// Whether a person of the account pursues the use although a permission it may have begun under
  /// has only ended.
  package var isPursued = false

  package init(
    pageURL: String, match: MatchFacts, certifyTime: Instant?, time: Instant,
    ownPages: [String] = []
  ) {
    self.pageURL = pageURL
    self.match = match
    self.certifyTime = certifyTime
    self.time = time
    self.ownPages = ownPages
  }
}

extension UsageQuestion {
  /// The ways to ask `UseCheck` about the usage: for each license that the page shows and without
  /// one, at each spelling of its address.
  var useQuestions: [UseQuestion] {
    useQuestions([nil] + match.licenseNumbers.map(LicenseNumber.init))
  }

  func useQuestions(_ numbers: [LicenseNumber?]) -> [UseQuestion] {
    numbers.flatMap { number in
      WebHost.spellings(of: pageURL).map { match.question(at: time, placeURL: $0, showing: number) }
    }
  }
}

/// Decides what a usage is: pure, and asks `UseCheck` for everything about rights.
///
/// In order: the holder's own page, a license, an allowed place or free terms; claims that
/// contradict each other, a work that its holder withdrew, and a page that claims to be older than
/// our certificate; too little that was found; a short quotation with credit, which the law may
/// exempt, and one without, which nobody can judge here; what else `UseCheck` cannot decide; a
/// license of this very user that does not cover the use; a permission that has only ended, as long
/// as no person pursues the use in spite of it; else it is unlicensed.
package enum UsageDecision {
  /// - Parameter past: permissions under which the use may have begun and that have ended since.
  package static func decide(
    _ question: UsageQuestion, _ facts: UseFacts, past: UseFacts = UseFacts()
  ) -> UsageVerdict {
    let match = question.match
    if let own = question.ownPages.first(where: { isSamePage($0, question.pageURL) }) {
      return UsageVerdict(.licensed, [.ownPage(own)])
    }
    let verdict = check(question, facts)
    var rights = verdict.reasons.map(UsageReason.init)
    if rights.contains(where: { $0.code.hasSuffix("COMMERCIAL_USE_NOT_COVERED") }) {
      rights.append(.commercial(match))
    }
    if verdict.decision == .permitted { return UsageVerdict(.licensed, rights + [.found(match)]) }
    if facts.hasConflict { return UsageVerdict(.contested, rights + [.found(match)]) }
    if facts.isWithdrawn {
      return UsageVerdict(
        .undecided, [.workWithdrawn, .found(match)] + rights.filter { $0.code != "WORK_WITHDRAWN" })
    }
    if let claim = match.claimedTime, let certified = question.certifyTime,
      claim.latest <= certified
    {
      return UsageVerdict(
        .contested, [.pageClaimsToBeOlder(claim, than: certified), .found(match)])
    }
    if match.extent == .none { return UsageVerdict(.undecided, [.found(match)]) }
    if isExemptCandidate(match, verdict) {
      return UsageVerdict(.exemptCandidate, [.quotationWithCredit, .found(match)] + rights)
    }
    if match.extent == .quotation {
      return UsageVerdict(.undecided, [.quotationWithoutCredit, .found(match)] + rights)
    }
    if verdict.decision == .undecided {
      return UsageVerdict(.undecided, rights + [.found(match)])
    }
    let own = numbersOfUser(question, facts)
    if !own.isEmpty {
      let deciding = rights.filter { own.contains($0.reference) }
      let others = rights.filter { !own.contains($0.reference) }
      return UsageVerdict(.outOfScope, deciding + [.found(match)] + others)
    }
    let permission = check(question, past)
    guard permission.decision == .permitted, let ended = permission.reasons.first else {
      return UsageVerdict(.unlicensed, rights + [.found(match)])
    }
    let reason = UsageReason.permissionEnded(ended.reference)
    return question.isPursued
      ? UsageVerdict(.unlicensed, rights + [.found(match), reason])
      : UsageVerdict(.undecided, [reason, .found(match)] + rights)
  }

  /// Permitted if one way to ask is.
  private static func check(_ question: UsageQuestion, _ facts: UseFacts) -> UseVerdict {
    let shown = shownNumbers(question, facts)
    let verdicts = question.useQuestions(shown.isEmpty ? [nil] : shown).map {
      UseCheck.decide($0, facts)
    }
    guard let first = verdicts.first else { preconditionFailure("something is asked always") }
    return verdicts.first { $0.decision == .permitted } ?? first
  }

  /// Numbers of licenses of this work that the page shows. Others are none of its business.
  private static func shownNumbers(_ question: UsageQuestion, _ facts: UseFacts) -> [LicenseNumber]
  {
    question.match.licenseNumbers.compactMap(LicenseNumber.init).filter { number in
      facts.licenses.contains { $0.number == number }
    }
  }

  /// Licenses that are this user's: for a place at the page's host, or shown by the page.
  private static func numbersOfUser(_ question: UsageQuestion, _ facts: UseFacts) -> Set<String> {
    let shown = Set(shownNumbers(question, facts))
    let host = WebHost(question.pageURL)
    return Set(
      facts.licenses.filter { license in
        shown.contains(license.number)
          || host != nil && license.placeURL.flatMap(WebHost.init) == host
      }.map(\.number.description))
  }

  private static func isExemptCandidate(_ match: MatchFacts, _ verdict: UseVerdict) -> Bool {
    match.isCredited
      && (match.extent == .quotation
        || verdict.reasons.contains { $0.code == "QUOTATION_MAY_BE_EXEMPT" })
  }
}
