import SealAPI
import SealProof
import SealProtobuf
import SealVerify

extension CertificateVerifier {
  /// Verifies what a caller handed over. Empty digests are not compared.
  func response(to proof: TypeV1.StatementProof, sha256: [UInt8], sha512: [UInt8])
    -> CertificationV1.VerifyCertificateResponse
  {
    let report = verify(
      StatementProof(proof),
      work: ExpectedWork(
        sha256: sha256.isEmpty ? nil : sha256, sha512: sha512.isEmpty ? nil : sha512))
    return CertificationV1.VerifyCertificateResponse(
      valid: report.isValid,
      checks: report.checks.map {
        CertificationV1.VerificationCheck(
          name: $0.name.rawValue, passed: $0.passed, description: $0.description)
      },
      certifyTime: report.certificate.map { GoogleProtobuf.Timestamp($0.token.genTime) })
  }
}
