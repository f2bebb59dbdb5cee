import Foundation
import Hummingbird
import SealAPI
import SealAuthorization
import SealCertification
import SealPrimitives
import SealProtobuf

/// `/w/{work}`: what a seal leads to.
struct WorkPage: SitePages {
  let site: Site

  private static let shownLicenses = 10

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

  private struct Found: Sendable {
    let work: PublicWork
    let offers: [Offer]
    let licenses: (licenses: [PublicLicense], count: Int)
  }

  func add(to routes: Routes) {
    routes.get("/w/{work}") { [self] _, context in
      guard let id = WorkID(try context.parameter("work")) else { throw WebError.notFound }
      let found = try await site.read { [site] tx -> Found? in
        guard let work = try PublicWork.find(id, site.parties, tx),
          try WorkVisibility.isOpen(id, isClaimPublic: work.isClaimPublic, tx)
        else { return nil }
        return Found(
          work: work, offers: try PublicOffers.onSale(for: id, tx),
          licenses: try PublicLicenses.list(
            for: id, limit: Self.shownLicenses, site.parties, at: site.clock.now(), tx))
      }
      guard let found else { throw WebError.notFound }
      return site.render(page(found, Words[context.language]), for: context)
    }
  }

  private func page(_ found: Found, _ words: Words) -> Page<Model> {
    let work = found.work.work
    let isWithdrawn = work.state == .withdrawn
    let level = work.ownershipLevel.rawValue
    // The seal's state covers what is on sale: nothing of a withdrawn work is.
    let offers = isWithdrawn ? [] : found.offers
    func rows(_ offers: [Offer]) -> [OfferRow] { offers.map { OfferRow($0, words) } }
    let free = rows(offers.filter { $0.terms.price == .free })
    let paid = rows(offers.filter { $0.terms.price != .free })
    let (licenses, count) = found.licenses
    return Page(
      title: work.title, environment: found.work.environment,
      model: Model(
        workTitle: work.title, workID: work.workID, isWithdrawn: isWithdrawn,
        parties: work.parties.map { PartyRow($0, words) }, hasParties: !work.parties.isEmpty,
        kind: words.all["kind\(work.kind.rawValue)"] ?? words["kind9"],
        source: work.versions.last.flatMap { SourceLink($0.sourceURL) },
        level: words.all["level\(level)"] ?? words["level0"],
        levelMeaning: words.all["level\(level)Meaning"] ?? "",
        isCompeting: work.hasCompetingClaims, free: free, paid: paid, hasFree: !free.isEmpty,
        hasPaid: !paid.isEmpty, hasOffers: !offers.isEmpty,
        versions: work.versions.reversed().map { VersionRow($0, words) },
        licenses: licenses.map { LicenseRow($0, words) }, hasLicenses: !licenses.isEmpty,
        moreLicenses: count > licenses.count ? words("licensesInAll", String(count)) : nil))
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
