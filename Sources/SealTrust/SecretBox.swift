import Foundation
import SealPrimitives

/// Seals secrets that the server itself must use again, such as those that sign webhooks.
///
/// Each is bound to what it belongs to and to its purpose: moved elsewhere in the database it does
/// not open.
package struct SecretBox: Sendable {
  private let key: KeyEncryptionKey
  private let random: any RandomBytes

  package init(key: KeyEncryptionKey, random: any RandomBytes) {
    self.key = key
    self.random = random
  }

  package func seal(_ secret: [UInt8], of owner: UUID, purpose: String) throws -> [UInt8] {
    try SealedBytes.seal(
      secret, key: key.secrets, authenticating: binding(owner, purpose), random: random)
  }

  /// Throws `TrustError.cannotOpen` for another owner, purpose or key, and for changed bytes.
  package func open(_ sealed: [UInt8], of owner: UUID, purpose: String) throws -> [UInt8] {
    try SealedBytes.open(sealed, key: key.secrets, authenticating: binding(owner, purpose))
  }

  private func binding(_ owner: UUID, _ purpose: String) -> [UInt8] {
    owner.byteArray + Array(purpose.utf8)
  }
}
