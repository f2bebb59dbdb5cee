import Foundation
import SealAPI
import SealAuthorization
import SealCertification
import SealPrimitives
import SealProtobuf

/// `/w/{work}`: what a seal leads to.
struct WorkPage: SitePages {
  let site: Site

  private static let shownLicenses = 10

  private struct Found: Sendable {
    let work: PublicWork
    let offers: [Offer]
    let licenses: (licenses: [PublicLicense], count: Int)
  }

  var routes: [WebRoute] {
    [
      WebRoute(.get, "/w/{work}") { [self] request in
        guard let id = WorkID(request.parameter("work")) else { throw WebError.notFound }
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
        return site.render(page(found, Words[request.language]), for: request)
      }
    ]
  }

  private func page(_ found: Found, _ words: Words) -> Page {
    let work = found.work.work
    let isWithdrawn = work.state == .withdrawn
    let level = work.ownershipLevel.rawValue
    // The seal's state covers what is on sale: nothing of a withdrawn work is.
    let offers = isWithdrawn ? [] : found.offers.map { OfferRow.model($0, words) }
    let (licenses, count) = found.licenses
    return Page(
      template: "work", title: work.title, environment: found.work.environment,
      model: [
        "workTitle": work.title, "workID": work.workID, "isWithdrawn": isWithdrawn,
        "parties": work.parties.map { party in
          [
            "name": party.erased ? words["erased"] : party.name,
            "role": words.all["role\(party.role.rawValue)"] ?? "",
          ]
        }, "hasParties": !work.parties.isEmpty,
        "kind": words.all["kind\(work.kind.rawValue)"] ?? words["kind9"],
        "source": work.versions.last.flatMap { SourceLink.model($0.sourceURL) },
        "level": words.all["level\(level)"] ?? words["level0"],
        "levelMeaning": words.all["level\(level)Meaning"] ?? "",
        "isCompeting": work.hasCompetingClaims,
        "free": offers.filter { $0["isFree"] as? Bool == true },
        "paid": offers.filter { $0["isFree"] as? Bool == false },
        "hasFree": offers.contains { $0["isFree"] as? Bool == true },
        "hasPaid": offers.contains { $0["isFree"] as? Bool == false },
        "hasOffers": !offers.isEmpty,
        "versions": work.versions.reversed().map { version in
          [
            "name": words("version", String(version.number)),
            "certificateID": version.certificateID,
            "time": words("certifiedAt", version.certifyTime?.instant.map(words.time) ?? ""),
            "detail": "\(version.mediaType) · \(words.size(version.sizeBytes))",
            "digest": Hex.encode(version.sha256),
          ]
        },
        "licenses": licenses.map { LicenseRow.model($0, words) },
        "hasLicenses": !licenses.isEmpty,
        "moreLicenses": count > licenses.count ? words("licensesInAll", String(count)) : nil,
      ])
  }

  static let template = """
    {{<layout}}{{$main}}
    <article>
    <section class="card work">
    <p class="pills">\
    {{#isWithdrawn}}<span class="pill bad">{{t.withdrawn}}</span>{{/isWithdrawn}}\
    {{^isWithdrawn}}<span class="pill good">{{t.certified}}</span>{{/isWithdrawn}}\
    <span class="pill">{{t.level}}: {{level}}</span></p>
    <h1>{{workTitle}}</h1>
    {{#hasParties}}
    <ul class="parties">
    {{#parties}}<li><b>{{name}}</b> <span class="muted">{{role}}</span></li>{{/parties}}
    </ul>
    {{/hasParties}}
    {{^hasParties}}<p class="muted">{{t.claimantHidden}}</p>{{/hasParties}}
    <dl class="facts">
    <div><dt>{{t.kind}}</dt><dd>{{kind}}</dd></div>
    {{#source}}<div><dt>{{t.source}}</dt><dd>{{#href}}<a href="{{href}}" \
    rel="nofollow noopener noreferrer">{{text}}</a>{{/href}}{{^href}}{{text}}{{/href}}</dd></div>\
    {{/source}}
    <div><dt>{{t.level}}</dt><dd>{{level}}<br><span class="muted">{{levelMeaning}}</span></dd></div>
    </dl>
    {{#isCompeting}}<p class="note warn">{{t.competing}}</p>{{/isCompeting}}
    {{#isWithdrawn}}<p class="note bad">{{t.withdrawnMeaning}}</p>{{/isWithdrawn}}
    </section>

    {{^isWithdrawn}}
    <section class="card">
    <h2>{{t.useThis}}</h2>
    {{#hasFree}}<h3>{{t.free}}</h3>
    <ul class="offers">{{#free}}
    <li><div><b>{{title}}</b><p class="muted">{{terms}}</p></div>\
    <a class="button" href="/w/{{workID}}/license/{{offerID}}?{{langQuery}}">{{t.useFree}}</a></li>
    {{/free}}</ul>{{/hasFree}}
    {{#hasPaid}}<h3>{{t.forAPrice}}</h3>
    <ul class="offers">{{#paid}}
    <li><div><b>{{title}}</b><p class="muted">{{terms}}</p><p class="price">{{price}}</p></div>\
    <a class="button" href="/w/{{workID}}/license/{{offerID}}?{{langQuery}}">{{t.buy}}</a></li>
    {{/paid}}</ul>{{/hasPaid}}
    {{^hasOffers}}<p class="muted">{{t.nothingOnSale}}</p>{{/hasOffers}}
    </section>
    {{/isWithdrawn}}

    <section class="card">
    <h2>{{t.versions}}</h2>
    <ul class="rows">{{#versions}}
    <li><div><b>{{name}}</b> <span class="muted whole">{{time}}</span>\
    <p class="muted small">{{detail}}</p><p class="digest">{{digest}}</p></div>\
    <a class="button quiet" href="/c/{{certificateID}}?{{langQuery}}">{{t.certificate}}</a></li>
    {{/versions}}</ul>
    </section>

    <section class="card">
    <h2>{{t.licensesSoFar}}</h2>
    {{#hasLicenses}}<ul class="rows">{{#licenses}}
    <li><div><a class="number" href="/l/{{number}}?{{langQuery}}">{{number}}</a> \
    <span class="muted whole">{{licensee}} · {{since}}</span><p class="muted small">{{terms}}</p></div>\
    <span class="pill {{tone}}">{{state}}</span></li>
    {{/licenses}}</ul>{{/hasLicenses}}
    {{^hasLicenses}}<p class="muted">{{t.noLicenses}}</p>{{/hasLicenses}}
    {{#moreLicenses}}<p class="muted small">{{moreLicenses}}</p>{{/moreLicenses}}
    </section>
    </article>
    {{/main}}{{/layout}}
    """
}

/// An address that somebody declared: a link only when it is one of the web.
enum SourceLink {
  static func model(_ url: String) -> [String: Any]? {
    guard !url.isEmpty else { return nil }
    let scheme = URLComponents(string: url)?.scheme?.lowercased()
    let isWeb = scheme == "http" || scheme == "https"
    return isWeb ? ["text": url, "href": url] : ["text": url]
  }
}
