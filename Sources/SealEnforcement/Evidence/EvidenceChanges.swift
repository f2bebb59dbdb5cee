import SealAPI
import SealAccess
import SealCrypto
import SealPostgres
import SealPrimitives
import SealStatements
import SealVerify

extension Cases {
  /// Secures a page as the evidence of a case.
  ///
  /// - Parameter candidates: mail addresses that were found on it.
  func secure(
    _ page: PageCapture, _ candidates: [ContactCandidate], for locked: LockedCase,
    _ change: Change
  ) throws {
    let stored = locked.case
    let archive = try Digests(of: page.archive)
    let id = change.makeID(EvidenceID.self)
    try statements.issue(
      EvidenceStatement.kind, id, about: stored.caseID.description, in: change
    ) { assurance in
      EvidenceStatement(
        assurance: assurance, environment: stored.environment, workID: stored.workID.description,
        url: page.url, status: page.status, fetchedTime: page.fetchTime, capture: archive,
        pageSHA256: SHA256.hash(page.body)
      ).body
    }
    if !candidates.isEmpty { _ = try secrets.keep(candidates: candidates, of: stored, change.tx) }
    try move(
      locked, .evidenceSecured, setting: CaseUpdate(evidenceID: id, captureSHA256: archive.sha256),
      change)
  }
}
