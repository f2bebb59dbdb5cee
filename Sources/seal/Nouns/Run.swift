import ArgumentParser
import SealAPI

struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs of monitors; `seal monitor run` begins one.", subcommands: [Show.self])

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show how far a run has come.")

    @Argument(help: ArgumentHelp("The run, run_….", valueName: "id"))
    var id: String

    @OptionGroup var waiting: WaitOption
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.call { server in
        let found = try await server.monitoring.getMonitorRun(.init(runID: id)).run ?? .init()
        return try await waiting.end(of: found, server)
      } as: {
        Output.run($0)
      }
    }
  }
}

/// The option of commands that begin or show a monitor's run.
struct WaitOption: ParsableArguments {
  @Flag(help: "Wait until the run has ended.")
  var wait = false

  /// The run as it is now; as it has ended, where that shall be waited for.
  func end(of run: MonitoringV1.MonitorRun, _ server: Server) async throws
    -> MonitoringV1.MonitorRun
  {
    var run = run
    while wait, run.endTime == nil {
      try await Task.sleep(for: .milliseconds(200))
      run = try await server.monitoring.getMonitorRun(.init(runID: run.runID)).run ?? .init()
    }
    return run
  }
}
