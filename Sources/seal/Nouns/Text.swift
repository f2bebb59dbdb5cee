import ArgumentParser
import Foundation
import SealAPI
import SealCommandLine
import SealPrimitives

struct Text: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Texts of versions, by which monitors find copies.", subcommands: [Register.self])

  struct Register: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Give the platform a version's text, to look for copies of it.")

    @Argument(help: ArgumentHelp("The version, version_….", valueName: "version"))
    var version: VersionID

    @Argument(
      help: "The certified file: text in UTF-8 or HTML, at most 512 KiB.", completion: .file())
    var file: String

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
      let content: Data
      do {
        content = try Data(contentsOf: URL(fileURLWithPath: file))
      } catch {
        throw Failure(.noInput, "`\(file)` cannot be read: \(FileReason.of(error)).")
      }
      try await connection.call { server in
        try await server.monitoring.registerText(
          .init(versionID: version.text, content: Array(content)))
      } as: {
        print("\(version)  \($0.text?.comparedCharacters ?? 0) characters are looked for")
      }
    }
  }
}
