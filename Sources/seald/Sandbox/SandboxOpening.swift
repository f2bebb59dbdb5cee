import Foundation
import ServiceLifecycle

/// Prepares the sandbox once the server runs, prints what to try, and waits for the end.
struct SandboxOpening: Service {
  let stage: SandboxStage
  /// Whether the state folder stays.
  let isKept: Bool

  func run() async throws {
    do {
      try await cancelWhenGracefulShutdown {
        let scene = try await stage.prepare()
        print(SandboxGuide(stage: stage, scene: scene, isKept: isKept).text)
        // Standard output may be a pipe, and this process may run for days.
        fflush(nil)
        try await gracefulShutdown()
      }
    } catch is CancellationError {
      return  // The regular end.
    }
  }
}
