import Hummingbird
import SealAPI
import SealPrimitives
import SealRPC

/// The dependencies of all pages.
package struct Site: Sendable {
  private let server: InProcessServer
  let forms: FormTokens
  let address: PublicAddress
  let posting: RateLimit
  /// Where weaknesses are reported, as a URI; `nil` where the operator names nobody.
  let securityContact: String?

  /// How long a page may wait for one answer.
  private static let patience: Duration = .seconds(10)

  /// - Parameter server: whose methods pages call, as any guest may.
  package init(
    _ server: InProcessServer, forms: FormTokens, address: PublicAddress, limits: WebLimits,
    securityContact: String? = nil
  ) {
    self.server = server
    self.forms = forms
    self.address = address
    posting = RateLimit(perMinute: limits.formsPerMinute)
    self.securityContact = securityContact
  }

  /// The services, for whoever has sent a request.
  func services(for context: WebContext) -> ServiceClients {
    ServiceClients(server.channel(forGuestAt: context.peerAddress, patience: Self.patience))
  }
}

/// The services that pages are clients of.
struct ServiceClients: Sendable {
  let certification: CertificationV1.CertificationServiceClient
  let authorization: AuthorizationV1.AuthorizationServiceClient
  let enforcement: EnforcementV1.EnforcementServiceClient

  init(_ channel: some RPCChannel) {
    certification = .init(channel: channel)
    authorization = .init(channel: channel)
    enforcement = .init(channel: channel)
  }
}

/// A controller: the routes of a kind of page, whose template lies in `Templates/`.
protocol SitePages: Sendable {
  var site: Site { get }
  func add(to routes: Routes)
}
