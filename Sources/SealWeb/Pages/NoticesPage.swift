import SealAuthorization
import SealPrimitives

/// `/notices`: licenses whose money has not moved on. `?environment=sandbox` shows the sandbox's.
struct NoticesPage: SitePages {
  let site: Site

  private static let pageSize = 20

  var routes: [WebRoute] {
    [
      WebRoute(.get, "/notices") { [self] request in
        let environment: Environment =
          request.query["environment"] == "sandbox" ? .sandbox : .live
        var before: OrderID?
        if let text = request.query["before"] {
          guard let id = OrderID(text) else { throw WebError.notFound }
          before = id
        }
        let found = try await site.read { [site, before] tx in
          try PublicLicenses.inNotice(
            environment, before: before, limit: Self.pageSize + 1, site.parties,
            at: site.clock.now(), tx)
        }
        return site.render(page(found, environment, Words[request.language]), for: request)
      }
    ]
  }

  private func page(_ found: [PublicLicense], _ environment: Environment, _ words: Words) -> Page {
    let shown = found.prefix(Self.pageSize)
    return Page(
      template: "notices", title: words["notices"], environment: environment,
      model: [
        "licenses": shown.map { LicenseRow.model($0, words) }, "isEmpty": shown.isEmpty,
        "next": found.count > shown.count ? shown.last?.orderID.description : nil,
        "environmentQuery": environment == .sandbox ? "&environment=sandbox" : "",
        "isLive": environment == .live,
      ])
  }

  static let template = """
    {{<layout}}{{$main}}
    <section class="head"><h1>{{t.notices}}</h1><p class="lead">{{t.noticesLead}}</p></section>
    {{#licenses}}
    <section class="card">
    <p class="pills"><span class="pill {{tone}}">{{state}}</span></p>
    <h2><a href="/w/{{workID}}?{{langQuery}}">{{workTitle}}</a></h2>
    <dl class="facts">
    <div><dt>{{t.licenseNumber}}</dt><dd><a class="number" href="/l/{{number}}?{{langQuery}}">\
    {{number}}</a></dd></div>
    <div><dt>{{t.licensee}}</dt><dd>{{licensee}}</dd></div>
    <div><dt>{{t.termsLabel}}</dt><dd>{{terms}}</dd></div>
    {{#noticeEnd}}<div><dt>{{t.noticeUntil}}</dt><dd>{{noticeEnd}}</dd></div>{{/noticeEnd}}
    </dl>
    <p><a class="button quiet" href="/l/{{number}}/object?{{langQuery}}">{{t.object}}</a></p>
    </section>
    {{/licenses}}
    {{#isEmpty}}<section class="card"><p class="muted">{{t.noNotices}}</p></section>{{/isEmpty}}
    {{#next}}<p><a class="button quiet" \
    href="/notices?before={{next}}&amp;{{langQuery}}{{environmentQuery}}">{{t.olderNotices}}</a></p>{{/next}}
    {{#isLive}}<p class="muted small"><a href="/notices?environment=sandbox&amp;{{langQuery}}">\
    {{t.sandboxNotices}}</a></p>{{/isLive}}
    {{/main}}{{/layout}}
    """
}
