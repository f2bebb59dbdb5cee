import SealPrimitives
import SealTrust

/// Keys that all tests share: making them takes longer than most tests.
package struct TestKeys: Sendable {
  package static let madeAt = Instant(rfc3339: "2026-11-21T08:00:00.250Z")!  // right by its form
  package static let shared = Result { try TestKeys() }

  /// Laid out like a state folder.
  package let folder: String
  package let pki: DevelopmentPKI
  package let encryptionKey: KeyEncryptionKey

  private init() throws {
    folder = try TemporaryFolder.make(prefix: "seal-keys")
    let random = SystemRandomBytes()
    pki = try DevelopmentPKI.create(
      at: folder + "/pki", serverNames: ServerNames(dnsNames: ["localhost"], addresses: []),
      clock: ManualWallClock(Self.madeAt), random: random)
    encryptionKey = try KeyEncryptionKey.create(at: folder + "/key", random: random)
  }
}
