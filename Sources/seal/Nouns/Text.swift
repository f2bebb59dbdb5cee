import ArgumentParser
import Foundation
import SealAPI

struct Text: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Texts of versions, by which monitors find copies.", subcommands: [Register.self])

  struct Register: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give the platform a version's text, to look for copies of it.")

    @Argument(help: ArgumentHelp("The version, version_….", valueName: "id"))
    var version: String

    @Argument(
      help: "The certified file: text in UTF-8 or HTML, at most 512 KiB.", completion: .file())
    var file: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      guard let content = FileManager.default.contents(atPath: file) else {
        throw Failure(.noInput, "The file \(file) cannot be read.")
      }
      try await connection.call { server in
        try await server.monitoring.registerText(
          .init(versionID: version, content: Array(content)))
      } as: {
        print("\(version)  \($0.text?.comparedCharacters ?? 0) characters are looked for")
      }
    }
  }
}
