import Hummingbird
import SealPrimitives

/// `/roots/live.pem` and `/roots/sandbox.pem`: what the platform's own X.509 chains end in.
///
/// They are apart, so that who trusts the one does not take a certificate of the other for good.
struct RootRoutes: SitePages {
  let site: Site

  func add(to routes: Routes) {
    for environment in Environment.allCases {
      routes.get(RouterPath(Self.path(of: environment))) { [site] _, context in
        let found = try await site.services(for: context).certification.getRoots(
          .init(sandbox: environment == .sandbox))
        let name = "roots-\(Self.name(environment)).pem"
        return Response(
          .ok, type: "application/x-pem-file", found.rootsPEM,
          [
            .contentDisposition: "attachment; filename=\"\(name)\"",
            .cacheControl: "public, max-age=3600",
          ])
      }
    }
  }

  static func path(of environment: Environment) -> String { "/roots/\(name(environment)).pem" }

  private static func name(_ environment: Environment) -> String {
    environment == .sandbox ? "sandbox" : "live"
  }
}
