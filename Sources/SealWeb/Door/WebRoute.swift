import HTTPTypes

/// A method, a pattern of addresses, and who answers.
package struct WebRoute: Sendable {
  package typealias Handler = @Sendable (WebRequest) async throws -> WebResponse
  /// What is answered before the handler was asked, or `nil` for what a page would say.
  package typealias Refusal = @Sendable (WebError) -> WebResponse?

  package let method: HTTPRequest.Method
  /// The longest body it reads.
  package let bodyLimit: Int
  package let answer: Handler
  let refusal: Refusal?
  private let parts: [Part]

  private enum Part: Sendable {
    case literal(String)
    case variable(name: String, prefix: String, suffix: String)
    case rest(name: String)
  }

  /// - Parameter pattern: `/w/{work}`, `/seal/{work}.svg`; a `{name}` matches what one part of the
  ///   path has beyond the text around it, one character or more. A last part `{name...}` matches
  ///   what is left of the path, one part or more.
  /// - Parameter refusal: for callers who do not read pages.
  package init(
    _ method: HTTPRequest.Method, _ pattern: String, bodyLimit: Int = 64 << 10,
    refusal: Refusal? = nil, answer: @escaping Handler
  ) {
    self.method = method
    self.bodyLimit = bodyLimit
    self.answer = answer
    self.refusal = refusal
    parts = pattern.split(separator: "/").map { part in
      guard let open = part.firstIndex(of: "{"), let close = part.firstIndex(of: "}") else {
        return .literal(String(part))
      }
      let name = String(part[part.index(after: open)..<close])
      if name.hasSuffix("...") { return .rest(name: String(name.dropLast(3))) }
      return .variable(
        name: name, prefix: String(part[..<open]),
        suffix: String(part[part.index(after: close)...]))
    }
  }

  /// The variables' values; `nil` when the path is another.
  func match(_ segments: [String]) -> [String: String]? {
    var segments = segments
    if case .rest? = parts.last, segments.count > parts.count {
      let last = parts.count - 1
      segments[last...] = [segments[last...].joined(separator: "/")]
    }
    guard segments.count == parts.count else { return nil }
    var values: [String: String] = [:]
    for (part, segment) in zip(parts, segments) {
      switch part {
      case .literal(let text):
        guard text == segment else { return nil }
      case .variable(let name, let prefix, let suffix):
        guard segment.hasPrefix(prefix), segment.hasSuffix(suffix),
          segment.utf8.count > prefix.utf8.count + suffix.utf8.count
        else { return nil }
        values[name] = String(segment.dropFirst(prefix.count).dropLast(suffix.count))
      case .rest(let name): values[name] = segment
      }
    }
    return values
  }
}
