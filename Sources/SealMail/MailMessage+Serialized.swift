import Foundation
import SealPrimitives

extension MailMessage {
  /// The message as RFC 5322 wants it: CRLF, ASCII, no line over 76 characters but those of
  /// `Message-ID` and `To`; text and page as alternatives (RFC 2046 §5.1.4), in base64.
  package var serialized: [UInt8] {
    // Base64 has no `_`: the boundary stands in no part.
    let boundary = "=_seal"
    let head = [
      "Date: \(Self.date(time))",
      "From: \(Self.mailbox(sender))",
      "To: \(Self.mailbox(recipient))",
      "Message-ID: <\(messageID)>",
      "Subject: \(EncodedWords.encode(content.subject))",
      "MIME-Version: 1.0",
      "Content-Language: \(content.languageCode)",
      // So that no machine answers ours (RFC 3834 §5).
      "Auto-Submitted: auto-generated",
      "Content-Type: multipart/alternative; boundary=\"\(boundary)\"",
    ]
    var lines = head + [""]
    for (type, body) in [("plain", content.text), ("html", content.html)] {
      lines += [
        "--\(boundary)", "Content-Type: text/\(type); charset=utf-8",
        "Content-Transfer-Encoding: base64", "", Self.base64(body),
      ]
    }
    lines += ["--\(boundary)--", ""]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  /// Lines of 76 characters (RFC 2045 §6.8). Line ends of text are CRLF (RFC 2046 §4.1.1).
  private static func base64(_ text: String) -> String {
    let canonical = text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    return Data(canonical.utf8).base64EncodedString(
      options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
  }

  private static func mailbox(_ address: MailAddress) -> String {
    guard let name = address.name else { return address.address }
    return "\(EncodedWords.encode(name))\r\n <\(address.address)>"
  }

  /// `Sat, 21 Nov 2026 08:00:00 +0000` (RFC 5322 §3.3).
  private static func date(_ time: Instant) -> String {
    let (seconds, _) = time.secondsAndNanoseconds
    let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]  // 1970-01-01 was a Thursday.
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let day = Int((Double(seconds) / 86_400).rounded(.down))
    let text = Array(time.rfc3339)
    let month = months[(text[5].wholeNumberValue ?? 0) * 10 + (text[6].wholeNumberValue ?? 0) - 1]
    return "\(days[((day % 7) + 7) % 7]), \(String(text[8..<10])) \(month) \(String(text[0..<4])) "
      + "\(String(text[11..<19])) +0000"
  }
}

/// Any text in a header (RFC 2047): each word is whole characters of UTF-8 in base64, one a line,
/// which is 76 characters at most.
///
/// All texts are encoded, ASCII too: one form has no special cases, and nothing in the text can be
/// taken for syntax.
enum EncodedWords {
  /// 39 bytes become 52 characters, with `Subject: =?utf-8?B?` and `?=` 73.
  private static let wordBytes = 39

  static func encode(_ text: String) -> String {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if words[words.count - 1].count + bytes.count > wordBytes { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }
      .joined(separator: "\r\n ")
  }
}
