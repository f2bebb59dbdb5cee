import Foundation
import SealCrypto
import SealPrimitives
import SealTrust
import SealVerify
import Testing

enum CertificateKind: TypeIDKind { static let prefix = "cert" }
enum VersionKind: TypeIDKind { static let prefix = "version" }
enum WorkKind: TypeIDKind { static let prefix = "work" }
enum PartyKind: TypeIDKind { static let prefix = "party" }

/// A development PKI in a folder of its own, its issuers, and a work to certify. Removed with the
/// last user.
final class IssuingFixture: Sendable {
  static let start = Instant(rfc3339: "2026-11-21T08:00:00.250Z")!

  let folder: TemporaryFolder
  let pki: DevelopmentPKI
  let clock: ManualWallClock
  let random = SystemRandomBytes()
  let work = Array("A work of art, in a few bytes.".utf8)

  init(madeAt time: Instant = start) throws {
    folder = try TemporaryFolder()
    clock = ManualWallClock(time)
    pki = try DevelopmentPKI.create(
      at: folder.path + "/pki",
      serverNames: try ServerNames(dnsNames: ["localhost"], addresses: ["127.0.0.1", "::1"]),
      clock: clock, random: random)
  }

  func issuer(
    _ environment: Environment = .live, kinds: StatementKindRegistry = .standard
  ) throws -> StatementIssuer {
    try StatementIssuer(
      pki.issuerConfiguration(environment), clock: clock, random: random, kinds: kinds)
  }

  func verifier(kinds: StatementKindRegistry = .standard) throws -> CertificateVerifier {
    try CertificateVerifier(rootsPEM: pki.rootsPEM(), kinds: kinds)
  }

  func disclosure(_ name: String = "齐白石") throws -> Disclosure {
    try Disclosure(salt: random.bytes(16), name: "name", value: .string(name))
  }

  func certificate(
    _ environment: Environment = .live, disclosure: Disclosure? = nil
  ) throws -> VersionCertificate {
    VersionCertificate(
      assurance: .development, environment: environment,
      claim: VersionCertificate.Claim(
        basis: "ORIGINAL", regionCode: "001", right: "ALL", sharePPM: 1_000_000),
      mediaType: "text/plain", number: 1,
      parties: [
        VersionCertificate.Party(
          disclosureDigest: try (disclosure ?? self.disclosure()).digest, kind: "NATURAL_PERSON",
          partyID: id(PartyKind.self), role: "AUTHOR")
      ],
      digests: try Digests(of: work, includingSM3: true), title: "虾 \"Shrimps\"\\",
      workID: id(WorkKind.self), createdTime: clock.now().truncatedToMilliseconds)
  }

  func issue(_ environment: Environment = .live, disclosure: Disclosure? = nil) throws
    -> IssuedStatement
  {
    try issuer(environment).issue(
      certificate(environment, disclosure: disclosure), id: id(CertificateKind.self),
      subject: id(VersionKind.self), salt: random.bytes(16), at: clock.now())
  }

  func id<Kind: TypeIDKind>(_: Kind.Type) -> String {
    TypeID<Kind>(at: clock.now(), random: random).description
  }
}

extension IssuedStatement {
  /// As it is handed to whoever verifies it.
  func certificate(disclosures: [String] = []) -> StatementProof {
    var proof = proof
    proof.disclosures = disclosures
    return proof
  }
}

extension StatementIssuer {
  func issue(
    _ certificate: VersionCertificate, id: String, subject: String, salt: [UInt8], at time: Instant
  ) throws -> IssuedStatement {
    try issue(
      VersionCertificate.kind, body: certificate.body, id: id, subject: subject, salt: salt,
      at: time)
  }
}

final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "sealtrust-" + Hex.encode(SystemRandomBytes().bytes(8))
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      Issue.record("The test's folder stays: \(error)")
    }
  }

  func write(_ bytes: [UInt8], _ name: String) throws -> String {
    let file = path + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  func read(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }
}

/// The judge that is not ours.
@discardableResult
func openssl(_ arguments: String...) throws -> (status: Int32, output: String) {
  try openssl(arguments)
}

func openssl(_ arguments: [String]) throws -> (status: Int32, output: String) {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
  process.arguments = arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  process.standardInput = FileHandle.nullDevice
  try process.run()
  let output = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: output, as: UTF8.self))
}
