import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealTrust
import SealVerify

/// Which of a license's letters. The numbers stand in the database.
enum LetterEdition: Int32, Sendable {
  case given = 1
  case revoked = 2

  var statement: LetterStatement.Edition {
    switch self {
    case .given: .given
    case .revoked: .revoked
    }
  }
}

/// A letter as it is kept: the PDF itself is content, sealed.
struct StoredLetter: Sendable {
  let edition: LetterEdition
  let pdfSHA256: [UInt8]
  let sealedSHA256: [UInt8]
  let createTime: Instant
  let proof: AuthorizationProof
}

enum LetterStore {
  /// - Parameter sealed: the SHA-256 of the sealed PDF, which is in the content.
  static func insert(
    _ id: LetterID, _ edition: LetterEdition, of license: License, pdfSHA256: [UInt8],
    sealed: [UInt8], _ issued: IssuedStatement, _ chains: SigningChains, at time: Instant,
    _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      WITH \(StatementLog.entering(issued.bytes, license.environment))
      INSERT INTO license_letter (letter_id, license_id, edition, pdf_sha256, sealed_sha256,
        statement,
        signature, timestamp_token, issuer_chain_sha256, timestamp_chain_sha256, create_time)
      VALUES (\(id), \(license.licenseID), \(edition.rawValue), \(pdfSHA256), \(sealed),
        \(issued.bytes), \(issued.signature), \(issued.token), \(chains.issuerSHA256),
        \(chains.timestampSHA256), \(time))
      """)
  }

  static func find(_ edition: LetterEdition, of license: LicenseID, _ tx: Transaction) throws
    -> StoredLetter?
  {
    try tx.first(
      """
      SELECT license_letter.*, issuer.pem AS issuer_chain_pem, timestamp.pem AS timestamp_chain_pem
      FROM license_letter
        JOIN signing_chain AS issuer ON issuer.chain_sha256 = issuer_chain_sha256
        JOIN signing_chain AS timestamp ON timestamp.chain_sha256 = timestamp_chain_sha256
      WHERE license_id = \(license) AND edition = \(edition.rawValue)
      """
    ).map { row in
      StoredLetter(
        edition: edition, pdfSHA256: try row.decode("pdf_sha256"),
        sealedSHA256: try row.decode("sealed_sha256"), createTime: try row.decode("create_time"),
        proof: AuthorizationProof(
          statement: try row.decode("statement"), signature: try row.decode("signature"),
          timestampToken: try row.decode("timestamp_token"),
          issuerChainPEM: try row.decode("issuer_chain_pem"),
          timestampChainPEM: try row.decode("timestamp_chain_pem")))
    }
  }
}
