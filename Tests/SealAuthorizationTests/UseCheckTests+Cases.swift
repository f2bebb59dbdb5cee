import SealAPI
import SealPrimitives

@testable import SealAuthorization

extension UseCheckTests {
  private static func row(
    _ name: String, _ facts: UseFacts, _ question: UseQuestion,
    _ decision: AuthorizationV1.UseDecision, _ first: String
  ) -> Case {
    Case(name: name, facts: facts, question: question, decision: decision, first: first)
  }

  private static let uses: [AuthorizationV1.Use] = [
    .republishOnline, .print, .translate, .adapt, .quote, .aiTraining,
  ]

  static let cases: [Case] =
    useMatrix + bareUses + times + places + regions + conditions + freeTerms + quotations
    + passages + standing + numbers

  /// 36: a license for one use, another use.
  private static let useMatrix: [Case] = uses.flatMap { licensed in
    uses.map { used in
      let isCovered = licensed == used || (licensed == .republishOnline && used == .quote)
      return row(
        "licensed for \(licensed.name), used for \(used.name)",
        UseFacts(licenses: [Known.license(Known.terms(licensed))]), ask(used),
        isCovered ? .permitted : .prohibited, isCovered ? "LICENSE_COVERS" : "NOTHING_ON_SALE")
    }
  }

  /// 12: without license, with and without an offer for the use.
  private static let bareUses: [Case] = uses.flatMap { use in
    [
      row("nothing known, \(use.name)", UseFacts(), ask(use), .prohibited, "NOTHING_ON_SALE"),
      row(
        "on sale, \(use.name)", UseFacts(offers: [Known.paid(100, use)]), ask(use),
        .needsLicense, "LICENSE_NEEDED"),
    ]
  }

  private static let times: [Case] = [
    ("on the first day", 0, 10, nil, true), ("before it begins", 1, 10, nil, false),
    ("at its end", -10, 0, nil, false), ("a day before its end", -10, 1, nil, true),
    ("without end", -3_650, nil, nil, true), ("after it was revoked", -10, nil, -1, false),
    ("at the moment of revocation", -10, nil, 0, false),
    ("before it was revoked", -10, nil, 1, true),
    ("revoked and ended", -10, -5, -7, false),
  ].map { (name: String, from: Int, to: Int?, revoked: Int?, holds: Bool) in
    row(
      "licensed, used \(name)",
      UseFacts(
        licenses: [Known.license(from: from, to: to, revoked: revoked)], offers: [Known.paid()]),
      ask(), holds ? .permitted : .needsLicense, holds ? "LICENSE_COVERS" : "LICENSE_NEEDED")
  }

  private static let places: [Case] = [
    ("https://a.example/", "https://a.example/x", true),
    ("https://a.example/x", "https://a.example/x", true),
    ("https://a.example/x", "https://a.example/x/", true),
    ("https://a.example/x", "https://a.example/xy", false),
    ("https://a.example/x", "https://a.example/", false),
    ("https://a.example/x", "https://A.EXAMPLE:443/x?q=1#f", true),
    ("https://a.example/x", "http://a.example/x", false),
    ("https://a.example/x", "https://a.example:8443/x", false),
    ("https://a.example/x", "https://b.a.example/x", false),
    ("https://a.example/x", "https://a.example.evil/x", false),
    ("https://a.example/x", "https://a.example/x/../y", false),
    ("https://a.example/x", "https://a.example/x/%2e%2e/y", false),
    ("https://a.example/x", "https://u@a.example/x", false),
    ("https://a.example/x", "ftp://a.example/x", false),
    ("https://a.example/x", "not a place", false),
  ].flatMap { (licensed: String, used: String, holds: Bool) in
    [
      row(
        "licensed at \(licensed), used at \(used)",
        UseFacts(licenses: [Known.license(place: licensed)], offers: [Known.paid()]),
        ask(place: used), holds ? .permitted : .needsLicense,
        holds ? "LICENSE_COVERS" : "LICENSE_NEEDED"),
      row(
        "allowed at \(licensed), used at \(used)",
        UseFacts(offers: [Known.paid()], allowedPlaces: [licensed]), ask(place: used),
        holds ? .permitted : .needsLicense, holds ? "PLACE_ALLOWED" : "LICENSE_NEEDED"),
    ]
  }

  private static let regions: [Case] = [
    row(
      "licensed for CN, used in CN",
      UseFacts(licenses: [Known.license(Known.terms(regions: ["CN"]))]),
      ask(region: "CN"), .permitted, "LICENSE_COVERS"),
    row(
      "licensed for CN, used in DE",
      UseFacts(licenses: [Known.license(Known.terms(regions: ["CN"]))], offers: [Known.paid()]),
      ask(region: "DE"), .needsLicense, "LICENSE_NEEDED"),
    row(
      "licensed for CN, used somewhere",
      UseFacts(licenses: [Known.license(Known.terms(regions: ["CN"]))], offers: [Known.paid()]),
      ask(), .undecided, "LICENSE_REGION_UNKNOWN"),
    row(
      "licensed for the world, used somewhere", UseFacts(licenses: [Known.license()]), ask(),
      .permitted, "LICENSE_COVERS"),
    row(
      "free in CN, used in CN", UseFacts(offers: [Known.free(regions: ["CN"])]),
      ask(region: "CN"), .permitted, "FREE_TERMS"),
    row(
      "free in CN, used in DE", UseFacts(offers: [Known.free(regions: ["CN"])]),
      ask(region: "DE"), .prohibited, "NOTHING_ON_SALE"),
    row(
      "free in CN, used somewhere", UseFacts(offers: [Known.free(regions: ["CN"])]), ask(),
      .undecided, "REGION_UNKNOWN"),
    row(
      "on sale for DE, used in DE", UseFacts(offers: [Known.paid(regions: ["DE"])]),
      ask(region: "DE"), .needsLicense, "LICENSE_NEEDED"),
    row(
      "on sale for DE, used in CN", UseFacts(offers: [Known.paid(regions: ["DE"])]),
      ask(region: "CN"), .prohibited, "NOTHING_ON_SALE"),
    row(
      "on sale for DE, used somewhere", UseFacts(offers: [Known.paid(regions: ["DE"])]), ask(),
      .needsLicense, "LICENSE_NEEDED"),
  ]

  private static let conditions: [Case] = [
    row(
      "licensed not for business, business",
      UseFacts(licenses: [Known.license(Known.terms(commercial: false))], offers: [Known.paid()]),
      ask(commercial: true), .needsLicense, "LICENSE_NEEDED"),
    row(
      "licensed not for business, no business",
      UseFacts(licenses: [Known.license(Known.terms(commercial: false))]), ask(), .permitted,
      "LICENSE_COVERS"),
    row(
      "licensed with credit, credited",
      UseFacts(licenses: [Known.license(Known.terms(credit: true))]), ask(credited: true),
      .permitted, "LICENSE_COVERS"),
    row(
      "licensed with credit, not credited",
      UseFacts(licenses: [Known.license(Known.terms(credit: true))], offers: [Known.paid()]),
      ask(), .needsLicense, "LICENSE_NEEDED"),
    row(
      "on sale not for business, business", UseFacts(offers: [Known.paid(commercial: false)]),
      ask(commercial: true), .prohibited, "NOTHING_ON_SALE"),
  ]

  private static let freeTerms: [Case] = [
    row("free", UseFacts(offers: [Known.free()]), ask(), .permitted, "FREE_TERMS"),
    row(
      "free, business", UseFacts(offers: [Known.free()]), ask(commercial: true), .prohibited,
      "NOTHING_ON_SALE"),
    row(
      "free for business, business", UseFacts(offers: [Known.free(commercial: true)]),
      ask(commercial: true), .permitted, "FREE_TERMS"),
    row(
      "free with credit, credited", UseFacts(offers: [Known.free(credit: true)]),
      ask(credited: true), .permitted, "FREE_TERMS"),
    row(
      "free with credit, not credited", UseFacts(offers: [Known.free(credit: true)]), ask(),
      .needsLicense, "LICENSE_NEEDED"),
    row(
      "free with credit beside a price, credited",
      UseFacts(offers: [Known.paid(), Known.free(credit: true)]), ask(credited: true),
      .permitted, "FREE_TERMS"),
    row(
      "free beside a license that has ended",
      UseFacts(licenses: [Known.license(to: -1)], offers: [Known.free()]), ask(), .permitted,
      "FREE_TERMS"),
    row(
      "free to show, quoted", UseFacts(offers: [Known.free()]), ask(.quote), .permitted,
      "FREE_TERMS"),
  ]

  private static let quotations: [Case] = [
    ("two sentences with credit", true, 50_000, 120 as Int?, true),
    ("at both limits", true, UseCheck.quotationPPM, UseCheck.quotationCharacters, true),
    ("without credit", false, 50_000, 120, false),
    ("too much of the work", true, UseCheck.quotationPPM + 1, 120, false),
    ("too long a passage", true, 50_000, UseCheck.quotationCharacters + 1, false),
    ("of unknown length", true, 50_000, nil, false),
    ("all of it with credit", true, 1_000_000, 120, false),
  ].flatMap { (name: String, credited: Bool, portion: Int, longest: Int?, exempt: Bool) in
    [AuthorizationV1.Use.quote, .republishOnline].map { use in
      row(
        "quotation, \(use.name): \(name)", UseFacts(offers: [Known.paid(100, use)]),
        ask(use, credited: credited, portion: portion, longest: longest),
        exempt ? .undecided : .needsLicense,
        exempt ? "QUOTATION_MAY_BE_EXEMPT" : "LICENSE_NEEDED")
    }
  }

  /// Terms for passages that are sold, and how much of the work is shown.
  private static let passages: [Case] = [
    row(
      "half, passages on sale", UseFacts(offers: [Known.paid(30, .quote)]),
      ask(portion: UseCheck.passagesPPM), .needsLicense, "LICENSE_NEEDED"),
    row(
      "more than half, passages on sale", UseFacts(offers: [Known.paid(30, .quote)]),
      ask(portion: UseCheck.passagesPPM + 1), .prohibited, "NOTHING_ON_SALE"),
    row(
      "half, passages for free", UseFacts(offers: [Known.free(.quote)]),
      ask(portion: UseCheck.passagesPPM), .prohibited, "NOTHING_ON_SALE"),
    row(
      "half, licensed for passages",
      UseFacts(licenses: [Known.license(Known.terms(.quote))]),
      ask(portion: UseCheck.passagesPPM), .permitted, "LICENSE_COVERS"),
    row(
      "more than half, licensed for passages",
      UseFacts(licenses: [Known.license(Known.terms(.quote))]),
      ask(portion: UseCheck.passagesPPM + 1), .prohibited, "NOTHING_ON_SALE"),
    row(
      "half in print, licensed for passages",
      UseFacts(licenses: [Known.license(Known.terms(.quote))]),
      ask(.print, portion: UseCheck.passagesPPM), .prohibited, "NOTHING_ON_SALE"),
    row(
      "half on somebody's page, which names a license for passages anywhere",
      UseFacts(licenses: [Known.license(Known.terms(.quote))]),
      ask(portion: UseCheck.passagesPPM, place: "https://b.example/", number: Known.number),
      .undecided, "LICENSE_HOLDER_UNKNOWN"),
    row(
      "half on the page that the license for passages is for",
      UseFacts(licenses: [Known.license(Known.terms(.quote), place: "https://b.example/")]),
      ask(portion: UseCheck.passagesPPM, place: "https://b.example/"), .permitted,
      "LICENSE_COVERS"),
  ]

  private static let standing: [Case] = [
    row(
      "withdrawn, on sale", UseFacts(offers: [Known.paid()], isWithdrawn: true), ask(),
      .prohibited, "WORK_WITHDRAWN"),
    row(
      "withdrawn, free", UseFacts(offers: [Known.free()], isWithdrawn: true), ask(), .prohibited,
      "WORK_WITHDRAWN"),
    row(
      "withdrawn, licensed", UseFacts(licenses: [Known.license()], isWithdrawn: true), ask(),
      .permitted, "LICENSE_COVERS"),
    row(
      "conflict, on sale", UseFacts(offers: [Known.paid()], hasConflict: true), ask(),
      .undecided, "CLAIMS_CONFLICT"),
    row(
      "conflict, licensed", UseFacts(licenses: [Known.license()], hasConflict: true), ask(),
      .permitted, "LICENSE_COVERS"),
    row(
      "conflict and withdrawn", UseFacts(isWithdrawn: true, hasConflict: true), ask(), .undecided,
      "CLAIMS_CONFLICT"),
  ]

  private static let numbers: [Case] = [
    row(
      "a number that the work does not have", UseFacts(offers: [Known.paid()]),
      ask(number: Known.number), .needsLicense, "LICENSE_NEEDED"),
    row(
      "a number whose license is for another place",
      UseFacts(licenses: [Known.license(place: "https://a.example/")], offers: [Known.paid()]),
      ask(place: "https://b.example/", number: Known.number), .needsLicense, "LICENSE_NEEDED"),
    row(
      "a license for no one place, and somebody's page",
      UseFacts(licenses: [Known.license()], offers: [Known.paid()]),
      ask(place: "https://b.example/"), .undecided, "LICENSE_HOLDER_UNKNOWN"),
    row(
      "a license for no one place, and its number",
      UseFacts(licenses: [Known.license()]),
      ask(place: "https://b.example/", number: Known.number), .permitted, "LICENSE_COVERS"),
    row(
      "a number whose license was revoked",
      UseFacts(licenses: [Known.license(revoked: -1)], offers: [Known.paid()]),
      ask(number: Known.number), .needsLicense, "LICENSE_NEEDED"),
  ]
}
