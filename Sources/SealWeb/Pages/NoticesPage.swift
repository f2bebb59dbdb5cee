import Hummingbird
import SealAPI
import SealRPC

/// `/notices`: licenses whose money has not moved on. `?environment=sandbox` shows the sandbox's.
struct NoticesPage: SitePages {
  let site: Site

  struct Model: TemplateModel {
    static let template = "notices"

    let licenses: [LicenseRow]
    let isEmpty: Bool
    /// Where the next page goes on, if there is one.
    let next: String?
    let environmentQuery: String
    let isLive: Bool
  }

  private static let pageSize: UInt32 = 20

  func add(to routes: Routes) {
    routes.get("/notices") { [self] _, context in
      let isSandbox = context.query["environment"] == "sandbox"
      do {
        let found = try await site.services(for: context).authorization.listNotices(
          .init(
            pageSize: Self.pageSize, pageToken: context.query["before"] ?? "", sandbox: isSandbox))
        return site.render(page(found, isSandbox, Words[context.language]), for: context)
      } catch let error as RPCError where error.reason == "INVALID_FIELDS" {
        throw WebError.notFound
      }
    }
  }

  private func page(
    _ found: AuthorizationV1.ListNoticesResponse, _ isSandbox: Bool, _ words: Words
  ) -> Page<Model> {
    Page(
      title: words["notices"], environment: isSandbox ? .sandbox : .live,
      model: Model(
        licenses: found.licenses.map { LicenseRow($0, words) }, isEmpty: found.licenses.isEmpty,
        next: found.nextPageToken.isEmpty ? nil : found.nextPageToken,
        environmentQuery: isSandbox ? "&environment=sandbox" : "", isLive: !isSandbox))
  }
}
