import SealAPI
import SealProof
import SealVerify

/// A folder in which a statement and its proof are saved.
enum StatementFolder {
  static func write(_ proof: StatementProof, to folder: String) throws {
    do {
      try CertificateBundle.write(proof, toFolder: folder)
    } catch let error as VerifyError {
      throw Failure(.cannotCreate, error.message)
    }
  }

  /// Writes what a server's answer should hold.
  static func write(_ proof: TypeV1.StatementProof?, to folder: String) throws {
    try write(received(proof), to: folder)
  }

  static func received(_ proof: TypeV1.StatementProof?) throws -> StatementProof {
    guard let proof else { throw Failure(.software, "The server's answer lacks the proof.") }
    return StatementProof(proof)
  }
}
