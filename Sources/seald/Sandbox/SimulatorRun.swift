import SealFetch
import SealProviders
import SealSimulators
import ServiceLifecycle

/// The simulator's service: it notifies until it is told to stop.
struct SimulatorRun: Service {
  let simulator: WeChatPaySimulator
  let server: SimulatorServer

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await simulator.deliver()
        do {
          try await Task.sleep(for: .milliseconds(100))
        } catch {
          return  // The regular end.
        }
      }
    }
    try await server.stop()
  }

  /// How a simulator notifies a server on this machine.
  ///
  /// - Parameter roots: PEM file of roots for it, read when it is needed.
  static func transport(roots: String?) throws -> FetchTransport {
    var policy = FetchPolicy(userAgent: "CopyrightSeal WeChat Pay SIMULATOR")
    policy.allowed = [try AllowedAddress("127.0.0.0/8"), try AllowedAddress("::1")]
    policy.extraRootsFile = roots
    policy.limits.totalTime = .seconds(5)
    return FetchTransport(try Fetcher(policy: policy))
  }
}
