import SealAPI
import SealCertification
import SealCrypto
import SealMonitoring
import SealPostgres
import SealPrimitives
import SealProof
import SealProtobuf
import SealStatements
import SealVerify

/// Shows operators what was found of a case's use, and what the claim to its work stands on.
struct FindingsView: Sendable {
  let cases: CaseView

  func read(_ stored: Case, _ tx: Transaction) throws -> EnforcementV1.CaseFindings {
    let facts = try CaseFacts.read(stored, cases.parties, tx)
    let found = try UsageEvidence.read(facts.usage, capture: stored.captureSHA256, tx)
    return EnforcementV1.CaseFindings(
      work: try WorkReader.whole(stored.workID, of: stored.tenant, cases.parties, tx),
      versionID: facts.version.versionID.description,
      certificate: try facts.certificate(tx).message, claimantName: facts.claimantName ?? "",
      mandate: try cases.mandates.message(facts.mandate, tx), usage: found.usage,
      usageDecisions: found.decisions, evidence: try Self.evidence(stored, found, tx),
      addressees: try addressees(stored, tx))
  }

  /// The page as it was secured; `nil` until it is.
  static func evidence(_ stored: Case, _ found: UsageEvidence, _ tx: Transaction) throws
    -> EnforcementV1.CaseEvidence?
  {
    guard let id = stored.evidenceID, let seen = found.secured else { return nil }
    let proof = try StatementStore.read(id, tx).proof(tx)
    let secured = try EvidenceStatement(Statement(canonical: proof.statement))
    var message = EnforcementV1.CaseEvidence(
      observation: seen.message, url: secured.url, captureBytes: secured.capture.sizeBytes,
      passages: found.passages.map(\.message), licenseNumbers: seen.match.licenseNumbers,
      stampTime: GoogleProtobuf.Timestamp(
        try TimestampToken(der: proof.timestampToken).genTime))
    if let text = proof.logProof {
      let entry = try LogProof(text: text)
      message.logOrigin = try SignedCheckpoint(note: entry.checkpointNote).checkpoint.origin
      message.logIndex = UInt64(entry.index)
    }
    return message
  }

  private func addressees(_ stored: Case, _ tx: Transaction) throws -> [String] {
    let former = try FormerAddressee.list(of: stored.caseID, tx).compactMap {
      try cases.secrets.contact(of: $0, in: stored)
    }
    return former + (try cases.secrets.contact(of: stored).map { [$0] } ?? [])
  }
}

extension MatchedPassage {
  fileprivate var message: EnforcementV1.MatchedPassage {
    EnforcementV1.MatchedPassage(
      workText: workText, pageText: pageText, sameCharacters: UInt32(sameCharacters))
  }
}
