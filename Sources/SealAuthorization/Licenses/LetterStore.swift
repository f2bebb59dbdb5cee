import SealPostgres
import SealPrimitives
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

/// A letter as it is kept: the PDF itself is content, sealed; its statement has the letter's
/// identifier.
struct StoredLetter: Sendable {
  let letterID: LetterID
  let edition: LetterEdition
  let sealedSHA256: [UInt8]
}

enum LetterStore {
  /// - Parameter sealed: the SHA-256 of the sealed PDF, which is in the content.
  static func insert(
    _ id: LetterID, _ edition: LetterEdition, of license: License, sealed: [UInt8],
    _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO license_letter (bucket, letter_id, license_id, edition, sealed_sha256)
      VALUES (\(id.bucket), \(id), \(license.licenseID), \(edition.rawValue), \(sealed))
      """)
  }

  static func find(_ edition: LetterEdition, of license: LicenseID, _ tx: Transaction) throws
    -> StoredLetter?
  {
    try tx.first(
      """
      SELECT letter_id, sealed_sha256 FROM license_letter
      WHERE \(key: license, "license_id") AND edition = \(edition.rawValue)
      """
    ).map { row in
      StoredLetter(
        letterID: try row.decode("letter_id"), edition: edition,
        sealedSHA256: try row.decode("sealed_sha256"))
    }
  }
}
