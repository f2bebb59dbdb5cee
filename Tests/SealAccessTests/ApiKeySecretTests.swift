import Foundation
import SealAccess
import SealCrypto
import SealPrimitives
import Testing

@Suite struct ApiKeySecretTests {
  private static let secret = ApiKeySecret(
    of: Tenant(AccountID(uuid: UUID(bytes: (0..<16).map { UInt8(0x50 + $0) })), .live),
    random: CountingBytes())

  /// 0, 1, 2, …
  private struct CountingBytes: RandomBytes {
    func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0) } }
  }

  @Test func aKeyIsItsPrefixItsBucketItsRandomnessAndTheirCRC32() {
    // The bucket lies in the sixth and seventh byte of an account's identifier.
    let body = "seal_live_" + "657" + Hex.encode((0..<32).map(UInt8.init)).dropFirst(3)
    // The checksum by another implementation: python3 -c 'import zlib; print("%08x" %
    // zlib.crc32(b"…"))'
    #expect(Self.secret.text == body + "8a51afec")
    #expect(Self.secret.text.utf8.count == 82)
  }

  @Test(arguments: [(Environment.live, "seal_live_"), (.sandbox, "seal_test_")])
  func thePrefixTellsTheEnvironment(environment: Environment, prefix: String) throws {
    let secret = ApiKeySecret.nobodys(environment)
    #expect(secret.text.hasPrefix(prefix))
    let read = try #require(ApiKeySecret(secret.text))
    #expect(read.environment == environment)
    #expect(read.text == secret.text)
    #expect(read.bucket == secret.bucket)
    #expect(read.sha256 == SHA256.hash(Array(secret.text.utf8)))
  }

  @Test func twoKeysDiffer() {
    let (tenant, random) = (TestAccount.imagined().tenant, SystemRandomBytes())
    #expect(
      ApiKeySecret(of: tenant, random: random).text
        != ApiKeySecret(of: tenant, random: random).text)
  }

  @Test func everyWrongCharacterIsNoticed() {
    let right = Array(Self.secret.text.utf8)
    for index in right.indices {
      for other in UInt8(0)...0x7F where other != right[index] {
        var wrong = right
        wrong[index] = other
        let text = String(decoding: wrong, as: UTF8.self)
        #expect(ApiKeySecret(text) == nil, "\(other) in place \(index)")
      }
    }
  }

  @Test func exchangedNeighboursAreNoticed() {
    let right = Array(Self.secret.text)
    for index in right.indices.dropLast() where right[index] != right[index + 1] {
      var wrong = right
      wrong.swapAt(index, index + 1)
      #expect(ApiKeySecret(String(wrong)) == nil, "places \(index) and \(index + 1)")
    }
  }

  @Test(arguments: [
    "", "seal_live_", String(repeating: "0", count: 82),
    secret.text + "0", String(secret.text.dropLast()), " " + secret.text, secret.text + "\n",
    secret.text.uppercased(), secret.text.replacing("seal_live_", with: "seal_test_"),
    "seal_live_" + String(repeating: "é", count: 36),
  ])
  func whatIsNoKeyIsRefused(text: String) {
    #expect(ApiKeySecret(text) == nil)
  }

  @Test func noTextFormOfAKeyTellsItsSecret() {
    let secret = ApiKeySecret.nobodys()
    var dumped = ""
    dump(secret, to: &dumped)
    for text in [
      "\(secret)", String(describing: secret), String(reflecting: secret),
      "\(Optional(secret) as Any)", "\([secret])", dumped,
    ] {
      // The hint shows six digits; the seventh must not be there.
      #expect(!text.contains(secret.text.prefix(17)), "\(text.count) characters")
      #expect(!text.contains(secret.text.suffix(12)))
    }
    #expect(secret.hint == secret.text.prefix(16) + "…")
  }
}
