import SealCrypto
import SealPrimitives
import SealVerify

/// A digest that this process computed from bytes that it had.
///
/// There is no way to make one from a digest that somebody sent: a stamp of ours is only ever put
/// on what we have seen.
package struct ServerComputedDigest: Sendable {
  let sha256: [UInt8]

  package init(hashing statement: [UInt8]) {
    sha256 = SHA256.hash(statement)
  }
}

/// The authority that time-stamps statements (RFC 3161), with its own key and policy. It serves
/// nobody else.
///
/// Its X.509 certificates are not inside the tokens: they lie beside them, once. Any number of
/// threads may stamp at once.
package final class TimestampAuthority: Sendable {
  /// The authority's X.509 certificate and those between it and the root.
  package let chainPEM: String
  package let policy: ObjectIdentifiers.TimestampPolicy

  private let signer: TimestampSigner
  private let validity: ClosedRange<Instant>

  /// Throws `TrustError.unsuitableKey` unless the X.509 certificate is the key's and for
  /// time-stamps alone, and `exposedKey` when the key file is not its owner's alone.
  package init(
    chainFile: String, keyFile: String, policy: ObjectIdentifiers.TimestampPolicy,
    clock: any WallClock,
    random: any RandomBytes
  ) throws {
    let keyPair = try KeyPair(chainFile: chainFile, keyFile: keyFile)
    self.policy = policy
    chainPEM = keyPair.chainPEM
    validity = try keyPair.certificate.validity
    do {
      signer = try TimestampSigner(
        certificate: keyPair.certificate, key: keyPair.key, policy: policy.rawValue, clock: clock,
        random: random)
    } catch let error as CryptoError where error.code == .unsuitableKey {
      throw TrustError(.unsuitableKey, "`\(chainFile)` cannot be used: \(error.message)")
    }
  }

  /// A token over the digest at this moment of the clock.
  ///
  /// Throws `TrustError.notInForce` outside the validity of the authority's X.509 certificate.
  package func stamp(_ digest: ServerComputedDigest, nonce: UInt64? = nil) throws -> TimestampToken
  {
    let token = try signer.stamp(sha256: digest.sha256, nonce: nonce)
    guard validity.contains(token.genTime) else {
      throw TrustError(
        .notInForce,
        "The time-stamp authority's X.509 certificate is in force from \(validity.lowerBound) to "
          + "\(validity.upperBound), not at \(token.genTime).")
    }
    return token
  }
}
