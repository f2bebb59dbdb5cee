import SealAPI
import SealProof
import SealVerify

/// A statement that an invitation rests on, with the files that prove it.
struct CaseProof: Sendable {
  /// The last but one part of its files' addresses.
  let name: String
  private let proof: StatementProof

  var files: [(name: String, content: [UInt8])] { CertificateBundle.files(of: proof) }

  /// Those that there are.
  static func all(of found: EnforcementV1.Invitation) -> [CaseProof] {
    let named: [(String, TypeV1.StatementProof?)] = [
      ("certificate", found.certificate), ("mandate", found.mandate),
      ("evidence", found.evidence), ("settlement", found.settlement),
    ]
    return named.compactMap { name, proof in
      proof.map { CaseProof(name: name, proof: StatementProof($0)) }
    }
  }
}

/// The same as the page lists it.
struct CaseProofRow: Sendable {
  let name: String
  let files: [ProofFile]
}

extension CaseProofRow {
  /// - Parameter path: of the case's page.
  init(_ proof: CaseProof, at path: String, _ words: Words) {
    name = words.all["caseProof_\(proof.name)"] ?? ""
    files = ProofFile.rows(
      proof.files.map(\.name), at: "\(path)/\(proof.name)", words)
  }
}
