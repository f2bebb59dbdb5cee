/// A word list: `key = text` a line, without escapes; `#` begins a remark.
package struct WordList: Sendable {
  private let path: String
  private let texts: [String: String]

  /// - Parameter path: below `Sources`, such as `SealWeb/Words/en.properties`.
  package init(_ path: String) {
    self.path = path
    texts = Dictionary(uniqueKeysWithValues: Self.entries(path))
  }

  /// The text, filled with values. A key that is not there is a fault of ours.
  package func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
    guard let text = texts[key] else { preconditionFailure("\(path) has no \(key)") }
    return text.filled(values)
  }

  /// Keys and texts in the order of the file.
  package static func entries(_ path: String) -> [(key: String, text: String)] {
    Resources.text(path).split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      guard let equals = line.firstRange(of: " = ") else {
        preconditionFailure("a line of words is `key = text`: \(line)")
      }
      return (String(line[..<equals.lowerBound]), String(line[equals.upperBound...]))
    }
  }
}

extension String {
  /// The text with each `{name}` replaced by what stands for it. What is put in is not looked at
  /// again; a name that is not there is a fault of ours.
  package func filled(_ values: [String: String]) -> String {
    replacing(#/\{(\w+)\}/#) { match in
      guard let value = values[String(match.output.1)] else {
        preconditionFailure("“\(self)” lacks \(match.output.0)")
      }
      return value
    }
  }
}
