import ArgumentParser
import SealServer

struct Stop: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Stop a private cluster that a killed server left running.",
    discussion: "A cluster that a server uses is left running: stop the server instead, by SIGTERM."
  )

  @OptionGroup var server: ServerOptions

  func run() async throws {
    let settings = try server.settings()
    switch try await Installation.stopCluster(settings, logger: server.logger(settings)) {
    case .stopped: print("stopped")
    case .leftRunning: print("left running: a server uses it")
    case nil: print("nothing to stop")
    }
  }
}
