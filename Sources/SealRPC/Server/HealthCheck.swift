import Synchronization

/// Whether the server takes calls.
final class HealthState: Sendable {
  private let draining = Atomic<Bool>(false)

  var isDraining: Bool { draining.load(ordering: .acquiring) }

  func drainStarted() {
    draining.store(true, ordering: .releasing)
  }
}

/// The built-in health service.
struct HealthCheck: RPCV1.HealthService {
  let state: HealthState

  func check(
    _ request: RPCV1.CheckRequest, context: CallContext
  ) async throws -> RPCV1.CheckResponse {
    RPCV1.CheckResponse(status: state.isDraining ? .draining : .serving)
  }
}
