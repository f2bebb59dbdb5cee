/// What the parser found wrong with a command line, in one sentence that says what would be right.
struct ParserSentence {
  /// The command that was named, such as `seal work show`.
  let command: String
  let arguments: [String]
  /// What values look like, by the name that usage gives them.
  let forms: [String: String]
  /// The program's own, of which the parser suggests none.
  var options: [String] = []

  /// - Parameters:
  ///   - message: the parser's own.
  ///   - details: what it adds: a line of help on the argument, and the usage.
  func text(_ message: String, details: String) -> String {
    let help = details.firstMatch(of: /Help:\s+(?:--?[\w-]+ )?<[^>]*>\s+([^\n]+)/)
      .map { String($0.output.1) }
    return unreadable(message, help) ?? withoutValue(message, help) ?? unknown(message)
      ?? missing(message, help) ?? tooMany(message, details) ?? message
  }

  private func unreadable(_ message: String, _ help: String?) -> String? {
    guard
      let match = message.firstMatch(
        of: /(?s)^The value '(.*)' is invalid for '([^']+)'(.*)$/)
    else { return nil }
    let (_, value, name, rest) = match.output
    if rest.hasPrefix(": ") { return "\(Named(name).text): \(rest.dropFirst(2))" }
    return takes(Named(name), choices(String(rest)), help, "not `\(value)`")
  }

  /// `text, oral or other` of the values that the parser lists.
  private func choices(_ rest: String) -> String? {
    let quoted = rest.matches(of: /'([^']+)'/).map { String($0.output.1) }
    let listed = rest.matches(of: /\n\s+- (\S+)/).map { String($0.output.1) }
    let all = quoted + listed
    guard let last = all.last else { return nil }
    return all.count == 1 ? last : all.dropLast().joined(separator: ", ") + " or " + last
  }

  private func withoutValue(_ message: String, _ help: String?) -> String? {
    guard let match = message.wholeMatch(of: /Missing value for '([^']+)'/) else { return nil }
    let named = Named(match.output.1)
    let place = arguments.firstIndex(of: named.text).map { $0 + 1 }
    let next = place.flatMap { arguments.indices.contains($0) ? arguments[$0] : nil }
    return takes(named, nil, help, next.map { "not `\($0)`" } ?? "and has none")
  }

  private func takes(_ named: Named, _ choices: String?, _ help: String?, _ instead: String)
    -> String
  {
    let form = choices ?? forms[named.value] ?? "a value"
    let verb = named.isOption ? "takes" : "is"
    // Where only the help can tell, it does.
    let more = form == "a value" ? help.map { ": \(Self.inside($0))" } ?? "" : ""
    return "\(named.text) \(verb) \(form), \(instead)\(more)."
  }

  private func unknown(_ message: String) -> String? {
    guard let match = message.wholeMatch(of: /Unknown option '([^']+)'(\. Did you mean '(.*)'\?)?/)
    else { return nil }
    let (_, option, _, near) = match.output
    let said = "`\(command)` has no \(option)"
    let meant = near.map(String.init) ?? Spelling.nearest(to: String(option), among: options)
    if let meant { return "\(said). Did you mean \(meant)?" }
    return "\(said); `\(command) --help` lists what it has."
  }

  private func missing(_ message: String, _ help: String?) -> String? {
    guard let match = message.wholeMatch(of: /Missing expected argument '([^']+)'/) else {
      return nil
    }
    let name = Named(match.output.1).text
    return "`\(command)` needs \(name)" + (help.map { ": \(Self.inside($0))." } ?? ".")
  }

  private func tooMany(_ message: String, _ details: String) -> String? {
    guard
      let match = message.wholeMatch(of: /(?:Unexpected argument|\d+ unexpected arguments:) '(.*)'/)
    else { return nil }
    let extra = match.output.1.split(separator: "', '").map { "`\($0)`" }
    let usage = details.firstMatch(of: /Usage: ([^\n]+)/).map { String($0.output.1) } ?? command
    let taken = usage.replacing(/\s\[[^\]]*\]/, with: "")
      .replacing(/\s--[\w-]+ <[^>]*>/, with: "")
    let verb = extra.count == 1 ? "is" : "are"
    return "\(extra.joined(separator: ", ")) \(verb) too many: `\(taken)` takes no more."
  }

  /// A help text as a part of a sentence.
  private static func inside(_ help: String) -> String {
    let text = help.hasSuffix(".") ? help.dropLast() : help[...]
    let isAcronym = text.dropFirst().first?.isUppercase ?? true
    return isAcronym ? String(text) : text.prefix(1).lowercased() + text.dropFirst()
  }

  /// An argument or an option as the parser writes it: `--limit <count>`, `<file> ...`.
  private struct Named {
    /// `--limit`, or `<file>`.
    let text: String
    /// `count`, or `file`.
    let value: String
    var isOption: Bool { text.hasPrefix("-") }

    init(_ written: Substring) {
      let words = written.split(separator: " ")
      text = words.first.map(String.init) ?? ""
      let last = words.last { $0.hasPrefix("<") } ?? ""
      value = String(last).replacing("<", with: "").replacing(">", with: "")
    }
  }
}
