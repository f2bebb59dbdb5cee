import Foundation
import Logging
import NIOCore
import SealPostgres
import SealRPC
import SealTLS
import SealTelemetry
import ServiceLifecycle
import UnixSignals

/// Serving until told to stop: what `seald run` does.
package struct ServerRun {
  package let settings: Settings
  package let logger: Logger
  /// What the metrics go into, told at the admin address.
  package let registry: PrometheusRegistry
  /// Stop when standard input ends, so that whoever started the server takes it down, however they
  /// end.
  package var stopsWithInput = false

  /// - Parameter registry: what swift-metrics was bootstrapped with.
  package init(settings: Settings, registry: PrometheusRegistry, logger: Logger) {
    self.settings = settings
    self.registry = registry
    self.logger = logger
  }

  /// Returns after SIGTERM or SIGINT, when calls in flight were answered.
  ///
  /// - Parameter ready: called once connections are accepted, with the installation and the
  ///   address; what it answers runs beside the server and outlives it.
  package func run(ready: (Installation, String) async throws -> [any Service]) async throws {
    let settings = try settings.fitting(descriptors: FileDescriptorLimit.raise())
    if settings.limits.connections < self.settings.limits.connections {
      logger.warning(
        "The limit of open files leaves fewer connections than `limits.connections`",
        metadata: ["connections": "\(settings.limits.connections)"])
    }
    try await Installation.with(settings, logger: logger) { installation in
      let parts = try Parts(settings, on: installation, logger: logger)
      let server = try Server(try await Services(parts))
      try await listen(server)
      let host =
        settings.listenHost.contains(":") ? "[\(settings.listenHost)]" : settings.listenHost
      let address = "\(host):\(server.rpc.boundPort ?? settings.listenPort)"
      parts.address.listening(on: address)
      try installation.folder.announce(address)
      let beside = try await ready(installation, address)
      logger.notice("Serving", metadata: ["address": "\(address)"])
      var services: [ServiceGroupConfiguration.ServiceConfiguration] = []
      if let cluster = installation.cluster {
        services.append(.init(service: ClusterKeeper(cluster: cluster)))
      }
      services += beside.map { .init(service: $0) }
      services.append(.init(service: server.services.background))
      if let admin = await admin(server, installation) { services.append(.init(service: admin)) }
      services.append(.init(service: CertificateReloader(tls: server.tls, logger: logger)))
      if stopsWithInput {
        services.append(
          .init(service: InputWatch(), successTerminationBehavior: .gracefullyShutdownGroup))
      }
      // Last in, first out: the server drains before anything that it stands on goes away.
      services.append(
        .init(service: server.rpc, successTerminationBehavior: .gracefullyShutdownGroup))
      var configuration = ServiceGroupConfiguration(
        services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
      configuration.maximumGracefulShutdownDuration = settings.limits.drainTime + .seconds(10)
      let group = ServiceGroup(configuration: configuration)
      let result: Result<Void, any Error>
      do {
        result = .success(try await group.run())
      } catch {
        logger.error("The server ends", metadata: ["error": "\(error)"])
        result = .failure(error)
      }
      try installation.folder.retractAddress()
      try result.get()
      logger.notice("Stopped")
    }
  }

  private func listen(_ server: Server) async throws {
    do {
      try await server.rpc.start()
    } catch let error as IOError {
      let reason = String(cString: strerror(error.errnoCode)).lowercased()
      throw StartError(
        "\(settings.listenHost):\(settings.listenPort) cannot be listened on: \(reason).")
    }
  }
}

extension ServerRun {
  /// Where metrics and health are told, if they are.
  private func admin(_ server: Server, _ installation: Installation) async -> AdminServer? {
    guard let listen = settings.adminListen else { return nil }
    let sampler = ServerSampler(
      server.rpc, installation.database, clock: installation.clock, registry: registry,
      logger: logger)
    registry.sample { await sampler.look() }
    return AdminServer(
      host: listen.host, port: listen.port, registry: registry, logger: logger,
      isReady: { await server.rpc.connect.servingStatus() == .serving },
      listening: { [folder = installation.folder, logger] address in
        do {
          try folder.announceAdmin(address)
        } catch {
          logger.warning("The admin address cannot be noted", metadata: ["error": "\(error)"])
        }
      })
  }
}

/// Starts the private cluster again when it has died.
private struct ClusterKeeper: Service {
  let cluster: PrivateCluster

  func run() async throws {
    do {
      try await cancelWhenGracefulShutdown { try await cluster.keepRunning() }
    } catch is CancellationError {
      return  // The regular end.
    }
  }
}

/// Takes up a new TLS certificate on SIGHUP, and once a day: with it a new key of session tickets,
/// so that what was said on a day cannot be read with the key of a later one (RFC 5077 §5.5). A
/// broken certificate is reported, and the old stays in force.
private struct CertificateReloader: Service {
  static let period = Duration.seconds(86_400)

  let tls: TLSServerContext
  let logger: Logger

  func run() async throws {
    let signals = await UnixSignalsSequence(trapping: .sighup)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for await _ in signals.cancelOnGracefulShutdown() { reload() }
      }
      group.addTask {
        do {
          try await cancelWhenGracefulShutdown {
            while true {
              try await Task.sleep(for: Self.period)
              reload()
            }
          }
        } catch is CancellationError {
          return  // The regular end.
        }
      }
      try await group.waitForAll()
    }
  }

  private func reload() {
    do {
      try tls.reload()
      logger.notice("The TLS certificate was loaded again")
    } catch {
      logger.error(
        "The TLS certificate could not be loaded; the old one stays",
        metadata: ["error": "\(error)"])
    }
  }
}

/// Ends when standard input does.
package struct InputWatch: Service {
  package init() {}

  package func run() async throws {
    let (ends, continuation) = AsyncStream.makeStream(of: Void.self)
    // A thread of its own: reading blocks, and it may stay blocked when the process ends for
    // another reason.
    Thread.detachNewThread {
      var byte: UInt8 = 0
      while true {
        let count = read(STDIN_FILENO, &byte, 1)
        if count > 0 || (count < 0 && errno == EINTR) { continue }
        break
      }
      continuation.finish()
    }
    for await _ in ends.cancelOnGracefulShutdown() {}
  }
}
