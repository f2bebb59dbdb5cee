import Logging
import SealRPC
import SealTLS
import SealTestSupport
import ServiceLifecycle

/// A server on a port of its own, with or without TLS, for the length of a test.
struct RunningServer: Sendable {
  let server: RPCServer
  let services: ServiceGroup
  let certificate: SelfSignedCertificate?

  var port: Int { server.boundPort! }

  static func with<Result: Sendable>(
    _ handlers: [MethodHandler], tls: Bool = false, limits: RPCLimits = RPCLimits(),
    _ body: @Sendable @escaping (RunningServer) async throws -> Result
  ) async throws -> Result {
    let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    let certificate = tls ? try SelfSignedCertificate() : nil
    let server =
      if let certificate {
        RPCServer(
          host: "127.0.0.1", port: 0,
          tls: try TLSServerContext(
            TLSServerConfiguration(
              certificateChainFile: certificate.certificate, privateKeyFile: certificate.privateKey,
              clientRoots: certificate.certificate, clientCertificates: .optional)),
          handlers: handlers, limits: limits, logger: logger)
      } else {
        RPCServer(
          plainHost: "127.0.0.1", port: 0, handlers: handlers, limits: limits, logger: logger)
      }
    try await server.start()
    let services = ServiceGroup(services: [server], logger: logger)
    let running = RunningServer(server: server, services: services, certificate: certificate)
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await services.run() }
      let result = try await body(running)
      await services.triggerGracefulShutdown()
      try await group.waitForAll()
      return result
    }
  }

  func connect(
    showingCertificate: Bool = false, settings: ClientConnection.Settings = .init()
  ) async throws -> ClientConnection {
    var tls: TLSClientContext?
    if let certificate {
      tls = try TLSClientContext(
        TLSClientConfiguration(
          roots: .file(certificate.certificate),
          identity: showingCertificate
            ? .init(
              certificateChainFile: certificate.certificate, privateKeyFile: certificate.privateKey)
            : nil))
    }
    return try await ClientConnection.connect(
      host: "127.0.0.1", port: port, tls: tls, settings: settings)
  }
}

extension ClientConnection {
  func note(
    _ method: MethodDescriptor = TestMethods.echo, name: String = "n", value: String = "",
    timeout: Duration = .seconds(30)
  ) async throws -> TestMethods.Note {
    try await call(
      method, TestMethods.Note(name: name, value: value), options: CallOptions(timeout: timeout))
  }
}
