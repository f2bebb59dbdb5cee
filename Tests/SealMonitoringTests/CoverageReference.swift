import SealAPI
import SealPrimitives

@testable import SealAuthorization
@testable import SealMonitoring

/// The rules of coverage, read a second time and written down otherwise, for the few addresses that
/// `Draw` knows.
enum CoverageReference {
  static func covers(_ question: UsageQuestion, _ facts: UseFacts) -> Bool {
    if question.ownPages.contains(where: { site($0) == site(question.pageURL) }) { return true }
    if facts.allowedPlaces.contains(where: { encloses($0, question.pageURL) }) { return true }
    if facts.licenses.contains(where: { covers(question, $0) }) { return true }
    return !facts.isWithdrawn
      && facts.offers.contains { $0.terms.price == .free && allow($0.terms, question) }
  }

  private static func covers(_ question: UsageQuestion, _ license: UseFacts.License) -> Bool {
    let isAlive =
      question.time >= license.start && license.end.map { question.time < $0 } ?? true
      && license.revoked.map { question.time < $0 } ?? true
    let isThere =
      license.placeURL.map { encloses($0, question.pageURL) }
      ?? question.match.licenseNumbers.contains(license.number.description)
    // A number is public: it brings no half of a work to whichever page names it.
    let isForIt =
      license.placeURL != nil || license.terms.use != .quote || question.match.extent == .quotation
    return isAlive && isThere && isForIt && allow(license.terms, question)
  }

  private static func allow(_ terms: LicenseTerms, _ question: UsageQuestion) -> Bool {
    let match = question.match
    let isUse =
      terms.use == .republishOnline || terms.use == .quote && match.extent == .quotation
      || terms.use == .quote && terms.price != .free && match.workPortionPPM <= 500_000
    let isRegion =
      terms.regionCodes.isEmpty || match.regionCode.map(terms.regionCodes.contains) ?? false
    return isUse && isRegion && (terms.commercial || !match.isCommercial)
      && (!terms.creditRequired || match.credits.contains("NAME"))
  }

  /// `https://www.a.example/news/1` → `a.example/news/1`.
  private static func site(_ url: String) -> String {
    String(url.split(separator: "://")[1]).replacing("www.", with: "")
  }

  private static func encloses(_ place: String, _ page: String) -> Bool {
    let (place, page) = (site(place) + "/", site(page) + "/")
    return page.hasPrefix(place.replacing("//", with: "/"))
  }
}

/// Draws questions and what is known, the same for each seed.
struct Draw: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private mutating func one<Value>(of values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &self)]
  }

  private mutating func isIt(_ times: Int, in all: Int) -> Bool {
    Int.random(in: 0..<all, using: &self) < times
  }

  private mutating func url() -> String {
    one(of: ["http://", "https://"]) + one(of: ["", "www."]) + one(of: ["a.example", "b.example"])
      + one(of: ["", "/news", "/news/1", "/newspaper"])
  }

  private mutating func time() -> Instant {
    Known.now.advanced(by: .seconds(.random(in: -100...100, using: &self)))
  }

  private mutating func terms(_ price: LicenseTerms.Price) -> LicenseTerms {
    LicenseTerms(
      use: one(of: [.republishOnline, .republishOnline, .quote, .print]),
      regionCodes: one(of: [[], [], ["CN"], ["CN", "DE"]]), price: price,
      creditRequired: isIt(1, in: 2), commercial: isIt(2, in: 3))
  }

  private mutating func license() -> UseFacts.License {
    UseFacts.License(
      number: LicenseNumber(in: .nobodys, random: SystemRandomBytes()),
      terms: terms(.fixed(currencyCode: "CNY", minorUnits: 100)), start: time(),
      end: isIt(1, in: 2) ? time() : nil, revoked: isIt(1, in: 5) ? time() : nil,
      placeURL: isIt(4, in: 5) ? url() : nil)
  }

  mutating func `case`() -> (UsageQuestion, UseFacts) {
    let licenses = (0..<Int.random(in: 0...3, using: &self)).map { _ in license() }
    let offers = (0..<Int.random(in: 0...2, using: &self)).map { _ in
      UseFacts.Offer(
        offerID: OfferID(at: Known.now, random: SystemRandomBytes()),
        terms: terms(isIt(1, in: 2) ? .free : .fixed(currencyCode: "CNY", minorUnits: 100)))
    }
    let facts = UseFacts(
      licenses: licenses, offers: offers, allowedPlaces: isIt(1, in: 8) ? [url()] : [],
      isWithdrawn: isIt(1, in: 8), hasConflict: isIt(1, in: 8))
    var match = MatchFacts(extent: one(of: [.quotation, .substantial, .fullCopy]))
    match.workPortionPPM = .random(in: 0...1_000_000, using: &self)
    match.longestPassage = .random(in: 1...1_000, using: &self)
    match.credits = one(of: [[], ["NAME"], ["TITLE"]])
    match.regionCode = one(of: [nil, "CN", "DE", "US"])
    match.commercialSignals = isIt(1, in: 2) ? ["SHOP"] : []
    match.licenseNumbers = licenses.filter { _ in isIt(1, in: 3) }.map(\.number.description)
    if isIt(1, in: 4) { match.claimedTime = ClaimedTime(earliest: time(), latest: Known.now) }
    let question = UsageQuestion(
      pageURL: url(), match: match, certifyTime: time(), time: time(),
      ownPages: isIt(1, in: 10) ? [url()] : [])
    return (question, facts)
  }
}
