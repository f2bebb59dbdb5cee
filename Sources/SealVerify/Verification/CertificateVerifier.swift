import SealCrypto
import SealPrimitives

/// Verifies certificates offline: no database, no network, nothing but trusted roots.
///
/// A token proves time, never issue: a statement that somebody wrote and had stamped, by whatever
/// authority, ours included, is refused for want of the issuer's signature.
public struct CertificateVerifier: Sendable {
  private let roots: X509Chain
  private let kinds: StatementKindRegistry

  /// `rootsPEM` holds the trusted roots, 1 to 8. Throws `VerifyError.malformedChain`.
  public init(rootsPEM: String, kinds: StatementKindRegistry = .standard) throws {
    roots = try readChain(rootsPEM)
    self.kinds = kinds
  }

  /// Makes all checks that can be made, up to the first that fails. A certificate that does not
  /// hold is an answer, not an error. Without `work`, nothing is said about any bytes.
  public func verify(_ certificate: StatementProof, work: ExpectedWork? = nil)
    -> VerificationReport
  {
    var run = VerificationRun(certificate: certificate, kinds: kinds)
    do {
      let verified = try run.verify(roots: roots, work: work ?? ExpectedWork())
      return VerificationReport(checks: run.checks, certificate: verified)
    } catch {
      // `run` has recorded the failed check.
      return VerificationReport(checks: run.checks, certificate: nil)
    }
  }

  /// Digests the file in one pass and verifies the certificate against it.
  ///
  /// Throws `VerifyError.file` only: when the file cannot be read.
  public func verify(_ certificate: StatementProof, workFile path: String) throws
    -> VerificationReport
  {
    verify(certificate, work: ExpectedWork(try Digests(ofFile: path)))
  }
}
