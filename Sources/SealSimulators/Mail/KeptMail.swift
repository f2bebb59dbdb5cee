import Foundation

/// A message that a mail sink took, as people read it.
package struct KeptMail: Sendable {
  package let number: Int
  /// Of the envelope.
  package let recipients: [String]
  package let subject: String
  package let from: String
  package let date: String
  /// The plain part, decoded.
  package let text: String

  init(number: Int, recipients: [String], message: [UInt8]) {
    let part = MailPart(String(decoding: message, as: UTF8.self).replacing("\r\n", with: "\n"))
    self.number = number
    self.recipients = recipients
    subject = EncodedText.decode(part.header("subject") ?? "")
    from = EncodedText.decode(part.header("from") ?? "")
    date = part.header("date") ?? ""
    text = part.plainText ?? "There is no plain text in this message."
  }
}

/// A message or a part of one: headers, and a body as it was sent (RFC 2045, RFC 2046).
private struct MailPart {
  let headers: [(name: String, value: String)]
  let body: Substring

  /// - Parameter source: lines end with a line feed.
  init(_ source: String) {
    let end = source.range(of: "\n\n")
    var headers: [(name: String, value: String)] = []
    for line in source[..<(end?.lowerBound ?? source.endIndex)].split(separator: "\n") {
      if line.first == " " || line.first == "\t", !headers.isEmpty {
        headers[headers.count - 1].value += " " + line.trimmingCharacters(in: .whitespaces)
      } else if let colon = line.firstIndex(of: ":") {
        headers.append(
          (
            line[..<colon].lowercased(),
            line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
          ))
      }
    }
    self.headers = headers
    body = end.map { source[$0.upperBound...] } ?? ""
  }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The first plain part's text; of a message without parts, its own.
  var plainText: String? {
    let type = header("content-type") ?? "text/plain"
    if let boundary = type.firstMatch(of: /boundary="?([^";]+)"?/)?.1 {
      let parts = body.components(separatedBy: "--\(boundary)").dropFirst()
      return parts.lazy.compactMap { MailPart(String($0.drop { $0 == "\n" })).plainText }.first
    }
    guard type.lowercased().hasPrefix("text/plain") else { return nil }
    guard header("content-transfer-encoding")?.lowercased() == "base64" else {
      return String(body)
    }
    let data = Data(base64Encoded: String(body), options: .ignoreUnknownCharacters) ?? Data()
    return String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}

/// Encoded words in headers (RFC 2047), in base64.
private enum EncodedText {
  static func decode(_ text: String) -> String {
    var decoded = ""
    var rest = text[...]
    while let word = rest.firstMatch(of: /=\?(?i:utf-8)\?[Bb]\?([A-Za-z0-9+\/=]*)\?=/) {
      let between = rest[..<word.range.lowerBound]
      // Space between two encoded words is not shown.
      if decoded.isEmpty || !between.allSatisfy(\.isWhitespace) { decoded += between }
      decoded += String(decoding: Data(base64Encoded: String(word.1)) ?? Data(), as: UTF8.self)
      rest = rest[word.range.upperBound...]
    }
    return decoded + rest
  }
}
