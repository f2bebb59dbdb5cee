import SealAPI
import SealPrimitives
import Testing

@testable import SealAuthorization
@testable import SealMonitoring

/// The table of decisions. A row: what the page has, what is known of rights, what it is and why.
@Suite struct UsageDecisionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var match = Known.fullCopy
    var facts = UseFacts(offers: [Known.paid])
    var own: [String] = []
    var isPursued = false
    var past = UseFacts()
    let status: MonitoringV1.UsageStatus
    let first: String
    var testDescription: String { name }
  }

  @Test(arguments: cases) func decides(_ row: Case) {
    var question = Known.question(row.match, own: row.own)
    question.isPursued = row.isPursued
    let verdict = UsageDecision.decide(question, row.facts, past: row.past)
    #expect(verdict.status == row.status)
    #expect(verdict.reasons.first?.code == row.first)
    #expect(verdict.reasons.allSatisfy { !$0.message.isEmpty })
  }

  static let cases: [Case] = [
    Case(name: "a copy of what is on sale", status: .unlicensed, first: "LICENSE_NEEDED"),
    Case(
      name: "a copy of what is not on sale", facts: UseFacts(), status: .unlicensed,
      first: "NOTHING_ON_SALE"),
    Case(
      name: "the file itself", match: Known.with { $0.isExactDigest = true },
      facts: UseFacts(), status: .unlicensed, first: "NOTHING_ON_SALE"),
    Case(
      name: "a part", match: Known.with { $0.extent = .substantial }, status: .unlicensed,
      first: "LICENSE_NEEDED"),
    Case(
      name: "a licensed copy", facts: UseFacts(licenses: [Known.license()]), status: .licensed,
      first: "LICENSE_COVERS"),
    Case(
      name: "a copy licensed at the other spelling of the site",
      facts: UseFacts(licenses: [Known.license { $0.placeURL = "http://www.pirate.example/" }]),
      status: .licensed, first: "LICENSE_COVERS"),
    Case(
      name: "a licensed quotation", match: Known.quotation,
      facts: UseFacts(licenses: [Known.license()]), status: .licensed, first: "LICENSE_COVERS"),
    Case(
      name: "an ended license",
      facts: UseFacts(licenses: [Known.license { $0.end = Known.now }]), status: .outOfScope,
      first: "LICENSE_EXPIRED"),
    Case(
      name: "a revoked license",
      facts: UseFacts(licenses: [Known.license { $0.revoked = Known.now }]), status: .outOfScope,
      first: "LICENSE_REVOKED"),
    Case(
      name: "a license that begins later",
      facts: UseFacts(
        licenses: [Known.license { $0.start = Known.now.advanced(by: .seconds(1)) }]),
      status: .outOfScope, first: "LICENSE_NOT_YET"),
    Case(
      name: "a license for another folder of the site",
      facts: UseFacts(licenses: [Known.license { $0.placeURL = "https://pirate.example/blog" }]),
      status: .outOfScope, first: "LICENSE_PLACE_NOT_COVERED"),
    Case(
      name: "somebody else's license",
      facts: UseFacts(
        licenses: [Known.license { $0.placeURL = "https://press.example/" }],
        offers: [Known.paid]), status: .unlicensed, first: "LICENSE_NEEDED"),
    Case(
      name: "the number of a license for another site, shown",
      match: Known.with { $0.licenseNumbers = [Known.number.description] },
      facts: UseFacts(licenses: [Known.license { $0.placeURL = "https://press.example/" }]),
      status: .outOfScope, first: "LICENSE_PLACE_NOT_COVERED"),
    Case(
      name: "the number of another work's license, shown",
      match: Known.with { $0.licenseNumbers = [Known.number.description] }, status: .unlicensed,
      first: "LICENSE_NEEDED"),
    Case(
      name: "the number of a license for no one place, shown",
      match: Known.with { $0.licenseNumbers = [Known.number.description] },
      facts: UseFacts(licenses: [Known.license { $0.placeURL = nil }]), status: .licensed,
      first: "LICENSE_COVERS"),
    Case(
      name: "a license for no one place, whose holder is unknown",
      facts: UseFacts(licenses: [Known.license { $0.placeURL = nil }]), status: .undecided,
      first: "LICENSE_HOLDER_UNKNOWN"),
    Case(
      name: "a license for another region",
      match: Known.with { $0.regionCode = "DE" },
      facts: UseFacts(licenses: [Known.license(regions: ["CN"])]), status: .outOfScope,
      first: "LICENSE_REGION_NOT_COVERED"),
    Case(
      name: "a license for a region, at a place whose region is unknown",
      facts: UseFacts(licenses: [Known.license(regions: ["CN"])]), status: .undecided,
      first: "LICENSE_REGION_UNKNOWN"),
    Case(
      name: "an allowed place", facts: UseFacts(allowedPlaces: ["https://pirate.example/"]),
      status: .licensed, first: "PLACE_ALLOWED"),
    Case(
      name: "another allowed place", facts: UseFacts(allowedPlaces: ["https://friend.example/"]),
      status: .unlicensed, first: "NOTHING_ON_SALE"),
    Case(
      name: "the holder's own page", own: ["https://www.pirate.example/copy/?utm_source=x"],
      status: .licensed, first: "OWN_PAGE"),
    Case(
      name: "another page of the holder's site", own: ["https://pirate.example/other"],
      status: .unlicensed, first: "LICENSE_NEEDED"),
    Case(
      name: "free terms with credit", match: Known.with { $0.credits = ["NAME"] },
      facts: UseFacts(offers: [Known.free]), status: .licensed, first: "FREE_TERMS"),
    Case(
      name: "free terms, only the title is named", match: Known.with { $0.credits = ["TITLE"] },
      facts: UseFacts(offers: [Known.free]), status: .unlicensed, first: "LICENSE_NEEDED"),
    Case(
      name: "a quotation with credit", match: Known.quotation, status: .exemptCandidate,
      first: "QUOTATION_WITH_CREDIT"),
    Case(
      name: "a quotation without credit",
      match: Known.with(Known.quotation) { $0.credits = [] }, status: .undecided,
      first: "QUOTATION_WITHOUT_CREDIT"),
    Case(
      name: "a small part that fills the page, with credit",
      match: Known.with(Known.quotation) { $0.extent = .substantial }, status: .exemptCandidate,
      first: "QUOTATION_WITH_CREDIT"),
    Case(
      name: "a large part with credit",
      match: Known.with(Known.quotation) {
        ($0.extent, $0.workPortionPPM, $0.longestPassage) = (.substantial, 600_000, 900)
      }, status: .unlicensed, first: "LICENSE_NEEDED"),
    Case(
      name: "claims that contradict each other",
      facts: UseFacts(offers: [Known.paid], hasConflict: true), status: .contested,
      first: "CLAIMS_CONFLICT"),
    Case(
      name: "a licensed copy in spite of a conflict",
      facts: UseFacts(licenses: [Known.license()], hasConflict: true), status: .licensed,
      first: "LICENSE_COVERS"),
    Case(
      name: "a page that claims to be older", match: Known.claiming(-7_200, -3_600),
      status: .contested, first: "PAGE_CLAIMS_TO_BE_OLDER"),
    Case(
      name: "a licensed page that claims to be older", match: Known.claiming(-7_200, -3_600),
      facts: UseFacts(licenses: [Known.license()]), status: .licensed, first: "LICENSE_COVERS"),
    Case(
      name: "a page of the certificate's day", match: Known.claiming(-3_600, 3_600),
      status: .unlicensed, first: "LICENSE_NEEDED"),
    Case(
      name: "a page that says to be newer", match: Known.claiming(3_600, 7_200),
      status: .unlicensed, first: "LICENSE_NEEDED"),
    Case(
      name: "nothing but coincidence", match: MatchFacts(extent: .none), status: .undecided,
      first: "NOTHING_FOUND"),
    Case(
      name: "a work that was withdrawn",
      facts: UseFacts(offers: [Known.paid], isWithdrawn: true), status: .undecided,
      first: "WORK_WITHDRAWN"),
    Case(
      name: "a quotation of a work that was withdrawn", match: Known.quotation,
      facts: UseFacts(isWithdrawn: true), status: .undecided, first: "WORK_WITHDRAWN"),
    Case(
      name: "a licensed copy of a work that was withdrawn",
      facts: UseFacts(licenses: [Known.license()], isWithdrawn: true), status: .licensed,
      first: "LICENSE_COVERS"),
    Case(
      name: "a copy with credit from when the terms were free",
      match: Known.with { $0.credits = ["NAME"] }, past: UseFacts(offers: [Known.free]),
      status: .undecided, first: "PERMISSION_ENDED"),
    Case(
      name: "a copy without the credit that free terms asked for",
      past: UseFacts(offers: [Known.free]), status: .unlicensed, first: "LICENSE_NEEDED"),
    Case(
      name: "a copy at a place that was allowed",
      past: UseFacts(allowedPlaces: ["https://pirate.example/"]), status: .undecided,
      first: "PERMISSION_ENDED"),
    Case(
      name: "a copy at a place that was allowed, which a person pursues", isPursued: true,
      past: UseFacts(allowedPlaces: ["https://pirate.example/"]), status: .unlicensed,
      first: "LICENSE_NEEDED"),
    Case(
      name: "a contested copy from when the terms were free",
      match: Known.with { $0.credits = ["NAME"] },
      facts: UseFacts(offers: [Known.paid], hasConflict: true),
      past: UseFacts(offers: [Known.free]), status: .contested, first: "CLAIMS_CONFLICT"),
  ]

  @Test func theTablesNamesDiffer() {
    #expect(Set(Self.cases.map(\.name)).count == Self.cases.count)
  }

  /// Over random licenses, terms, places and times: what somebody else's reading of the rules finds
  /// covered is LICENSED and nothing else, and nothing else is LICENSED.
  @Test func noLicensedUsageIsEverAccused() {
    var licensed = 0
    for seed in 0..<20_000 {
      var draw = Draw(UInt64(seed))
      let (question, facts) = draw.case()
      let isCovered = CoverageReference.covers(question, facts)
      let status = UsageDecision.decide(question, facts).status
      #expect((status == .licensed) == isCovered, "seed \(seed): \(status)")
      licensed += isCovered ? 1 : 0
    }
    #expect((2_000..<18_000).contains(licensed), "The draw tells both cases.")
  }
}

/// What the rows share.
enum Known {
  static let now = Instant(seconds: 1_800_000_000)
  static let certified = now.advanced(by: .seconds(-86_400))
  static let page = "https://pirate.example/copy"
  static let number = LicenseNumber(in: .nobodys, random: SystemRandomBytes())
  static let paid = UseFacts.Offer(
    offerID: OfferID(at: now, random: SystemRandomBytes()),
    terms: LicenseTerms(
      use: .republishOnline, price: .fixed(currencyCode: "CNY", minorUnits: 9_900),
      commercial: true))
  static let free = UseFacts.Offer(
    offerID: OfferID(at: now, random: SystemRandomBytes()),
    terms: LicenseTerms(use: .republishOnline, price: .free, creditRequired: true))

  static let fullCopy: MatchFacts = {
    var match = MatchFacts(extent: .fullCopy)
    match.workPortionPPM = 980_000
    match.pagePortionPPM = 700_000
    match.longestPassage = 2_000
    return match
  }()

  static let quotation: MatchFacts = {
    var match = MatchFacts(extent: .quotation)
    match.workPortionPPM = 60_000
    match.longestPassage = 120
    match.credits = ["NAME"]
    return match
  }()

  static func with(_ match: MatchFacts = fullCopy, _ change: (inout MatchFacts) -> Void)
    -> MatchFacts
  {
    var match = match
    change(&match)
    return match
  }

  /// A copy on a page that says to be of a span, in seconds from the certificate.
  static func claiming(_ earliest: Int, _ latest: Int) -> MatchFacts {
    with {
      $0.claimedTime = ClaimedTime(
        earliest: certified.advanced(by: .seconds(earliest)),
        latest: certified.advanced(by: .seconds(latest)))
    }
  }

  static func license(
    regions: [String] = [], _ change: (inout UseFacts.License) -> Void = { _ in }
  ) -> UseFacts.License {
    var license = UseFacts.License(
      number: number,
      terms: LicenseTerms(
        use: .republishOnline, regionCodes: regions,
        price: .fixed(currencyCode: "CNY", minorUnits: 9_900), commercial: true),
      start: certified, placeURL: "https://pirate.example/")
    change(&license)
    return license
  }

  static func question(_ match: MatchFacts, own: [String] = []) -> UsageQuestion {
    UsageQuestion(
      pageURL: page, match: match, certifyTime: certified, time: now, ownPages: own)
  }
}
