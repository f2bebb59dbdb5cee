import Hummingbird
import SealAuthorization
import SealPrimitives

/// `/notices`: licenses whose money has not moved on. `?environment=sandbox` shows the sandbox's.
struct NoticesPage: SitePages {
  let site: Site

  struct Model: TemplateModel {
    static let template = "notices"

    let licenses: [LicenseRow]
    let isEmpty: Bool
    /// The last order that is shown, where more follow.
    let next: String?
    let environmentQuery: String
    let isLive: Bool
  }

  private static let pageSize = 20

  func add(to routes: Routes) {
    routes.get("/notices") { [self] _, context in
      let environment: Environment =
        context.query["environment"] == "sandbox" ? .sandbox : .live
      var before: OrderID?
      if let text = context.query["before"] {
        guard let id = OrderID(text) else { throw WebError.notFound }
        before = id
      }
      let found = try await site.read { [site, before] tx in
        try PublicLicenses.inNotice(
          environment, before: before, limit: Self.pageSize + 1, site.parties,
          at: site.clock.now(), tx)
      }
      return site.render(page(found, environment, Words[context.language]), for: context)
    }
  }

  private func page(_ found: [PublicLicense], _ environment: Environment, _ words: Words)
    -> Page<Model>
  {
    let shown = found.prefix(Self.pageSize)
    return Page(
      title: words["notices"], environment: environment,
      model: Model(
        licenses: shown.map { LicenseRow($0, words) }, isEmpty: shown.isEmpty,
        next: found.count > shown.count ? shown.last?.orderID.description : nil,
        environmentQuery: environment == .sandbox ? "&environment=sandbox" : "",
        isLive: environment == .live))
  }
}
