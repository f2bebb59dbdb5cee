import ArgumentParser
import SealPrimitives
import SealServer
import SealTrust

struct Roots: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the roots of the development PKI, live and sandbox, as PEM.",
    discussion: """
      With --logs it prints the verifier keys of the logs instead, each after its environment: what `seal audit-log` asks \
      for. Both are for whoever decides to trust this server.
      """)

  @Flag(help: "Print the verifier keys of the logs.")
  var logs = false

  @OptionGroup var server: ServerOptions

  func run() throws {
    let folder = StateFolder(try server.settings().stateFolder)
    let pki = try DevelopmentPKI(folder: folder.pki)
    guard logs else { return print(try pki.rootsPEM(), terminator: "") }
    for signer in try Environment.allCases.map(pki.logSigner) {
      print("\(signer.environment.rawValue.lowercased())  \(signer.verifierKey)")
    }
  }
}
