import Foundation
import SealResources

/// The words of a target in both languages, and its code that says them.
package struct TargetWords: Sendable {
  private let target: String
  private let english: [(key: String, text: String)]
  private let chinese: [(key: String, text: String)]

  /// - Parameter target: such as `SealDocuments`; its words lie in its folder `Words`.
  package init(of target: String) {
    self.target = target
    english = WordList.entries("\(target)/Words/en.properties")
    chinese = WordList.entries("\(target)/Words/zh.properties")
  }

  /// Keys that stand in one language only, in another order or twice, and keys whose texts are
  /// empty, the same, or ask for other values.
  ///
  /// - Parameter mayDiffer: of which keys the texts may ask for other values.
  package func differences(mayDiffer: (String) -> Bool = { _ in false }) -> [String] {
    let keys = english.map(\.key)
    guard keys == chinese.map(\.key) else { return ["the keys, or their order"] }
    guard Set(keys).count == keys.count else { return ["a key stands twice"] }
    return zip(english, chinese).filter { english, chinese in
      english.text.isEmpty || chinese.text.isEmpty || english.text == chinese.text
        || !mayDiffer(english.key) && Self.names(in: english.text) != Self.names(in: chinese.text)
    }.map(\.0.key)
  }

  /// Keys that no code says, and what code says that is no key.
  ///
  /// - Parameter pattern: finds, as its first group, what looks like a key in the target's code.
  package func unmatched(_ pattern: Regex<(Substring, Substring)>) throws -> [String] {
    let folder = URL(filePath: Command.root).appending(path: "Sources/\(target)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let code = try (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
    let said = Set(code.matches(of: pattern).map { String($0.output.1) })
    return said.symmetricDifference(english.map(\.key)).sorted()
  }

  private static func names(in text: String) -> Set<String> {
    Set(text.matches(of: #/\{(\w+)\}/#).map { String($0.output.1) })
  }
}
