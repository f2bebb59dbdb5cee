import SealAPI
import SealCommandLine
import SealProof
import SealRPC

/// A certificate that was saved, and whose place in the log may not be known yet.
struct SavedCertificate {
  let certificateID: String
  /// As `CertificateFolder.write` was told.
  let path: String
  let output: String?
}

extension Server {
  /// The log enters what is registered within a second or so; longer is not waited for.
  private static var patience: Duration { .seconds(5) }

  /// Adds the proofs of the log to folders that were just written. Says what came of it to people;
  /// what is missing then is no failure, for a certificate holds without.
  func addLogProofs(to saved: [SavedCertificate], quietly: Bool) async throws {
    let end = ContinuousClock.now + Self.patience
    var missing = saved
    do {
      while true {
        missing = try await stillMissing(missing)
        guard !missing.isEmpty, ContinuousClock.now < end else { break }
        try await Task.sleep(for: .milliseconds(200))
      }
    } catch let error as RPCError {
      Output.note("The proof of the log was not fetched: \(error.message)")
    }
    if let first = missing.first {
      let count = missing.count == 1 ? "" : ", and \(missing.count - 1) more"
      Output.note(
        "The log has not entered \(first.certificateID) yet\(count); "
          + "`seal certificate save \(first.certificateID)` adds its proof later.")
    } else if !quietly, !saved.isEmpty {
      Output.line("log", saved.count == 1 ? "entered; proof saved" : "all entered; proofs saved")
    }
  }

  /// Saves the proofs that there are; those whose proof there is not yet.
  private func stillMissing(_ saved: [SavedCertificate]) async throws -> [SavedCertificate] {
    var missing: [SavedCertificate] = []
    let progress = ProgressLine(of: saved.count, "proofs of the log")
    defer { progress.clear() }
    for (index, one) in saved.enumerated() {
      progress.reached(index)
      let found = try await certification.getCertificate(
        .init(certificateID: one.certificateID))
      if let certificate = found.certificate, let proof = certificate.proof,
        !proof.logProof.isEmpty
      {
        _ = try CertificateFolder.write(certificate, for: one.path, in: one.output)
      } else {
        missing.append(one)
      }
    }
    return missing
  }
}
