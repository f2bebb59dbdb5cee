import SealCrypto
import SealPrimitives

/// Who buys: an account, or a guest who has a secret and nothing else.
struct Buyer: Sendable {
  /// `nil` for a guest.
  let accountID: AccountID?
  /// The digest of the guest's secret; `nil` for an account.
  let accessSHA256: [UInt8]?

  init(_ tenant: Tenant) {
    accountID = tenant.accountID
    accessSHA256 = nil
  }

  init(_ secret: GuestSecret) {
    accountID = nil
    accessSHA256 = secret.sha256
  }
}

/// What a guest's order is seen with: 128 random bits that stand in the address of its page.
package struct GuestSecret: Sendable, Hashable {
  private let bytes: [UInt8]

  /// `nil` unless there are 16 bytes.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Reads what `text` writes; `nil` for anything else.
  package init?(_ text: String) {
    guard let bytes = Base64URL.decode(text) else { return nil }
    self.init(bytes)
  }

  /// 22 characters of base 64 for URLs.
  package var text: String { Base64URL.encode(bytes) }

  var sha256: [UInt8] { SHA256.hash(bytes) }
}
