import ArgumentParser
import SealServer
import SealTrust

struct Root: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Roots of the development PKI.", subcommands: [Show.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the roots, live and sandbox, as PEM.",
      discussion: "For whoever decides to trust this server.")

    @OptionGroup var server: ServerOptions

    func run() throws {
      let folder = StateFolder(try server.settings().stateFolder)
      print(try DevelopmentPKI(folder: folder.pki).rootsPEM(), terminator: "")
    }
  }
}
