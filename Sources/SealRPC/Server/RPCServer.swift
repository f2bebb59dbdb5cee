import Logging
import NIOCore
import NIOPosix
import SealPrimitives
import SealTLS
import ServiceLifecycle
import Synchronization

/// Serves methods over `seal/1`, the health check beside them, and other dialects on the same port.
///
/// `start` binds, `run` serves until its task is cancelled or a graceful shutdown begins; then no
/// connection is accepted, calls in flight have `limits.drainTime`, and it returns.
package final class RPCServer: Service {
  private let host: String
  private let port: Int
  private let tls: TLSServerContext?
  private let core: ServerCore
  private let dialects: [String: any Dialect]
  private let registry: ConnectionRegistry
  private let refusals: ConnectionRefusals
  private let group: any EventLoopGroup
  private let listener = Mutex<(any Channel)?>(nil)

  /// - Parameters:
  ///   - port: 0 lets the system choose; see `boundPort`.
  ///   - handlers: one a method; two of one name are a programming error.
  ///   - interceptor: stands before all of them, and not before the health check.
  ///   - observer: is told of their ends.
  ///   - health: asks what the server stands on, for the health check.
  ///   - dialects: what else ALPN may choose, given the methods as HTTP and as this process call
  ///     them; `tls` must offer their names.
  package convenience init(
    host: String, port: Int, tls: TLSServerContext, handlers: [MethodHandler],
    interceptor: (any CallInterceptor)? = nil, observer: (any CallObserver)? = nil,
    health: HealthState.Probe? = nil,
    dialects: (ConnectUnary, InProcessServer) -> [any Dialect] = { _, _ in [] },
    limits: RPCLimits = RPCLimits(),
    group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton,
    logger: Logger
  ) {
    self.init(
      host: host, port: port, anyTLS: tls, handlers: handlers, interceptor: interceptor,
      observer: observer, health: health, dialects: dialects, limits: limits, group: group,
      logger: logger)
  }

  /// Without TLS, for tests and for measuring what TLS costs.
  package convenience init(
    plainHost: String, port: Int, handlers: [MethodHandler],
    interceptor: (any CallInterceptor)? = nil, limits: RPCLimits = RPCLimits(),
    group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton, logger: Logger
  ) {
    self.init(
      host: plainHost, port: port, anyTLS: nil, handlers: handlers, interceptor: interceptor,
      observer: nil, health: nil, dialects: { _, _ in [] }, limits: limits, group: group,
      logger: logger)
  }

  private init(
    host: String, port: Int, anyTLS: TLSServerContext?, handlers: [MethodHandler],
    interceptor: (any CallInterceptor)?, observer: (any CallObserver)?,
    health: HealthState.Probe?, dialects: (ConnectUnary, InProcessServer) -> [any Dialect],
    limits: RPCLimits,
    group: any EventLoopGroup, logger: Logger
  ) {
    self.host = host
    self.port = port
    tls = anyTLS
    core = ServerCore(
      handlers: handlers, interceptor: interceptor, observer: observer, health: health,
      limits: limits, logger: logger)
    self.dialects = Dictionary(
      uniqueKeysWithValues: dialects(
        ConnectUnary(core: core), InProcessServer(core: core)
      ).map { ($0.protocolName, $0) })
    registry = ConnectionRegistry(limits, budget: core.budget)
    refusals = ConnectionRefusals(logger: logger)
    self.group = group
  }

  /// The port that is listened on; `nil` before `start`.
  package var boundPort: Int? { listener.withLock { $0?.localAddress?.port } }

  /// Connections that are open.
  package var connectionCount: Int { registry.count }

  /// The same, by their dialect's name in ALPN.
  package var connectionCounts: [String: Int] { registry.counts }

  /// Calls whose handlers have not returned.
  package var callsInFlight: Int { core.callsInFlight.load(ordering: .relaxed) }

  /// Bytes of the budget that are taken.
  package var bytesInFlight: Int { core.budget.usedBytes }

  /// The same methods as HTTP calls them: they share limits, budget and drain.
  package var connect: ConnectUnary { ConnectUnary(core: core) }

  /// The same methods for callers in this process.
  package var inProcess: InProcessServer { InProcessServer(core: core) }

  /// Binds and accepts. Throws NIO's error when the address cannot be had. Does nothing when
  /// started.
  package func start() async throws {
    guard listener.withLock({ $0 == nil }) else { return }
    let limits = core.limits
    let channel = try await ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1_024)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      // Out of descriptors the listener stays readable: without a pause its loop would spin.
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(AcceptBackoffHandler())
        }
      }
      .childChannelOption(.socketOption(.so_keepalive), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelOption(
        .writeBufferWaterMark,
        value: .init(low: limits.outputLowWatermark, high: limits.outputHighWatermark)
      )
      .childChannelInitializer { [self] channel in
        channel.eventLoop.makeCompletedFuture { try self.accept(channel) }
      }
      .bind(host: host, port: port).get()
    listener.withLock { $0 = channel }
  }

  /// Serves until the end. Starts first, where that has not been done.
  package func run() async throws {
    try await start()
    do {
      try await gracefulShutdown()
    } catch is CancellationError {
      core.logger.debug("the server's task was cancelled")
    }
    // The task may be cancelled already; what is in flight is finished all the same.
    try await Task { try await self.drain() }.value
  }

  private func accept(_ channel: any Channel) throws {
    let pipeline = channel.pipeline.syncOperations
    let connection = ServerConnectionHandler(
      core: core, household: RateLimit.household(of: channel.remoteAddress?.hostAndPort ?? ""),
      onFinished: { [registry] in registry.remove($0) },
      handOver: { [dialects, registry] in
        guard let dialect = dialects[$2] else { return false }
        registry.handOver($0, $1, to: dialect)
        return true
      })
    if let refusal = registry.add(connection, on: channel.eventLoop) {
      return try refusals.refuse(channel, refusal, overTLS: tls != nil)
    }
    do {
      if let handler = try tls?.makeHandler() {
        try pipeline.addHandler(handler)
        connection.transportSecurity = .tls {
          handler.peerCertificate.map { ClientCertificate(subject: $0.subject, sha256: $0.sha256) }
        }
      }
      try pipeline.addHandler(connection)
    } catch {
      registry.remove(connection)
      throw error
    }
  }

  private func drain() async throws {
    core.health.drainStarted()
    if let listener = listener.withLock({ $0 }) { try await listener.close() }
    registry.drain()
    let eventLoop = group.next()
    if try await registry.waitUntilEmpty(atMost: core.limits.drainTime, on: eventLoop) { return }
    core.logger.warning(
      "calls were still in flight when the time to stop was over",
      metadata: ["connections": "\(registry.count)"])
    registry.closeAll()
    // Cancelled handlers have a moment to come to an end.
    _ = try await registry.waitUntilEmpty(atMost: .seconds(2), on: eventLoop)
  }
}
