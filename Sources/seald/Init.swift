import ArgumentParser
import Foundation
import SealAccess
import SealCommandLine
import SealServer

struct Init: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make state, database, development PKI, first account and key.",
    discussion: "Run again, it makes what is missing. The key is shown this once and stored hashed."
  )

  @Option(help: "The first account's name.")
  var name = "First account"

  @Option(
    help: ArgumentHelp("Write a profile for `seal` here.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var profile: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var server: ServerOptions

  func run() async throws {
    let settings = try server.settings()
    try await server.withInstallation { installation in
      let secret = try await AccountOperations(installation).makeFirst(named: name)
      let writer = ProfileWriter(path: profile)
      let state = installation.folder.path
      try output.show(Facts(["state": state, "key": secret?.text, "profile": profile])) { _ in
        print("state  \(state)")
        writer.printKey(secret)
      }
      try writer.write(
        secret, address: "\(settings.listenHost):\(settings.listenPort)", installation)
      if !output.json { writer.printPath() }
    }
  }
}
