import Foundation
import ServiceLifecycle

/// Prepares the sandbox once the server runs, prints what to try, and waits for the end.
struct SandboxStart: Service {
  let setup: SandboxSetup
  /// Whether the state folder stays.
  let isKept: Bool

  func run() async throws {
    do {
      try await cancelWhenGracefulShutdown {
        let samples = try await setup.prepare()
        print(SandboxGuide(setup: setup, samples: samples, isKept: isKept).text)
        // Standard output may be a pipe, and this process may run for days.
        fflush(nil)
        try await gracefulShutdown()
      }
    } catch is CancellationError {
      return  // The regular end.
    }
  }
}
