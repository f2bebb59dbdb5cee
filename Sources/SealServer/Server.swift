import Logging
import NIOPosix
import SealAPI
import SealAccess
import SealAuthorization
import SealCertification
import SealDeveloper
import SealEnforcement
import SealMonitoring
import SealPayments
import SealRPC
import SealTLS
import SealWeb

/// A server, put together: settings and installation → parts → services, what runs beside them, and
/// the port.
package struct Server: Sendable {
  package let rpc: RPCServer
  package let tls: TLSServerContext
  /// What runs beside the calls.
  package let background: Background
  /// Where the pages are reached.
  package let address: PublicAddress

  package init(_ settings: Settings, on installation: Installation, logger: Logger) async throws {
    let parts = try Parts(settings, on: installation, logger: logger)
    try await parts.statements.keepChains(in: installation.database)
    address = parts.address
    let background = Background(parts)
    self.background = background

    let handlers =
      try parts.certification(changed: background.wake).methodHandlers()
      + parts.authorization(changed: background.wake).methodHandlers()
      + parts.monitoring(changed: background.wakeAll).methodHandlers()
      + parts.enforcement(changed: background.wakeAll).methodHandlers()
      + parts.developer(changed: background.wakeAll).methodHandlers()
    let notifications = PaymentNotifications(parts.payments, changed: background.wake)
    tls = try TLSServerContext(
      TLSServerConfiguration(
        certificateChainFile: settings.tlsCertificateFile ?? installation.pki.tlsChainFile,
        privateKeyFile: settings.tlsKeyFile ?? installation.pki.tlsKeyFile,
        alpn: [SealProtocol.name, WebDialect.name], protocolWithoutALPN: WebDialect.name))
    rpc = RPCServer(
      host: settings.listenHost, port: settings.listenPort, tls: tls,
      handlers: handlers.map { $0.translatingFailures(translateFailure) },
      interceptor: AccessControl(
        keys: ApiKeyCache(database: installation.database), guests: settings.guests),
      observer: background.developer.requestLog,
      health: { await installation.database.answers() },
      dialects: { connect, inProcess in
        let pages = WebSite(parts.site(inProcess), hooks: WebHooks(connect, notifications))
        return [WebDialect(pages.responder, limits: settings.web, logger: logger)]
      }, limits: settings.limits,
      group: MultiThreadedEventLoopGroup(numberOfThreads: settings.eventLoopThreads),
      logger: logger)
  }
}
