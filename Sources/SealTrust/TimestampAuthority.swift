internal import COpenSSL
import SealCrypto
import SealPrimitives
import SealVerify
import Synchronization

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
/// Tokens have SHA-256, ESSCertIDv2, milliseconds, an accuracy of one second, a random serial
/// number of 126 bits, and no X.509 certificates inside: those lie beside them, once. Any number of
/// threads may stamp at once.
package final class TimestampAuthority: Sendable {
  /// The authority's X.509 certificate and those between it and the root.
  package let chainPEM: String
  package let policy: ObjectIdentifiers.TimestampPolicy

  private let certificate: X509Certificate
  private let key: PrivateKey
  private let validity: ClosedRange<Instant>
  private let clock: any WallClock
  private let random: any RandomBytes
  /// TS_RESP_CTX is not thread-safe: each stamp borrows one, and a new one is made when all are
  /// lent.
  private let idle = Mutex<[TimestampContext]>([])

  /// Throws `TrustError.unsuitableKey` unless the X.509 certificate is the key's and for
  /// time-stamps alone, and `exposedKey` when the key file is not its owner's alone.
  package init(
    chainFile: String, keyFile: String, policy: ObjectIdentifiers.TimestampPolicy,
    clock: any WallClock,
    random: any RandomBytes
  ) throws {
    chainPEM = try SecretFile.readPublicText(chainFile)
    self.policy = policy
    self.clock = clock
    self.random = random
    certificate = try X509Certificate(firstOf: chainPEM)
    key = try PrivateKey(file: keyFile)
    guard certificate.isOf(key) else {
      throw TrustError(.unsuitableKey, "`\(keyFile)` is not the key of `\(chainFile)`.")
    }
    let summary = try X509Summary(firstOf: chainPEM)
    validity = summary.notBefore...summary.notAfter
    // Also refuses what is not for time-stamps.
    let context = try makeContext()
    idle.withLock { $0.append(context) }
  }

  /// A token over the digest at this moment of the clock.
  ///
  /// Throws `TrustError.notInForce` outside the validity of the authority's X.509 certificate.
  package func stamp(_ digest: ServerComputedDigest, nonce: UInt64? = nil) throws -> TimestampToken
  {
    let context = try idle.withLock { $0.popLast() } ?? makeContext()
    // A context in which something failed is not lent again.
    let token = try TimestampToken(der: context.stamp(digest, nonce: nonce))
    idle.withLock { $0.append(context) }
    guard validity.contains(token.genTime) else {
      throw TrustError(
        .notInForce,
        "The time-stamp authority's X.509 certificate is in force from \(validity.lowerBound) to "
          + "\(validity.upperBound), not at \(token.genTime).")
    }
    return token
  }

  private func makeContext() throws -> TimestampContext {
    try TimestampContext(
      certificate: certificate, key: key, policy: policy, clock: clock, random: random)
  }
}
