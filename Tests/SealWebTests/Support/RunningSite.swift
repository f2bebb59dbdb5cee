import Hummingbird
import Logging
import SealRPC
import SealTLS
import SealTestSupport
import SealWeb
import ServiceLifecycle

/// A server that speaks both dialects on a port of its own, for the length of a test.
struct RunningSite: Sendable {
  let server: RPCServer
  let services: ServiceGroup
  let certificate: SelfSignedCertificate

  var address: String { "127.0.0.1:\(server.boundPort!)" }

  static func with<Result: Sendable>(
    _ routes: @escaping @Sendable (Routes) -> Void = { _ in }, limits: RPCLimits = RPCLimits(),
    web: WebLimits = WebLimits(),
    _ body: @Sendable @escaping (RunningSite) async throws -> Result
  ) async throws -> Result {
    let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    let certificate = try SelfSignedCertificate()
    let responder = Routes.responder(
      errorPage: { error, _, _ in .text(error.status, error.message) }, routes)
    let server = RPCServer(
      host: "127.0.0.1", port: 0,
      tls: try TLSServerContext(
        TLSServerConfiguration(
          certificateChainFile: certificate.certificate, privateKeyFile: certificate.privateKey,
          alpn: [SealProtocol.name, WebDialect.name], protocolWithoutALPN: WebDialect.name)),
      handlers: [], dialects: { _, _ in [WebDialect(responder, limits: web, logger: logger)] },
      limits: limits, logger: logger)
    try await server.start()
    let services = ServiceGroup(services: [server], logger: logger)
    let site = RunningSite(server: server, services: services, certificate: certificate)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await services.run() }
      let result = try await body(site)
      await services.triggerGracefulShutdown()
      try await group.waitForAll()
      return result
    }
  }

  /// `curl`, which trusts this server alone; prints the status, a space and the body.
  func curl(_ path: String, _ arguments: [String] = [], input: [UInt8] = []) async throws
    -> Command
  {
    try await Command.run(
      "curl",
      [
        "--silent", "--show-error", "--noproxy", "*", "--max-time", "120", "--cacert",
        certificate.certificate,
        "--write-out", " %{http_code} %{http_version}",
      ] + arguments + ["https://\(address)\(path)"], input: input)
  }

  /// Sends the text after a handshake and waits for the server to end the connection; all that
  /// came.
  func conversation(_ text: String) async throws -> String {
    try await Command.run(
      "openssl",
      [
        "s_client", "-connect", address, "-alpn", "http/1.1", "-quiet", "-ign_eof", "-CAfile",
        certificate.certificate,
      ], input: Array(text.utf8)
    ).output
  }

  /// Returns when so many connections are open.
  func connections(_ count: Int) async throws {
    try await eventually("\(count) open connections") { server.connectionCount == count }
  }
}
