import Foundation
import SealTestSupport
import Testing

/// The command lines of `seal` and `seald`, walked as their parser tells them.
@Suite struct CommandTreeTests {
  @Test(arguments: Program.allCases)
  fileprivate func everyCommandSaysWhatItDoes(_ program: Program) async throws {
    for command in try await program.tree().commands {
      #expect(command.abstract?.isEmpty == false, "\(command.path)")
    }
  }

  @Test(arguments: Program.allCases)
  fileprivate func everyCommandIsAVerbOrANounWithVerbs(_ program: Program) async throws {
    let tree = try await program.tree()
    #expect(Set(tree.verbs.map(\.commandName)) == program.verbs)
    for noun in tree.nouns {
      let isFlat = noun.children.allSatisfy { $0.children.isEmpty }
      #expect(isFlat, "\(noun.path): no third level")
      #expect(!noun.path.contains("-") && !noun.path.hasSuffix("s"), "\(noun.path) is singular")
    }
  }

  @Test(arguments: Program.allCases)
  fileprivate func everyCommandPrintsJSONWhereItIsAskedAndTellsItsVersion(_ program: Program)
    async throws
  {
    let leaves = try await program.tree().leaves
    for command in leaves {
      let isServer = program.servers.contains(command.path)
      #expect(command.options.contains("json") != isServer, "\(command.path)")
      #expect(command.options.contains("version"), "\(command.path)")
    }
    #expect(program.servers.isSubset(of: leaves.map(\.path)))
  }

  /// What makes and what ends are few words, each with a meaning of its own.
  @Test(arguments: Program.allCases)
  fileprivate func verbsAreFromOneList(_ program: Program) async throws {
    for noun in try await program.tree().nouns {
      for verb in noun.children {
        #expect(Program.knownVerbs.contains(verb.commandName), "\(verb.path)")
      }
    }
  }

  @Test(arguments: Program.allCases)
  fileprivate func helpFitsAScreen(_ program: Program) async throws {
    let tree = try await program.tree()
    for words in [[]] + tree.nouns.map(\.words) {
      let help = try await program.run(words + ["--help"])
      let lines = help.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lines.count <= 24, "\(words) --help has \(lines.count) lines:\n\(help)")
      let widest = lines.map(\.count).max() ?? 0
      #expect(widest <= 80, "\(help)")
    }
    for command in tree.leaves {
      let help = try await program.run(command.words + ["--help"])
      let lines = help.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lines.count <= 40, "\(command.path) --help has \(lines.count) lines:\n\(help)")
    }
  }

  @Test(arguments: Program.allCases)
  fileprivate func theFirstPageNamesEveryNounAndExitStatus(_ program: Program) async throws {
    let tree = try await program.tree()
    for arguments in [[], ["help"], ["-h"]] as [[String]] {
      let page = try await program.run(arguments)
      for command in tree.verbs + tree.nouns {
        #expect(page.contains(" \(command.commandName)"), "\(command.path)")
      }
      #expect(page.contains("Exit status: 0 done"))
    }
    let version = try await program.run(["--version"])
    #expect(version.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: Program.allCases)
  fileprivate func shellsComplete(_ program: Program) async throws {
    let script = try await program.run(["--generate-completion-script", "bash"])
    let noun = try #require(try await program.tree().nouns.first)
    // A shell reads the script, and is asked what may follow the noun.
    let asked = """
      \(script)
      COMP_WORDS=(\(noun.path) "") COMP_CWORD=2
      COMP_LINE="\(noun.path) " COMP_POINT=${#COMP_LINE}
      _\(program.rawValue) \(program.rawValue) "" \(noun.commandName)
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let completed = try await Command.run("bash", ["-c", asked])
    let words = Set(completed.output.split(separator: "\n").map(String.init))
    #expect(words.isSuperset(of: noun.children.map(\.commandName)), "\(completed.errors)")
    for shell in ["zsh", "fish"] {
      let script = try await program.run(["--generate-completion-script", shell])
      #expect(script.contains(noun.commandName))
    }
  }

  @Test func documentsAndMessagesNameCommandsThatExist() async throws {
    let trees = ["seal": try await Program.seal.tree(), "seald": try await Program.seald.tree()]
    for file in try Self.texts() {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      for named in Self.commands(in: text, isDocument: file.hasSuffix(".md")) {
        let words = named.split(separator: " ").map(String.init)
        let tree = try #require(trees[words[0]])
        #expect(tree.has(words.dropFirst()), "\(file) names `\(named)`")
      }
    }
  }

  /// `seald status` asks for the server's health.
  @Test func everyMethodIsReachedByACommand() throws {
    let table = try String(
      contentsOfFile: Command.root + "/Sources/SealAccess/MethodAccess.swift", encoding: .utf8)
    let methods = table.matches(of: /ServiceMethods\.(\w+):/).map { String($0.1) }
    #expect(methods.count > 80)
    var sources = ""
    for folder in ["/Sources/seal", "/Sources/seald"] {
      let files = FileManager.default.enumerator(atPath: Command.root + folder)
      for case let file as String in files ?? .init() where file.hasSuffix(".swift") {
        sources += try String(contentsOfFile: "\(Command.root)\(folder)/\(file)", encoding: .utf8)
      }
    }
    let unreached = methods.filter { !sources.contains(".\($0)(") }
    #expect(unreached == [])
  }

  /// Documents and sources that may name commands.
  private static func texts() throws -> [String] {
    let root = Command.root
    var files = try FileManager.default.contentsOfDirectory(atPath: root)
    for folder in ["Documentation", "Proto", "Sources", "Scripts", "Clients"] {
      let found = FileManager.default.enumerator(atPath: root + "/" + folder)
      files += (found?.allObjects as? [String] ?? []).map { folder + "/" + $0 }
    }
    let kinds = [".md", ".swift", ".proto", ".py", ".sql", ".mustache"]
    return files.filter { kinds.contains(where: $0.hasSuffix) }.map { root + "/" + $0 }
  }

  /// What stands as `seal …` in backticks and, in documents, what a block of code calls.
  private static func commands(in text: String, isDocument: Bool) -> [String] {
    let quoted = text.matches(of: /`(seald?(?: [a-z][a-z-]*){0,2})[^`\n]*`/).map { String($0.1) }
    guard isDocument else { return quoted }
    let blocks = text.split(separator: "```", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    return blocks.reduce(quoted) { found, block in
      found
        + block.matches(of: /(?:\n|&& |\$ )(seald?(?: [a-z][a-z-]*){1,2})(?=\s)/).map {
          String($0.1)
        }
    }
  }
}

/// A program whose commands are walked.
private enum Program: String, CaseIterable {
  case seal, seald

  /// Those that need no noun.
  var verbs: Set<String> {
    switch self {
    case .seal: ["register", "verify", "buy"]
    case .seald:
      ["sandbox", "init", "run", "migrate", "status", "doctor", "stop", "settings"]
    }
  }

  /// They run until they are stopped: what they print is for whoever started them.
  var servers: Set<String> {
    switch self {
    case .seal: []
    case .seald: ["seald sandbox", "seald run", "seald simulator run"]
    }
  }

  /// `end` is for what ran, `withdraw` for what was put to others, `revoke` for a power given,
  /// `cancel` for what has not begun, `remove` for what `add` put into a list.
  static let knownVerbs: Set<String> = [
    "list", "show", "find", "view", "check", "verify", "audit", "save",
    "create", "open", "set", "add", "register", "publish", "include", "file",
    "enable", "disable", "update", "rotate", "replay", "repeat", "test", "run", "begin", "advance",
    "approve", "reject", "decide", "answer", "commercial", "confirm", "settle",
    "end", "withdraw", "revoke", "cancel", "remove", "erase", "roots",
  ]

  /// The output on a terminal of 80 columns.
  func run(_ arguments: [String]) async throws -> String {
    let command = try await Command.run(
      rawValue, arguments, environment: ["COLUMNS": "80"])
    #expect(command.status == 0, "\(rawValue) \(arguments): \(command.errors)")
    return command.output
  }

  /// The whole tree, as the parser itself tells it.
  func tree() async throws -> CommandNode {
    struct Dump: Decodable { let command: CommandNode }
    let text = try await run(["--experimental-dump-help"])
    return try JSONDecoder().decode(Dump.self, from: Data(text.utf8)).command
  }
}

/// A command with what is under it.
private struct CommandNode: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable { let name: String }
    let names: [Name]?
  }

  let commandName: String
  let superCommands: [String]?
  let abstract: String?
  let arguments: [Argument]?
  let subcommands: [CommandNode]?

  var path: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }
  /// Without the program's name.
  var words: [String] { (superCommands ?? []).dropFirst() + [commandName] }
  var children: [CommandNode] { (subcommands ?? []).filter { $0.commandName != "help" } }
  var options: [String] { (arguments ?? []).flatMap { ($0.names ?? []).map(\.name) } }
  var commands: [CommandNode] { children.flatMap { [$0] + $0.commands } }
  var leaves: [CommandNode] { commands.filter(\.children.isEmpty) }
  var verbs: [CommandNode] { children.filter(\.children.isEmpty) }
  var nouns: [CommandNode] { children.filter { !$0.children.isEmpty } }

  /// Whether a noun and its verb, a noun, or a verb of the program begin these words.
  func has(_ words: some Collection<String>) -> Bool {
    guard let first = words.first else { return true }
    guard let child = children.first(where: { $0.commandName == first }) else { return false }
    guard !child.children.isEmpty, let second = words.dropFirst().first else { return true }
    return child.children.contains { $0.commandName == second }
  }
}
