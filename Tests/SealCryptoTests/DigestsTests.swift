import SealCrypto
import SealPrimitives
import Testing

@Suite struct DigestsTests {
  /// FIPS 180-4's and GB/T 32905's example "abc".
  @Test func matchesTheStandardsExamples() throws {
    let digests = try Digests(of: Array("abc".utf8), includingSM3: true)
    #expect(
      Hex.encode(digests.sha256)
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      Hex.encode(digests.sha512)
        == "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f")
    #expect(
      digests.sm3.map(Hex.encode)
        == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")
    #expect(digests.sizeBytes == 3)
    #expect(SHA256.hash(Array("abc".utf8)) == digests.sha256)
  }

  /// RFC 4231 §4.3, RFC 5869 A.1 and A.3 (their first 32 bytes).
  @Test func matchesTheExamplesOfHMACAndHKDF() throws {
    #expect(
      Hex.encode(
        HMACSHA256.authenticate(
          Array("what do ya want for nothing?".utf8), key: Array("Jefe".utf8)))
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    let secret = [UInt8](repeating: 0x0B, count: 22)
    let derived = HKDFSHA256.deriveKey(
      secret: secret, salt: Array(0...0x0C), info: Array(0xF0...0xF9))
    #expect(
      Hex.encode(derived) == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf")
    #expect(
      Hex.encode(HKDFSHA256.deriveKey(secret: secret, info: []))
        == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d")
  }

  @Test func comparesSecrets() {
    #expect(constantTimeEqual([1, 2], [1, 2]))
    #expect(!constantTimeEqual([1, 2], [1, 3]))
    #expect(!constantTimeEqual([1, 2], [1]))
    #expect(constantTimeEqual([], []))
  }
}
