import Foundation
import SealAPI
import SealVerify

/// A folder in which a case's statements, capture and dossier are saved.
struct CaseFolder {
  let path: String

  /// With the certificate of the work's version.
  func write(_ review: EnforcementV1.GetCaseReviewResponse, from server: Server) async throws {
    guard let found = review.found else { return }
    try await write(found, from: server)
    if let certificate = review.findings?.certificate {
      try StatementFolder.write(certificate, to: "\(path)/certificate")
    }
  }

  func write(_ found: EnforcementV1.Case, from server: Server) async throws {
    try await write(
      [("mandate", found.mandate), ("evidence", found.evidence), ("settlement", found.settlement)],
      captureOf: found.number, from: server)
    if !found.dossierSha256.isEmpty {
      try await download("dossier.tar") { offset in
        let piece = try await server.enforcement.getDossier(
          .init(caseID: found.caseID, offset: offset))
        return (piece.part, piece.sha256)
      }
    }
  }

  /// As whoever got the invitation may have it.
  ///
  /// - Parameter secret: of the letter's link.
  func write(
    _ found: EnforcementV1.Invitation, secret: String, from server: Server
  ) async throws {
    try await write(
      [
        ("certificate", found.certificate), ("mandate", found.mandate),
        ("evidence", found.evidence), ("settlement", found.settlement),
      ], captureOf: found.number, secret: secret, from: server)
  }

  /// - Parameters:
  ///   - number: of the case whose capture goes with its evidence.
  ///   - secret: what opens it for whom it is about; empty for whoever has a key.
  private func write(
    _ proofs: [(name: String, proof: TypeV1.StatementProof?)], captureOf number: String,
    secret: String = "", from server: Server
  ) async throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(.cannotCreate, "The folder \(path) cannot be made: \(FileReason.of(error)).")
    }
    for (name, proof) in proofs {
      guard let proof else { continue }
      try StatementFolder.write(proof, to: "\(path)/\(name)")
    }
    guard proofs.contains(where: { $0.name == "evidence" && $0.proof != nil }) else { return }
    try await download("capture.warc") { offset in
      let piece = try await server.enforcement.getCapture(
        .init(number: number, offset: offset, invitationSecret: secret))
      return (piece.part, piece.sha256)
    }
  }

  private func download(
    _ name: String, _ part: (UInt64) async throws -> (bytes: [UInt8], sha256: [UInt8])
  ) async throws {
    guard let bytes = try await Download.whole(part) else {
      throw Failure(.cannotCreate, "\(name) is not written: the server sent other bytes.")
    }
    try WrittenFile.write(bytes, to: "\(path)/\(name)")
  }
}
