import SealCertification
import SealContent
import SealPostgres
import SealPrimitives
import SealStatements
import SealVerify

/// A letter as it is handed out.
package struct OpenedLetter: Sendable {
  package let number: LicenseNumber
  /// Whether it says that the license was revoked.
  package let isRevoked: Bool
  /// A PDF file that names the licensee: for who bought the license alone.
  package let pdf: [UInt8]
  /// What proves the PDF; its statement is a `LetterStatement`.
  package let proof: StatementProof
}

/// What became of a license's letter.
package enum LetterState: Sendable {
  case ready(OpenedLetter)
  /// A job is making it; a few seconds. A revoked license's earlier letter is never handed out.
  case notReady
  /// The licensee was erased, and the letter with its key.
  case erased

  /// Throws LETTER_NOT_READY, LETTER_ERASED.
  func letter() throws -> OpenedLetter {
    switch self {
    case .ready(let letter): letter
    case .notReady: throw AuthorizationError.letterNotReady
    case .erased: throw AuthorizationError.letterErased
    }
  }
}

/// Opens the letters of licenses. It does not ask who wants to see one: callers show it to who
/// bought the license, with an account or as a guest.
package struct LicenseLetters: Sendable {
  private let parties: PartyDirectory

  package init(parties: PartyDirectory) {
    self.parties = parties
  }

  /// The letter that fits the license as it stands; `nil` when there is no such license.
  package func find(_ id: LicenseID, _ tx: Transaction) throws -> LetterState? {
    try LicenseStore.find(id, tx).map { try open($0, tx) }
  }

  func open(_ license: License, _ tx: Transaction) throws -> LetterState {
    let edition: LetterEdition = license.revokeTime == nil ? .given : .revoked
    guard let name = try parties.name(of: license.licensee, tx), !name.isEmpty else {
      return .erased
    }
    guard let letter = try LetterStore.find(edition, of: license.licenseID, tx) else {
      return .notReady
    }
    guard let sealed = try ContentStore.get(letter.sealedSHA256, in: letter.letterID.bucket, tx)
    else {
      preconditionFailure("letter_is_kept")
    }
    guard let pdf = try parties.open(document: sealed.bytes, naming: license.licensee, tx) else {
      return .erased
    }
    return .ready(
      OpenedLetter(
        number: license.number, isRevoked: edition == .revoked, pdf: pdf,
        proof: try StatementStore.read(letter.letterID, tx).proof(tx)))
  }
}
