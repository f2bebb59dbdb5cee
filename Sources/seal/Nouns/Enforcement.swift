import ArgumentParser
import SealAPI
import SealCommandLine
import SealPrimitives

struct Enforcement: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Automatic enforcement: cases opened without your asking for each.",
    subcommands: [Enable.self, Disable.self])

  struct Enable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open a case for each unlicensed usage under a mandate.")

    @OptionGroup var scope: EnforcementScope
    @OptionGroup var connection: ConnectionOptions

    func run() async throws { try await scope.set(true, connection) }
  }

  struct Disable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Open no case without being asked.")

    @OptionGroup var scope: EnforcementScope
    @OptionGroup var connection: ConnectionOptions

    func run() async throws { try await scope.set(false, connection) }
  }
}

/// The works that automatic enforcement is set for.
struct EnforcementScope: ParsableArguments {
  @Option(help: ArgumentHelp("Only for this work; all by default.", valueName: "work"))
  var work: WorkID?

  func set(_ enabled: Bool, _ connection: ConnectionOptions) async throws {
    try await connection.call { server in
      try await server.enforcement.setAutomaticEnforcement(
        .init(workID: work.text, enabled: enabled))
    } as: { _ in
      print(
        "automatic enforcement  \(enabled ? "on" : "off")  \(work?.text ?? "all works")")
    }
  }
}
