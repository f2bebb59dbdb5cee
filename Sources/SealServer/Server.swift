import Logging
import NIOCore
import NIOPosix
import SealAccess
import SealPayments
import SealRPC
import SealTLS
import SealWeb

/// A server, put together: settings and installation → parts → services, what runs beside them, and
/// the port.
package struct Server: Sendable {
  package let services: Services
  package let rpc: RPCServer
  package let tls: TLSServerContext

  /// - Parameter group: whose threads serve connections; threads of its own by default.
  package init(_ services: Services, group: (any EventLoopGroup)? = nil) throws {
    self.services = services
    let (parts, background) = (services.parts, services.background)
    let (settings, installation, logger) = (parts.settings, parts.installation, parts.logger)
    let notifications = PaymentNotifications(parts.payments, changed: background.wake)
    tls = try TLSServerContext(
      TLSServerConfiguration(
        certificateChainFile: settings.tlsCertificateFile ?? installation.pki.tlsChainFile,
        privateKeyFile: settings.tlsKeyFile ?? installation.pki.tlsKeyFile,
        alpn: [SealProtocol.name, WebDialect.name], protocolWithoutALPN: WebDialect.name))
    rpc = RPCServer(
      host: settings.listenHost, port: settings.listenPort, tls: tls,
      handlers: services.methodHandlers,
      interceptor: AccessControl(
        keys: ApiKeyCache(database: installation.database), guests: settings.guests),
      observer: background.developer.requestLog,
      health: { await installation.database.answers() },
      dialects: { connect, inProcess in
        let pages = WebSite(parts.site(inProcess), mounted: MountedHandlers(connect, notifications))
        return [WebDialect(pages.responder, limits: settings.web, logger: logger)]
      }, limits: settings.limits,
      group: group ?? MultiThreadedEventLoopGroup(numberOfThreads: settings.eventLoopThreads),
      logger: logger)
  }
}
