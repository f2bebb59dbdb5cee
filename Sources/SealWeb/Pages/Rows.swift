import Hummingbird
import SealAPI
import SealPrimitives
import SealProof
import SealProtobuf
import SealVerify

/// An offer, as the page of a work lists it.
struct OfferRow: Sendable {
  let offerID: String
  let title: String
  let terms: String
  let price: String
}

extension OfferRow {
  init(_ offer: AuthorizationV1.Offer, _ words: Words) {
    offerID = offer.offerID
    title = offer.title
    terms = offer.terms.map { TermsText.text($0, words) } ?? ""
    price = offer.terms.map { TermsText.price($0, words) } ?? ""
  }
}

/// Terms of an offer or a license, in a line.
enum TermsText {
  static func text(_ terms: AuthorizationV1.Terms, _ words: Words) -> String {
    var parts = [words.all["use\(terms.use.rawValue)"] ?? terms.use.name]
    parts.append(
      terms.regionCodes.isEmpty
        ? words["everywhere"] : words("inRegions", terms.regionCodes.joined(separator: ", ")))
    parts.append(
      terms.durationDays == 0 ? words["unlimited"] : words("forDays", String(terms.durationDays)))
    if terms.creditRequired { parts.append(words["withCredit"]) }
    parts.append(terms.commercial ? words["commercial"] : words["nonCommercial"])
    return parts.joined(separator: " · ")
  }

  static func price(_ terms: AuthorizationV1.Terms, _ words: Words) -> String {
    terms.price.map { words.money($0.currencyCode, $0.minorUnits) } ?? words["free"]
  }
}

/// A license, as several pages show it.
struct LicenseRow: Sendable {
  let number: String
  let licensors: String?
  let authors: String?
  let creditLine: String
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
  init(_ license: AuthorizationV1.License, _ words: Words) {
    func time(_ timestamp: GoogleProtobuf.Timestamp?) -> String? {
      timestamp?.instant.map(words.time)
    }
    number = license.number
    licensors = words.names(license.licensorNames)
    authors = words.names(license.authorNames)
    creditLine = words.creditLine(license)
    licensee = license.licenseeMasked
    workID = license.workID
    workTitle = license.workTitle
    offerTitle = license.offerTitle
    since = time(license.startTime) ?? ""
    terms = license.terms.map { TermsText.text($0, words) } ?? ""
    state = words.all["licenseState\(license.state.rawValue)"] ?? license.state.name
    tone = Self.tone(license.state)
    end = time(license.endTime)
    noticeEnd = time(license.noticeEndTime)
    revoked = time(license.revokeTime)
    place = license.useURL.isEmpty ? words["anywhere"] : license.useURL
    isInNotice = license.inNotice
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

extension Words {
  func creditLine(_ license: AuthorizationV1.License) -> String {
    license.creditLines.first { $0.languageCode == language.rawValue }?.text ?? ""
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

  /// All of them as one file.
  static let bundle = "bundle.zip"

  /// All files of a proof, in a folder of this name.
  static func bundle(of proof: StatementProof, folder: String) -> Response {
    .file(
      CertificateBundle.zip(of: proof, folder: folder), type: "application/zip",
      name: "\(folder).zip")
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
