import SealAPI
import SealPrimitives
import Testing

@testable import SealAuthorization

/// The table of decisions. A row: what is known, what is asked, what is answered and why.
@Suite struct UseCheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let facts: UseFacts
    let question: UseQuestion
    let decision: AuthorizationV1.UseDecision
    let first: String
    var testDescription: String { name }
  }

  @Test(arguments: cases) func decides(_ row: Case) {
    let verdict = UseCheck.decide(row.question, row.facts)
    #expect(verdict.decision == row.decision)
    #expect(verdict.reasons.first?.code == row.first)
    #expect(verdict.offers.isEmpty == (verdict.decision != .needsLicense))
  }

  @Test func theTableHasAHundredCasesWithDifferentNames() {
    #expect(Self.cases.count >= 100)
    #expect(Set(Self.cases.map(\.name)).count == Self.cases.count)
  }

  @Test func offersComeFreeFirstThenByPrice() {
    let offers = [Known.paid(900), Known.paid(100), Known.free(credit: true)]
    let verdict = UseCheck.decide(ask(), UseFacts(offers: offers))
    #expect(verdict.offers == [offers[2], offers[1], offers[0]])
  }

  @Test func theAnswerDoesNotDependOnTheOrderOfWhatIsKnown() {
    var generator = SystemRandomNumberGenerator()
    for row in Self.cases {
      var shuffled = row.facts
      shuffled.licenses.shuffle(using: &generator)
      shuffled.offers.shuffle(using: &generator)
      shuffled.allowedPlaces.shuffle(using: &generator)
      #expect(
        UseCheck.decide(row.question, shuffled) == UseCheck.decide(row.question, row.facts))
    }
  }

  /// Whatever else is known, a license that covers a use is never overlooked.
  @Test func noLicensedUseIsEverFoundToNeedALicense() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<5_000 {
      let row = Self.cases.randomElement(using: &generator)
      var (facts, question) = (row?.facts ?? UseFacts(), row?.question ?? ask())
      question.time = Known.now.advanced(by: .seconds(.random(in: -900_000...900_000)))
      let regions: [String] = Bool.random() ? [] : ["CN", "DE"]
      question.regionCode = regions.isEmpty ? nil : regions.randomElement()
      let place = Bool.random() ? "https://press.example/news" : nil
      question.placeURL = "https://press.example/news/today?from=feed"
      let license = UseFacts.License(
        number: LicenseNumber(in: .nobodys, random: SystemRandomBytes()),
        terms: LicenseTerms(
          use: question.use, regionCodes: regions, price: .free,
          creditRequired: question.isCredited && Bool.random(),
          commercial: question.isCommercial || Bool.random()),
        start: question.time.advanced(by: .seconds(-.random(in: 0...100_000))),
        end: Bool.random() ? nil : question.time.advanced(by: .seconds(.random(in: 1...100_000))),
        revoked: Bool.random() ? nil : question.time.advanced(by: .seconds(.random(in: 1...1_000))),
        placeURL: place)
      facts.licenses.append(license)
      facts.licenses.shuffle(using: &generator)
      facts.isWithdrawn = .random()
      facts.hasConflict = .random()
      let verdict = UseCheck.decide(question, facts)
      // Without a place, only its number tells that this user holds it: then nobody is accused.
      #expect(verdict.decision == .permitted || (place == nil && verdict.decision == .undecided))
      question.licenseNumber = license.number
      #expect(UseCheck.decide(question, facts).decision == .permitted)
    }
  }
}

/// Facts to choose from.
enum Known {
  static let now = Instant(rfc3339: "2026-11-21T08:00:00.000Z").unsafelyUnwrapped  // well-formed
  static let day = Duration.seconds(86_400)
  static let number = LicenseNumber("CS-0000-0000-0000-0000").unsafelyUnwrapped  // sum 0

  static func terms(
    _ use: AuthorizationV1.Use = .republishOnline, regions: [String] = [], price: Int64? = 100,
    credit: Bool = false, commercial: Bool = true
  ) -> LicenseTerms {
    LicenseTerms(
      use: use, regionCodes: regions,
      price: price.map { .fixed(currencyCode: "CNY", minorUnits: $0) } ?? .free,
      creditRequired: credit, commercial: commercial)
  }

  static func license(
    _ terms: LicenseTerms = terms(), from: Int = -10, to: Int? = nil, revoked: Int? = nil,
    place: String? = nil
  ) -> UseFacts.License {
    func at(_ days: Int) -> Instant { now.advanced(by: day * days) }
    return UseFacts.License(
      number: number, terms: terms, start: at(from), end: to.map(at), revoked: revoked.map(at),
      placeURL: place)
  }

  static func paid(
    _ price: Int64 = 100, _ use: AuthorizationV1.Use = .republishOnline, regions: [String] = [],
    commercial: Bool = true
  ) -> UseFacts.Offer {
    UseFacts.Offer(
      offerID: OfferID(at: now, random: SystemRandomBytes()),
      terms: terms(use, regions: regions, price: price, commercial: commercial))
  }

  static func free(
    _ use: AuthorizationV1.Use = .republishOnline, regions: [String] = [], credit: Bool = false,
    commercial: Bool = false
  ) -> UseFacts.Offer {
    UseFacts.Offer(
      offerID: OfferID(at: now, random: SystemRandomBytes()),
      terms: terms(use, regions: regions, price: nil, credit: credit, commercial: commercial))
  }
}

func ask(
  _ use: AuthorizationV1.Use = .republishOnline, region: String? = nil, days: Int = 0,
  commercial: Bool = false, credited: Bool = false, portion: Int = 1_000_000,
  longest: Int? = nil, place: String? = nil, number: LicenseNumber? = nil
) -> UseQuestion {
  UseQuestion(
    use: use, regionCode: region, time: Known.now.advanced(by: Known.day * days),
    isCommercial: commercial, isCredited: credited, portionPPM: portion, longestPassage: longest,
    placeURL: place, licenseNumber: number)
}
