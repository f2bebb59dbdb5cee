import Foundation
import SealPrimitives
import SealTrust
import SealVerify
import Testing

/// No byte of a certificate can be changed, cut off or added unnoticed.
@Suite struct TamperingTests {
  let verifier: CertificateVerifier
  let original: StatementProof

  init() throws {
    let fixture = try IssuingFixture()
    verifier = try fixture.verifier()
    original = try fixture.issue().certificate()
    try #require(verifier.verify(original).isValid)
  }

  enum Part: String, CaseIterable, CustomTestStringConvertible {
    case statement, signature, timestampToken

    var testDescription: String { rawValue }

    /// What is changed in each byte. The token has parts that no signature covers: there one bit,
    /// the case of letters, the highest bit and all bits; elsewhere a signature or a digest covers
    /// every bit alike.
    var masks: [UInt8] { self == .timestampToken ? [0x01, 0x20, 0x80, 0xFF] : [0x01] }

    var path: WritableKeyPath<StatementProof, [UInt8]> {
      switch self {
      case .statement: \.statement
      case .signature: \.signature
      case .timestampToken: \.timestampToken
      }
    }
  }

  @Test(arguments: Part.allCases)
  func refusesAChangeOfAnyByte(part: Part) async {
    let accepted = await accepted(of: part) { bytes, position in
      part.masks.map { mask in
        var changed = bytes
        changed[position] ^= mask
        return (changed, "\(position) ^ \(mask)")
      }
    }
    #expect(accepted == [])
  }

  @Test(arguments: Part.allCases)
  func refusesAnyTruncation(part: Part) async {
    let accepted = await accepted(of: part) { bytes, position in
      [(Array(bytes[..<position]), "\(position) bytes")]
    }
    #expect(accepted == [])
  }

  /// The names of those changes of the part that verify, though they should not. All processors
  /// look: each takes every so many positions.
  private func accepted(
    of part: Part, changes: @escaping @Sendable ([UInt8], Int) -> [(bytes: [UInt8], name: String)]
  ) async -> [String] {
    let count = ProcessInfo.processInfo.activeProcessorCount
    let (verifier, original) = (verifier, original)
    return await withTaskGroup(of: [String].self) { group in
      for first in 0..<count {
        group.addTask {
          let bytes = original[keyPath: part.path]
          return stride(from: first, to: bytes.count, by: count).flatMap { position in
            changes(bytes, position).filter { change in
              var changed = original
              changed[keyPath: part.path] = change.bytes
              return verifier.verify(changed).isValid
            }.map(\.name)
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
  }

  @Test(arguments: Part.allCases)
  func refusesBytesAfterTheEnd(part: Part) {
    for extra in [[0x00], [0x20], [0x0A], [UInt8](repeating: 0, count: 2 << 20)] as [[UInt8]] {
      var changed = original
      changed[keyPath: part.path] += extra
      #expect(!verifier.verify(changed).isValid)
    }
  }

  @Test(
    arguments: [
      [], [0x30], [0x30, 0x80], [0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF], [0x30, 0x82, 0xFF, 0xFF],
      [UInt8](repeating: 0x30, count: 60_000), [UInt8](repeating: 0, count: 70_000),
      [0x30, 0x0B, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02],
    ] as [[UInt8]])
  func refusesATokenThatIsNone(token: [UInt8]) {
    var changed = original
    changed.timestampToken = token
    #expect(verifier.verify(changed).failure?.name == .timestampForm)
  }

  @Test(arguments: [
    "", "no PEM", "-----BEGIN CERTIFICATE-----\n",
    "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    "-----BEGIN CERTIFICATE-----\nProc-Type: 4,ENCRYPTED\n"
      + "DEK-Info: AES-128-CBC,00000000000000000000000000000000\n\n"
      + "AAAA\n-----END CERTIFICATE-----\n",
    String(repeating: "A", count: 70_000),
  ])
  func refusesAChainThatIsNone(pem: String) {
    var changed = original
    changed.timestampChainPEM = pem
    #expect(verifier.verify(changed).failure?.name == .timestampChain)
    changed = original
    changed.issuerChainPEM = pem
    #expect(verifier.verify(changed).failure?.name == .issuerChain)
    #expect(throws: VerifyError.self) { try CertificateVerifier(rootsPEM: pem) }
  }

  @Test func refusesAChainOfTooManyCertificates() {
    var changed = original
    changed.issuerChainPEM = String(repeating: original.issuerChainPEM, count: 9)
    #expect(verifier.verify(changed).failure?.name == .issuerChain)
  }
}
