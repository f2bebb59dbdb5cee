import Foundation
import Hummingbird
import SealAPI
import SealPrimitives
import SealProtobuf

/// `/w/{work}`: what a seal leads to.
struct WorkPage: SitePages {
  let site: Site

  struct Model: TemplateModel {
    static let template = "work"

    let workTitle: String
    let workID: String
    let isWithdrawn: Bool
    let parties: [PartyRow]
    let hasParties: Bool
    let kind: String
    let source: SourceLink?
    let level: String
    let levelMeaning: String
    let isCompeting: Bool
    let free: [OfferRow]
    let paid: [OfferRow]
    let hasFree: Bool
    let hasPaid: Bool
    let hasOffers: Bool
    let versions: [VersionRow]
    let licenses: [LicenseRow]
    let hasLicenses: Bool
    let moreLicenses: String?
  }

  func add(to routes: Routes) {
    routes.get("/w/{work}") { [self] _, context in
      guard let id = WorkID(try context.parameter("work")) else { throw WebError.notFound }
      let found = try await site.services(for: context).authorization.getPublicWork(
        .init(workID: id.description))
      return site.render(try page(found, Words[context.language]), for: context)
    }
  }

  private func page(_ found: AuthorizationV1.GetPublicWorkResponse, _ words: Words) throws
    -> Page<Model>
  {
    guard let work = found.work else { throw WebError.notFound }
    let level = work.ownershipLevel.rawValue
    func rows(_ kind: AuthorizationV1.PriceKind) -> [OfferRow] {
      found.offers.filter { $0.terms?.priceKind == kind }.map { OfferRow($0, words) }
    }
    let (free, paid, licenses) = (rows(.free), rows(.fixed), found.licenses)
    return Page(
      title: work.title, environment: found.sandbox ? .sandbox : .live,
      model: Model(
        workTitle: work.title, workID: work.workID, isWithdrawn: work.state == .withdrawn,
        parties: work.parties.map { PartyRow($0, words) }, hasParties: !work.parties.isEmpty,
        kind: words.all["kind\(work.kind.rawValue)"] ?? words["kind9"],
        source: work.versions.last.flatMap { SourceLink($0.sourceURL) },
        level: words.all["level\(level)"] ?? words["level0"],
        levelMeaning: words.all["level\(level)Meaning"] ?? "",
        isCompeting: work.hasCompetingClaims, free: free, paid: paid, hasFree: !free.isEmpty,
        hasPaid: !paid.isEmpty, hasOffers: !found.offers.isEmpty,
        versions: work.versions.reversed().map { VersionRow($0, words) },
        licenses: licenses.map { LicenseRow($0, words) }, hasLicenses: !licenses.isEmpty,
        moreLicenses: found.licenseCount > licenses.count
          ? words("licensesInAll", String(found.licenseCount)) : nil))
  }
}

/// A party that claims a work.
struct PartyRow: Sendable {
  let name: String
  let role: String
}

extension PartyRow {
  init(_ party: CertificationV1.Party, _ words: Words) {
    name = party.erased ? words["erased"] : party.name
    role = words.all["role\(party.role.rawValue)"] ?? ""
  }
}

/// A version of a work, with its certificate.
struct VersionRow: Sendable {
  let name: String
  let certificateID: String
  let time: String
  let detail: String
  let digest: String
}

extension VersionRow {
  init(_ version: CertificationV1.Version, _ words: Words) {
    name = words("version", String(version.number))
    certificateID = version.certificateID
    time = words("certifiedAt", version.certifyTime?.instant.map(words.time) ?? "")
    detail = "\(version.mediaType) · \(words.size(version.sizeBytes))"
    digest = Hex.encode(version.sha256)
  }
}

/// An address that somebody declared: a link only when it is one of the web.
struct SourceLink: Sendable {
  let text: String
  let href: String?
}

extension SourceLink {
  init?(_ url: String) {
    guard !url.isEmpty else { return nil }
    let scheme = URLComponents(string: url)?.scheme?.lowercased()
    let isWeb = scheme == "http" || scheme == "https"
    self.init(text: url, href: isWeb ? url : nil)
  }
}
