import SealPrimitives

/// One message to one mailbox, whole: sent again, it is the same message byte for byte, so that
/// whoever receives it twice can tell.
package struct MailMessage: Sendable, Hashable {
  package let sender: MailAddress
  package let recipient: MailAddress
  package let content: MailContent
  /// Without angle brackets: `left@right` (RFC 5322 §3.6.4).
  package let messageID: String
  package let time: Instant

  /// - Parameter key: names the message among all of the sender's domain: letters, digits, `-`, `_`
  ///   and `.`, 1 to 100; the identifier of what the message is about, and its kind. The same key
  ///   is the same message.
  /// Throws `badMessage`.
  package init(
    from sender: MailAddress, to recipient: MailAddress, _ content: MailContent, key: String,
    at time: Instant
  ) throws {
    let isKey =
      (1...100).contains(key.utf8.count)
      && key.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D
              || $0 == 0x5F
          }
      }
    guard isKey else {
      throw MailError(
        .badMessage, "A message's key is letters, digits, `-`, `_` and single `.`, 1 to 100.")
    }
    guard !content.subject.unicodeScalars.contains(where: MailAddress.isControl),
      (1...300).contains(content.subject.unicodeScalars.count)
    else {
      throw MailError(.badMessage, "A subject is one line of 1 to 300 characters.")
    }
    guard content.languageCode.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw MailError(.badMessage, "A message's language is a BCP 47 tag.")
    }
    self.sender = sender
    self.recipient = recipient
    self.content = content
    messageID = "\(key)@\(sender.domain)"
    self.time = time
  }
}
