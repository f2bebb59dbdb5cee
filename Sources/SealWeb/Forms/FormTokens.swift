import SealCrypto
import SealPrimitives

/// Form tokens, which are carried hidden: a form that is sent twice does one thing.
///
/// A token is 16 random bytes, eight bytes of milliseconds until which it is taken, and 16 bytes of
/// HMAC-SHA256 over both and the form's purpose. From the random bytes come the request's id and
/// the guest's secret, so that a repetition finds the same order at the same address.
package struct FormTokens: Sendable {
  private let key: [UInt8]
  private let clock: any WallClock
  private let random: any RandomBytes

  private static let life: Duration = .seconds(86_400)

  package init(key: [UInt8], clock: any WallClock, random: any RandomBytes) {
    self.key = key
    self.clock = clock
    self.random = random
  }

  /// What a token that is found good stands for.
  struct Opened {
    let requestID: String
    /// What a guest's order is placed with, and seen with.
    let orderSecret: String
  }

  func token(for purpose: String) -> String {
    let end = UInt64(max(0, clock.now().advanced(by: Self.life).milliseconds))
    let head = random.bytes(16) + (0..<8).map { UInt8(truncatingIfNeeded: end >> (56 - 8 * $0)) }
    return Base64URL.encode(head + tag(head, purpose))
  }

  /// `nil` for a token that is none of ours, of another form, or too old.
  func open(_ token: String, for purpose: String) -> Opened? {
    guard let bytes = Base64URL.decode(token), bytes.count == 40 else { return nil }
    let head = Array(bytes.prefix(24))
    guard constantTimeEqual(Array(bytes.suffix(16)), tag(head, purpose)) else { return nil }
    let end = head.suffix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard UInt64(max(0, clock.now().milliseconds)) <= end else { return nil }
    let nonce = Array(head.prefix(16))
    let access = HMACSHA256.authenticate(Array("guest access\0".utf8) + nonce, key: key)
    return Opened(
      requestID: "web-" + Base64URL.encode(nonce),
      orderSecret: Base64URL.encode(Array(access.prefix(16))))
  }

  static func isOrderSecret(_ text: String) -> Bool { Base64URL.decode(text)?.count == 16 }

  private func tag(_ head: [UInt8], _ purpose: String) -> [UInt8] {
    Array(
      HMACSHA256.authenticate(
        Array("form\0".utf8) + head + Array(purpose.utf8), key: key
      ).prefix(16))
  }
}
