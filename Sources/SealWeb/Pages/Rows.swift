import Hummingbird
import SealAPI
import SealAuthorization
import SealPrimitives
import SealProtobuf

/// An offer, as the page of a work lists it.
struct OfferRow: Sendable {
  let offerID: String
  let title: String
  let terms: String
  let price: String
}

extension OfferRow {
  init(_ offer: Offer, _ words: Words) {
    offerID = offer.offerID.description
    title = offer.title
    terms = TermsText.text(offer.terms, words)
    price = TermsText.price(offer.terms, words)
  }
}

/// Terms of an offer or a license, in a line.
enum TermsText {
  static func text(_ terms: LicenseTerms, _ words: Words) -> String {
    text(
      use: terms.use, regions: terms.regionCodes, days: terms.durationDays,
      credit: terms.creditRequired, commercial: terms.commercial, words)
  }

  static func text(_ terms: AuthorizationV1.Terms, _ words: Words) -> String {
    text(
      use: terms.use, regions: terms.regionCodes,
      days: terms.durationDays == 0 ? nil : Int(terms.durationDays), credit: terms.creditRequired,
      commercial: terms.commercial, words)
  }

  static func price(_ terms: LicenseTerms, _ words: Words) -> String {
    switch terms.price {
    case .free: words["free"]
    case .fixed(let currency, let amount): words.money(currency, amount)
    }
  }

  private static func text(
    use: AuthorizationV1.Use, regions: [String], days: Int?, credit: Bool, commercial: Bool,
    _ words: Words
  ) -> String {
    var parts = [words.all["use\(use.rawValue)"] ?? use.name]
    parts.append(
      regions.isEmpty
        ? words["everywhere"] : words("inRegions", regions.joined(separator: ", ")))
    parts.append(days.map { words("forDays", String($0)) } ?? words["unlimited"])
    if credit { parts.append(words["withCredit"]) }
    parts.append(commercial ? words["commercial"] : words["nonCommercial"])
    return parts.joined(separator: " · ")
  }
}

/// A license, as several pages show it.
struct LicenseRow: Sendable {
  let number: String
  let licensee: String
  let workID: String
  let workTitle: String
  let offerTitle: String
  let since: String
  let terms: String
  let state: String
  let tone: String
  let end: String?
  let noticeEnd: String?
  let revoked: String?
  let place: String
  let isInNotice: Bool
  let isSimulated: Bool
}

extension LicenseRow {
  init(_ found: PublicLicense, _ words: Words) {
    let license = found.license
    func time(_ timestamp: GoogleProtobuf.Timestamp?) -> String? {
      timestamp?.instant.map(words.time)
    }
    number = license.number
    licensee = license.licenseeMasked
    workID = license.workID
    workTitle = license.workTitle
    offerTitle = found.offerTitle
    since = time(license.startTime) ?? ""
    terms = license.terms.map { TermsText.text($0, words) } ?? ""
    state = words.all["licenseState\(license.state.rawValue)"] ?? license.state.name
    tone = Self.tone(license.state)
    end = time(license.endTime)
    noticeEnd = time(license.noticeEndTime)
    revoked = time(license.revokeTime)
    place = license.useURL.isEmpty ? words["anywhere"] : license.useURL
    isInNotice = found.isInNotice
    isSimulated = license.simulated
  }

  private static func tone(_ state: AuthorizationV1.LicenseState) -> String {
    switch state {
    case .active: "good"
    case .objected: "warn"
    case .revoked: "bad"
    default: "off"
    }
  }
}

/// A file of a proof.
struct ProofFile: Sendable {
  let name: String
  let href: String
  let what: String

  static func rows(_ names: [String], at path: String, _ words: Words) -> [ProofFile] {
    names.map { ProofFile(name: $0, href: "\(path)/\($0)", what: words.all["file_\($0)"] ?? "") }
  }

  /// One of them, to be kept.
  static func response(_ name: String, _ files: [(name: String, content: [UInt8])]) throws
    -> Response
  {
    guard let file = files.first(where: { $0.name == name }) else { throw WebError.notFound }
    let type =
      switch name.split(separator: ".").last {
      case "json": "application/json"
      case "pem", "txt", "tlog-proof": "text/plain; charset=utf-8"
      default: "application/octet-stream"
      }
    return .file(file.content, type: type, name: name)
  }
}
