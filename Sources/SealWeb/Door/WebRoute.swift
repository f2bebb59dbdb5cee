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
  }

  /// - Parameter pattern: `/w/{work}`, `/seal/{work}.svg`; a `{name}` matches what one part of the
  ///   path has beyond the text around it, one character or more.
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
      return .variable(
        name: String(part[part.index(after: open)..<close]), prefix: String(part[..<open]),
        suffix: String(part[part.index(after: close)...]))
    }
  }

  /// The variables' values; `nil` when the path is another.
  func match(_ segments: [String]) -> [String: String]? {
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
      }
    }
    return values
  }
}
