import ArgumentParser
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

    @OptionGroup var server: ServerOptions

    func run() throws {
      let folder = StateFolder(try server.settings().stateFolder)
      let pki = try DevelopmentPKI(folder: folder.pki)
      let both = live == sandbox
      for environment in Environment.allCases
      where both || (environment == .sandbox) == sandbox {
        print(try pki.rootPEM(environment), terminator: "")
      }
    }
  }
}
