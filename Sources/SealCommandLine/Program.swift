import ArgumentParser
import Foundation

/// A command line of nouns and verbs: its first page of help, and how it ends.
///
/// The root's ungrouped sub-commands are its own verbs; the grouped ones are nouns, and each noun
/// has its verbs.
package struct Program<Root: AsyncParsableCommand>: Sendable {
  package typealias Ending = (message: String, status: Int32)

  private let notes: String
  private let pages: [String: String]
  private let forms: [String: String]
  private let faultStatus: Int32
  private let ending: @Sendable (any Error) -> Ending?

  /// - Parameters:
  ///   - notes: The end of the first page: files, completion, exit statuses.
  ///   - pages: More pages of help, by the option that prints each.
  ///   - forms: What values of the program's own look like, by their names in usage.
  ///   - faultStatus: The exit status of an error that nobody knows.
  ///   - ending: What is said and answered for an error of the program's own; `nil` for others.
  package init(
    _ root: Root.Type, notes: String, pages: [String: String] = [:], forms: [String: String],
    faultStatus: Int32, ending: @escaping @Sendable (any Error) -> Ending?
  ) {
    self.notes = notes
    self.pages = pages
    self.forms = ValueForms.common.merging(forms) { _, new in new }
    self.faultStatus = faultStatus
    self.ending = ending
  }

  /// Runs the command that the arguments name, and ends the process where it fails.
  package func run() async {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if [[], ["help"], ["--help"], ["-h"]].contains(arguments) { return print(overview) }
    if arguments.count == 1, let page = pages[arguments[0]] { return print(page) }
    do {
      if let unknown = CommandNames<Root>.problem(with: arguments) {
        throw UnknownCommand(description: unknown)
      }
      var command = try Root.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      let (message, status) = end(with: error, arguments)
      FileHandle.standardError.write(Data("\(Root._commandName): \(message)\n".utf8))
      Foundation.exit(status)
    }
  }

  /// One way of saying what failed, whoever found it. Help that was asked for ends here.
  private func end(with error: any Error, _ arguments: [String]) -> Ending {
    if let unknown = error as? UnknownCommand { return (unknown.description, 64) }
    if let ours = ending(error) { return ours }
    let code = Root.exitCode(for: error)
    let details = Root.fullMessage(for: error)
    guard !(error is ExitCode), code != .success, details.hasPrefix("Error: ") else {
      Root.exit(withError: error)
    }
    let message = Root.message(for: error)
    guard code == .validationFailure else { return (message, faultStatus) }
    let sentence = ParserSentence(
      command: CommandNames<Root>.path(of: arguments), arguments: arguments, forms: forms,
      options: ["--help", "--version"] + pages.keys)
    return (sentence.text(message, details: details), code.rawValue)
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
    rows.map { "  " + Columns.padded($0, to: 12) + $1 }.joined(separator: "\n")
  }
}

/// A command was named that does not exist.
private struct UnknownCommand: Error {
  let description: String
}
