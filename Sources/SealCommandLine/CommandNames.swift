import ArgumentParser

/// The names of a program's commands, and what somebody may have meant by another.
enum CommandNames<Root: ParsableCommand> {
  /// What is wrong with the nouns and verbs of a command line; `nil` where they exist.
  static func problem(with arguments: [String]) -> String? {
    var (command, path): (any ParsableCommand.Type, String) = (Root.self, Root._commandName)
    for argument in arguments {
      let known = command.configuration.subcommands
      guard !known.isEmpty, !argument.hasPrefix("-"), argument != "help" else { return nil }
      guard let next = known.first(where: { $0._commandName == argument }) else {
        return problem(argument, path, known.map { $0._commandName })
      }
      (command, path) = (next, "\(path) \(argument)")
    }
    return nil
  }

  /// The command that arguments name, such as `seal work show`.
  static func path(of arguments: [String]) -> String {
    var (command, path): (any ParsableCommand.Type, String) = (Root.self, Root._commandName)
    for argument in arguments {
      let next = command.configuration.subcommands.first { $0._commandName == argument }
      guard let next else { break }
      (command, path) = (next, "\(path) \(argument)")
    }
    return path
  }

  private static func problem(_ name: String, _ path: String, _ known: [String]) -> String {
    let near =
      Spelling.nearest(to: name, among: known).map { [$0] }
      ?? (path == Root._commandName ? verbs(like: name) : [])
    let meant = near.prefix(3).map { "`\(path) \($0)`" }.joined(separator: ", ")
    let said = "`\(path)` has no `\(name)`."
    if !near.isEmpty { return "\(said) Did you mean \(meant)?" }
    return known.count > 12
      ? "\(said) `\(path)` lists what there is."
      : "\(said) There is \(known.joined(separator: ", "))."
  }

  /// With their nouns, the verbs that are spelled so, else nearly so: a noun was left out.
  private static func verbs(like name: String) -> [String] {
    let verbs = Root.configuration.subcommands.flatMap { noun in
      noun.configuration.subcommands.map { (noun._commandName, $0._commandName) }
    }
    let exact = verbs.filter { $0.1 == name }
    let nearest = Spelling.nearest(to: name, among: verbs.map(\.1))
    return (exact.isEmpty ? verbs.filter { $0.1 == nearest } : exact).map { "\($0.0) \($0.1)" }
  }
}

/// How far one spelling is from another.
enum Spelling {
  /// The nearest that a slip or two make of it; `nil` where all are others.
  static func nearest(to word: String, among known: [String]) -> String? {
    let most = word.count < 4 ? 1 : 2
    return known.map { ($0, distance(Array(word), Array($0))) }
      .filter { $0.1 <= most }.min { $0.1 < $1.1 }?.0
  }

  /// Letters that were added, left out, changed, or exchanged with their neighbours.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var least = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          least = min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[left.count][right.count]
  }
}
