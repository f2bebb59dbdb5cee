@testable import SealWeb

/// Follows a template's tags through the properties of what it shows.
///
/// A section enters what it names: an array's first row, or a part; so every array has a row, and
/// nothing is `nil`.
struct TemplateCheck {
  /// Keys that nothing gives.
  private(set) var missing: [String] = []
  /// Properties that a tag has read, such as `SealWeb.LicenseRow.number`.
  private(set) var used: Set<String> = []
  private var scopes: [Any]

  init(_ source: String, _ scopes: [Any]) {
    self.scopes = scopes
    var entered: [Bool] = []
    for tag in source.matches(of: #/\{\{([#^\/{&!<$>%=]?)\s*([\w.]*)/#) {
      let name = String(tag.output.2)
      switch tag.output.1 {
      case "!", "<", "$": entered += tag.output.1 == "!" ? [] : [false]
      case "#", "^":
        let value = find(name)
        let scope = value.flatMap { ($0 as? [Any])?.first ?? (Self.isPart($0) ? $0 : nil) }
        let enters = tag.output.1 == "#" && scope != nil
        if enters, let scope { self.scopes.append(scope) }
        entered.append(enters)
      case "/": if entered.removeLast() { self.scopes.removeLast() }
      case "", "{": _ = find(name)
      default: missing.append(String(tag.output.0))
      }
    }
  }

  /// All properties of a value, of its parts and of its rows.
  static func properties(of value: Any) -> Set<String> {
    if let rows = value as? [Any] { return rows.first.map(properties) ?? [] }
    guard isPart(value) else { return [] }
    return Mirror(reflecting: value).children.reduce(into: []) { all, child in
      all.insert("\(String(reflecting: type(of: value))).\(child.label ?? "")")
      if let inner = unwrapped(child.value) { all.formUnion(properties(of: inner)) }
    }
  }

  private mutating func find(_ path: String) -> Any? {
    let names = path.split(separator: ".").map(String.init)
    for scope in scopes.reversed() {
      guard let first = names.first, var value = Self.child(of: scope, first) else { continue }
      used.insert("\(String(reflecting: type(of: scope))).\(first)")
      for name in names.dropFirst() {
        guard let inner = Self.child(of: value, name) else {
          missing.append(path)
          return nil
        }
        used.insert("\(String(reflecting: type(of: value))).\(name)")
        value = inner
      }
      return value
    }
    missing.append(path)
    return nil
  }

  private static func child(of value: Any, _ name: String) -> Any? {
    if let words = value as? [String: String] { return words[name] }
    return Mirror(reflecting: value).children.first { $0.label == name }.flatMap {
      unwrapped($0.value)
    }
  }

  private static func isPart(_ value: Any) -> Bool {
    Mirror(reflecting: value).displayStyle == .struct && !(value is String) && !(value is Bool)
      && !(value is Int)
  }

  private static func unwrapped(_ value: Any) -> Any? {
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .optional ? mirror.children.first?.value : value
  }
}
