import SealPrimitives
import SealVerify

/// A log's key: signs its checkpoints and nothing else.
package final class LogSigner: Sendable {
  package let environment: Environment
  /// The log's X.509 certificate and those between it and the root, PEM.
  package var chainPEM: String { keyPair.chainPEM }
  /// What the log calls itself.
  package let origin: String
  private let keyPair: KeyPair
  private let publicKey: [UInt8]

  /// Throws `TrustError.unsuitableKey` unless key, X.509 certificate and its purpose fit.
  package init(environment: Environment, chainFile: String, keyFile: String) throws {
    self.environment = environment
    keyPair = try KeyPair(chainFile: chainFile, keyFile: keyFile)
    let certificate = keyPair.certificate
    guard keyPair.key.kind == .ed25519,
      certificate.criticalExtendedKeyUsages == [ObjectIdentifiers.LogUsage(environment).rawValue]
    else {
      throw TrustError(
        .unsuitableKey, "`\(keyFile)` is not the Ed25519 key of a log of \(environment.rawValue).")
    }
    publicKey = try keyPair.key.publicKey.ed25519
    origin = certificate.commonName
  }

  /// What whoever verifies this log's checkpoints has to know.
  package var verifierKey: LogVerifierKey { LogVerifierKey(origin: origin, publicKey: publicKey) }

  /// Ed25519 is deterministic: the same head gives the same note, whoever signs it and when.
  func checkpoint(size: Int64, root: [UInt8]) throws -> String {
    let checkpoint = Checkpoint(origin: origin, size: size, root: root)
    return checkpoint.note(
      signature: try keyPair.key.sign(Array(checkpoint.text.utf8)), publicKey: publicKey)
  }
}
