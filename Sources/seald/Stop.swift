import ArgumentParser
import SealCommandLine
import SealServer

struct Stop: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Stop a private cluster that a killed server left running.",
    discussion: "A cluster that a server uses is left running: stop the server instead, by SIGTERM."
  )

  @OptionGroup var output: OutputOptions
  @OptionGroup var server: ServerOptions

  func run() async throws {
    let settings = try server.settings()
    let said =
      switch try await Installation.stopCluster(settings, logger: server.logger(settings)) {
      case .stopped: "stopped"
      case .leftRunning: "left running: a server uses it"
      case nil: "nothing to stop"
      }
    try output.show(Facts(["outcome": said])) { _ in print(said) }
  }
}
