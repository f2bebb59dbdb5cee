import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import SealTelemetry
import ServiceLifecycle

/// The operator's address: what Prometheus reads, and whether the server is well.
///
/// ```
/// GET /metrics         Prometheus' text format 0.0.4
/// GET /healthz/live    200: the process runs
/// GET /healthz/ready   200: it takes calls; 503: it drains, or its database does not answer
/// GET /healthz         the same
/// ```
/// Plain HTTP/1.1 without a key, so it listens on loopback unless it is told otherwise. That it
/// cannot listen is logged and stops nobody: whoever watches must not be in the way.
package struct AdminServer: Service {
  let host: String
  let port: Int
  let registry: PrometheusRegistry
  let isReady: @Sendable () async -> Bool
  let logger: Logger
  /// Told once, where it listens.
  let listening: @Sendable (_ address: String) -> Void

  package init(
    host: String, port: Int, registry: PrometheusRegistry, logger: Logger,
    isReady: @escaping @Sendable () async -> Bool,
    listening: @escaping @Sendable (_ address: String) -> Void = { _ in }
  ) {
    self.host = host
    self.port = port
    self.registry = registry
    self.isReady = isReady
    self.logger = logger
    self.listening = listening
  }

  /// Until a graceful shutdown.
  package func run() async throws {
    let channel = HTTP1Channel(
      responder: { request, writer, _ in
        let response = await answer(request.method, request.uri.path)
        try await writer.write(response: response.head, body: response.body)
      },
      configuration: .init(idleTimeout: .seconds(60)))
    let server = HummingbirdCore.Server(
      childChannelSetup: channel,
      configuration: .init(address: .hostname(host, port: port), backlog: 16),
      onServerRunning: { channel in
        guard let port = channel.localAddress?.port else { return }
        let address = "\(host.contains(":") ? "[\(host)]" : host):\(port)"
        logger.info("Metrics and health are told", metadata: ["address": "\(address)"])
        listening(address)
      }, eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: logger)
    do {
      try await server.run()
    } catch is CancellationError {
      return
    } catch {
      logger.warning(
        "The admin address cannot be listened on; the server goes on without it",
        metadata: ["address": "\(host):\(port)", "error": "\(error)"])
      try await gracefulShutdown()
    }
  }

  private func answer(_ method: HTTPRequest.Method, _ path: String) async -> Response {
    guard method == .get else {
      var response = Self.response(.methodNotAllowed, "Only GET is answered.\n")
      // What comes with it is not read.
      response.headers[.connection] = "close"
      return response
    }
    switch path {
    case "/metrics":
      return Self.response(
        .ok, await registry.text(), contentType: "text/plain; version=0.0.4; charset=utf-8")
    case "/healthz/live": return Self.response(.ok, "live\n")
    case "/healthz", "/healthz/ready":
      return await isReady()
        ? Self.response(.ok, "ready\n")
        : Self.response(.serviceUnavailable, "not ready: it drains, or its database is away\n")
    default: return Self.response(.notFound, "There are /metrics, /healthz/live, /healthz/ready.\n")
    }
  }

  private static func response(
    _ status: HTTPResponse.Status, _ text: String, contentType: String = "text/plain; charset=utf-8"
  ) -> Response {
    Response(
      status: status, headers: [.contentType: contentType, .cacheControl: "no-store"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
