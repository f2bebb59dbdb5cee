import ArgumentParser
import SealCommandLine
import SealPrimitives
import SealServer
import SealTrust

struct Root: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Roots of the development PKI.", subcommands: [Show.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the roots, live and sandbox, as PEM.",
      discussion: """
        For whoever decides to trust this server. Trust the sandbox's where you try things out \
        alone: its certificates prove nothing.
        """)

    @Flag(help: "Only those of live certificates.")
    var live = false

    @Flag(help: "Only those of the sandbox's certificates.")
    var sandbox = false

    @OptionGroup var output: OutputOptions
    @OptionGroup var server: ServerOptions

    func run() throws {
      let pki = try server.existingPKI()
      let both = live == sandbox
      for environment in Environment.allCases
      where both || (environment == .sandbox) == sandbox {
        let pem = try pki.rootPEM(environment)
        try output.show(Facts(["environment": environment.rawValue, "rootsPem": pem])) { _ in
          print(pem, terminator: "")
        }
      }
    }
  }
}
