import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs of monitors; `seal monitor run` begins one.", subcommands: [Show.self])

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show how far a run has come.")

    @Argument(help: ArgumentHelp("The run, run_….", valueName: "run"))
    var id: RunID

    @OptionGroup var waiting: WaitOption
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      try await connection.withServer { server in
        let found = try await server.monitoring.getMonitorRun(.init(runID: id.text)).run
        try connection.show(try await waiting.end(of: found ?? .init(), server)) { Output.run($0) }
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
    let progress = ProgressLine(of: nil, "pages fetched")
    defer { progress.clear() }
    while wait, run.endTime == nil {
      progress.reached(Int(run.fetchedPages))
      try await Task.sleep(for: .milliseconds(200))
      run = try await server.monitoring.getMonitorRun(.init(runID: run.runID)).run ?? .init()
    }
    return run
  }
}
