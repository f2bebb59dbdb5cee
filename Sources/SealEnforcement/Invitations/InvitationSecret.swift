import SealAccess
import SealCrypto
import SealPrimitives

/// The secret of an invitation: 256 bits in the link of its letter, and nowhere else.
///
/// It answers for whom a case is addressed to. Nobody keeps it: it comes from the installation's
/// key, the case, which of its addressees is meant, and a random nonce, so that each letter to
/// somebody has the same and somebody else has another.
struct InvitationSecret: Sendable {
  private let bytes: [UInt8]

  /// `nil` unless there are 32 bytes.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// Reads what `text` writes; `nil` for anything else.
  init?(_ text: String) {
    guard let bytes = Base64URL.decode(text) else { return nil }
    self.init(bytes)
  }

  /// 43 characters of base 64 for URLs.
  var text: String { Base64URL.encode(bytes) }

  /// In a time that does not depend on where they differ.
  func isSame(as other: InvitationSecret) -> Bool { constantTimeEqual(bytes, other.bytes) }
}

/// What the link of a letter names: a case, by its number, and the secret that opens it.
struct InvitationKey: Sendable {
  let number: CaseNumber
  let secret: InvitationSecret
}

extension FieldChecks {
  mutating func invitationSecret(_ text: String) -> InvitationSecret? {
    parsed(
      InvitationSecret(text), "invitation_secret",
      expected: "the secret of the letter's link: 43 characters after the case's number")
  }

  mutating func invitationKey(_ number: String, _ secret: String) -> InvitationKey? {
    let (number, secret) = (caseNumber(number), invitationSecret(secret))
    guard let number, let secret else { return nil }
    return InvitationKey(number: number, secret: secret)
  }
}
