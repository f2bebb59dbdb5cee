import ArgumentParser
import Foundation
import SealAccess
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

  @OptionGroup var server: ServerOptions

  func run() async throws {
    let settings = try server.settings()
    try await server.withInstallation { installation in
      let secret = try await AccountOperations(installation).makeFirst(named: name)
      print("state  \(installation.folder.path)")
      try ProfileWriter(path: profile).finish(
        secret, address: "\(settings.listenHost):\(settings.listenPort)", installation)
    }
  }
}
