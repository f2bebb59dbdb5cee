import ArgumentParser
import SealServer
import SealTrust

struct Roots: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the roots of the development PKI, live and sandbox, as PEM.")

  @OptionGroup var server: ServerOptions

  func run() throws {
    let folder = StateFolder(try server.settings().stateFolder)
    print(try DevelopmentPKI(folder: folder.pki).rootsPEM(), terminator: "")
  }
}
