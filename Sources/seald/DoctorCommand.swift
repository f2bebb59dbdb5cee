import ArgumentParser
import SealCommandLine
import SealServer

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Say what is wrong with the installation, and what to do.",
    discussion: """
      Looks and changes nothing; a private cluster that does not run is started for the look. \
      One line a finding: OK, WARN or FAIL. Exit status 0: all is well. 1: something warns. 2: \
      something fails.
      """)

  @OptionGroup var output: OutputOptions
  @OptionGroup var server: ServerOptions

  func run() async throws {
    let findings: [Finding]
    do {
      let settings = try server.settings()
      findings = await Doctor(settings, logger: server.quietLogger(settings)).examine()
    } catch let problems as SettingsProblems {
      findings = Doctor.findings(of: problems)
    }
    for finding in findings { try output.show(finding) { print($0.line) } }
    let worst = findings.map(\.level).max() ?? .ok
    guard worst == .ok else { throw ExitCode(worst.exitStatus) }
  }
}
