import ArgumentParser
import Foundation

/// A command line of nouns and verbs: its first page of help, and how it ends.
///
/// The root's ungrouped sub-commands are its own verbs; the grouped ones are nouns, and each noun
/// has its verbs.
package struct Program<Root: AsyncParsableCommand>: Sendable {
  package typealias Ending = (message: String, status: Int32)

  private let notes: String
  private let ending: @Sendable (any Error) -> Ending?

  /// - Parameters:
  ///   - notes: The end of the first page: files, completion, exit statuses.
  ///   - ending: What is said and answered for an error of the program's own; `nil` for others.
  package init(
    _ root: Root.Type, notes: String, ending: @escaping @Sendable (any Error) -> Ending?
  ) {
    self.notes = notes
    self.ending = ending
  }

  /// Runs the command that the arguments name, and ends the process where it fails.
  package func run() async {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      if [[], ["help"], ["--help"], ["-h"]].contains(arguments) { return print(overview) }
      var command = try Root.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard let (message, status) = ending(error) else { Root.exit(withError: error) }
      FileHandle.standardError.write(Data("\(Root._commandName): \(message)\n".utf8))
      Foundation.exit(status)
    }
  }

  /// The first page of help, short enough for a terminal of 80 columns and 24 lines.
  package var overview: String {
    let configuration = Root.configuration
    let verbs = configuration.ungroupedSubcommands.map { verb in
      (verb._commandName, verb.configuration.abstract)
    }
    let nouns = configuration.groupedSubcommands.map { group in
      (group.name, group.subcommands.map { $0._commandName }.joined(separator: " "))
    }
    return """
      OVERVIEW: \(configuration.abstract)

      USAGE: \(Root._commandName) <noun> <verb> …

      \(table(verbs))

      \(table(nouns))

      \(notes)
      """
  }

  private func table(_ rows: [(String, String)]) -> String {
    rows.map { "  " + $0.padding(toLength: 12, withPad: " ", startingAt: 0) + $1 }
      .joined(separator: "\n")
  }
}
