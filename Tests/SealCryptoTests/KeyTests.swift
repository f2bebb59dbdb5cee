import SealCrypto
import SealPrimitives
import Testing

@Suite struct KeyTests {
  /// RFC 8032 §7.1, test 1.
  @Test func matchesTheExampleOfEd25519() throws {
    let seed = try #require(
      Hex.decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"))
    let key = try PrivateKey(ed25519Seed: seed)
    #expect(
      Hex.encode(try key.publicKey.ed25519)
        == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    #expect(
      Hex.encode(try key.sign([]))
        == "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")
  }

  enum Algorithm: CaseIterable {
    case ed25519, p256, rsa2048

    func makeKey() throws -> PrivateKey {
      switch self {
      case .ed25519: try .generateEd25519()
      case .p256: try .generateP256()
      case .rsa2048: try .generateRSA2048()
      }
    }
  }

  @Test(arguments: Algorithm.allCases)
  func signsAfterAWayThroughPEMAndNobodyElseDoes(algorithm: Algorithm) throws {
    let made = try algorithm.makeKey()
    let key = try PrivateKey(pem: made.pem())
    #expect(key.kind == made.kind)
    let signature = try key.sign([1, 2, 3])
    let judge = try PublicKey(pem: made.publicKey.pem())
    #expect(judge == key.publicKey)
    #expect(try judge != algorithm.makeKey().publicKey)
    #expect(judge.isSignature(signature, of: [1, 2, 3]))
    #expect(!judge.isSignature(signature, of: [1, 2]))
    #expect(!judge.isSignature([], of: [1, 2, 3]))
    #expect(try !algorithm.makeKey().publicKey.isSignature(signature, of: [1, 2, 3]))
  }

  @Test func knowsTheKindsApart() throws {
    #expect(try PrivateKey.generateEd25519().kind == .ed25519)
    #expect(try PrivateKey.generateP256().kind == .ellipticCurve)
    #expect(try PrivateKey.generateRSA2048().kind == .rsa(bits: 2_048))
    try KeyKind.rsa(bits: 2_048).requireRSA()
    for kind in [KeyKind.rsa(bits: 2_047), .ellipticCurve, .ed25519, .other] {
      #expect { try kind.requireRSA() } throws: {
        ($0 as? CryptoError)?.code == .unsuitableKey
      }
    }
    #expect {
      try PrivateKey.generateP256().publicKey.ed25519
    } throws: { ($0 as? CryptoError)?.code == .unsuitableKey }
    #expect {
      try PublicKey(ed25519: [1, 2, 3])
    } throws: { ($0 as? CryptoError)?.code == .unsuitableKey }
  }

  @Test(arguments: [
    "", "no PEM", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
    // Encrypted: nobody is asked for a password.
    "-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n"
      + "DEK-Info: AES-128-CBC,00000000000000000000000000000000\n\nAAAA\n"
      + "-----END EC PRIVATE KEY-----\n",
  ])
  func refusesATextThatHoldsNone(pem: String) {
    let pem = Array(pem.utf8)
    let readers: [() throws -> Any] = [
      { try PrivateKey(pem: pem) }, { try PublicKey(pem: pem) }, { try X509Certificate(pem: pem) },
    ]
    for read in readers {
      #expect { try read() } throws: { ($0 as? CryptoError)?.code == .malformed }
    }
  }
}
