import ArgumentParser
import Foundation

/// How a command prints: for people, or JSON for programs.
package struct OutputOptions: ParsableArguments {
  @Flag(help: "Print JSON for programs, one object a line.")
  package var json = false

  package init() {}

  /// Prints a value: JSON for programs, else what `text` prints.
  package func show<Shown: Encodable>(_ value: Shown, as text: (Shown) throws -> Void) throws {
    if json { print(try JSONLine.text(of: value)) } else { try text(value) }
  }

  /// Prints values one after the other; people are told where there are none.
  package func list<Shown: Encodable>(
    _ values: [Shown], none: String?, as text: (Shown) throws -> Void
  ) throws {
    for value in values { try show(value, as: text) }
    if values.isEmpty, !json, let none { print(none) }
  }
}

/// JSON on one line, members by name.
package enum JSONLine {
  package static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// Of what `JSONSerialization` writes.
  package static func text(of object: [String: Any]) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self)
  }
}
