import SealCrypto
import SealPrimitives

/// An API key as its holder knows it: `seal_live_` or `seal_test_`, 64 hexadecimal digits, and 8 of
/// their CRC-32. Three of the 64 are its account's bucket, where it is looked for; the others are
/// random.
///
/// The prefix and the checksum let secret scanners recognise a leaked key without asking anybody,
/// and let the server refuse a mistyped one without asking the database. Neither is a secret.
package struct ApiKeySecret: Sendable {
  package let text: String
  package let environment: Environment
  /// Where it is kept.
  package let bucket: Bucket

  /// A new key of 244 random bits.
  package init(of tenant: Tenant, random: some RandomBytes) {
    let head = Self.prefix(of: tenant.environment)
    let body = Hex.encode(tenant.bucket.marking(random.bytes(32)))
    self.text = head + body + Self.checksum(head + body)
    environment = tenant.environment
    bucket = tenant.bucket
  }

  /// Reads a key; `nil` when it is not one, whatever the reason.
  package init?(_ text: String) {
    guard text.utf8.count == 10 + 64 + 8,
      let environment = Environment.allCases.first(where: { text.hasPrefix(Self.prefix(of: $0)) })
    else { return nil }
    let body = String(text.dropLast(8))
    guard let bytes = Hex.decode(String(body.dropFirst(10))), body + Self.checksum(body) == text
    else { return nil }
    self.text = text
    self.environment = environment
    bucket = Bucket(of: bytes)
  }

  /// What the database keeps.
  package var sha256: [UInt8] { SHA256.hash(Array(text.utf8)) }

  /// Enough to recognise a key in a list, too little to guess it: prefix and six digits.
  package var hint: String { String(text.prefix(16)) + "…" }

  private static func prefix(of environment: Environment) -> String {
    switch environment {
    case .live: "seal_live_"
    case .sandbox: "seal_test_"
    }
  }

  private static func checksum(_ text: String) -> String {
    let checksum = CRC32.checksum(text.utf8)
    return Hex.encode((0..<4).map { UInt8(truncatingIfNeeded: checksum >> UInt32(8 * (3 - $0))) })
  }
}

extension ApiKeySecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The hint: a key never reaches a log by way of interpolation or `dump`.
  package var description: String { hint }
  package var debugDescription: String { hint }
  package var customMirror: Mirror { Mirror(self, children: [:]) }
}
