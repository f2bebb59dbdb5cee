import SealPrimitives

/// Something that we write to people, in each language that we write.
package protocol MailNotice: Sendable {
  /// In the language; throws nothing but our own faults.
  func content(in language: MailLanguage) throws -> MailContent
}

extension Instant {
  /// For people: `2026-12-21 08:00 UTC`.
  var readable: String {
    let text = rfc3339
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC"
  }
}
