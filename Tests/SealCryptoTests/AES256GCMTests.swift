import Foundation
import SealCrypto
import SealPrimitives
import SealTestSupport
import Testing

@Suite struct AES256GCMTests {
  /// Test cases 13 and 14 of "The Galois/Counter Mode of Operation" (McGrew, Viega).
  @Test(arguments: [
    (0, "530f8afbc74536b9a963b4f1c4cb738b"),
    (16, "cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919"),
  ])
  func matchesTheModesExamples(zeros: Int, sealed: String) throws {
    let cipher = try AES256GCM(key: [UInt8](repeating: 0, count: 32))
    let (plaintext, nonce) = ([UInt8](repeating: 0, count: zeros), [UInt8](repeating: 0, count: 12))
    let bytes = try cipher.seal(plaintext, nonce: nonce, authenticating: [])
    #expect(Hex.encode(bytes) == sealed)
    #expect(try cipher.open(bytes, nonce: nonce, authenticating: []) == plaintext)
  }

  @Test func pythonSealsAndOpensAsWeDo() async throws {
    let python = Command.root + "/.build/python/bin/python"
    try #require(
      FileManager.default.isExecutableFile(atPath: python),
      "`Scripts/test` prepares Python; run `make test`")
    let (key, nonce, data) = ("0123456789abcdef0123456789ABCDEF", "d215b0511e9c", "certificate")
    let cipher = try AES256GCM(key: Array(key.utf8))
    let plaintext = Array("{\"金额\":1}".utf8)
    let sealed = try cipher.seal(
      plaintext, nonce: Array(nonce.utf8), authenticating: Array(data.utf8))
    let script = """
      import sys
      from cryptography.hazmat.primitives.ciphers.aead import AESGCM
      key, nonce, data, sealed = (text.encode() for text in sys.argv[1:])
      cipher = AESGCM(key)
      print(cipher.decrypt(nonce, bytes.fromhex(sealed.decode()), data).hex())
      print(cipher.encrypt(nonce, b"from Python", b"").hex())
      """
    let judged = try await Command.run(
      python, ["-c", script, key, nonce, data, Hex.encode(sealed)])
    let lines = judged.output.split(separator: "\n").map(String.init)
    try #require(lines.count == 2, "\(judged.errors)")
    #expect(lines[0] == Hex.encode(plaintext))
    let theirs = try #require(Hex.decode(lines[1]))
    #expect(
      try cipher.open(theirs, nonce: Array(nonce.utf8), authenticating: [])
        == Array("from Python".utf8))
  }

  @Test func opensNothingThatWasChanged() throws {
    let cipher = try AES256GCM(key: Array(0..<32))
    let nonce = [UInt8](repeating: 7, count: 12)
    let sealed = try cipher.seal([1, 2, 3], nonce: nonce, authenticating: [4])
    var changed = sealed
    changed[0] ^= 1
    let others: [([UInt8], [UInt8], [UInt8])] = [
      (changed, nonce, [4]), (sealed, [UInt8](repeating: 8, count: 12), [4]), (sealed, nonce, []),
      (Array(sealed.dropLast()), nonce, [4]), ([], nonce, [4]), (sealed, [7], [4]),
    ]
    for (bytes, nonce, data) in others {
      #expect {
        try cipher.open(bytes, nonce: nonce, authenticating: data)
      } throws: { ($0 as? CryptoError)?.code == .refused }
    }
    #expect {
      try AES256GCM(key: Array(0..<32).reversed()).open(sealed, nonce: nonce, authenticating: [4])
    } throws: { ($0 as? CryptoError)?.code == .refused }
  }

  @Test(arguments: [0, 16, 31, 33])
  func refusesAKeyOfAnotherLength(length: Int) {
    #expect {
      try AES256GCM(key: [UInt8](repeating: 0, count: length))
    } throws: { ($0 as? CryptoError)?.code == .unsuitableKey }
  }
}
