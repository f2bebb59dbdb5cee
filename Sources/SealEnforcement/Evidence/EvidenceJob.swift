import SealAPI
import SealCrypto
import SealJobs
import SealMonitoring
import SealPostgres
import SealPrimitives
import SealVerify

/// Secures the evidence of a case: fetches the page again, asks whether what stands there now is
/// still a use to be accused of, keeps what went over the wire, and has it signed, time-stamped and
/// logged.
package struct EvidenceJob: JobHandler {
  static let kind = "case-evidence"
  package var kind: String { Self.kind }
  let database: Database
  let desk: CaseDesk
  let pages: any CasePages

  package init(database: Database, desk: CaseDesk, pages: any CasePages) {
    self.database = database
    self.desk = desk
    self.pages = pages
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let key = CaseMoveKey(job.job.key) else { return .park("The job's key is no case.") }
    // Closed meanwhile, if there is none.
    guard let usage = try await desk.usage(of: key, database) else { return .done }
    let inspection = try await CaseInspection(of: usage, pages)
    let candidates = inspection.findings.contacts.compactMap {
      ContactCandidate($0.address, element: $0.element)
    }
    try await database.write { [desk] tx in
      let (stored, _) = try desk.lockKnown(key.caseID, tx)
      let now = desk.clock.now()
      try job.complete(at: now, tx)
      guard key.isOf(stored) else { return }
      let seen = try desk.keep(inspection, of: stored, at: now, tx)
      guard seen.goneTime == nil else {
        try desk.move(stored, .pageGone, at: now, tx)
        return
      }
      guard try desk.mayAccuse(stored, at: now, tx) else { return }
      try desk.secure(inspection.page, candidates, for: stored, at: now, tx)
    }
    return .completed
  }
}

extension CaseDesk {
  fileprivate func secure(
    _ page: PageCapture, _ candidates: [ContactCandidate], for stored: StoredCase,
    at now: Instant, _ tx: Transaction
  ) throws {
    let archive = try Digests(of: page.archive)
    let id = EvidenceID(at: now, random: random)
    try issuer.issue(
      EvidenceStatement.kind, id: id, subject: stored.caseID.description, stored.environment,
      at: now, tx
    ) { assurance in
      EvidenceStatement(
        assurance: assurance, environment: stored.environment, workID: stored.workID.description,
        url: page.url, status: page.status, fetchedTime: page.fetchTime, capture: archive,
        pageSHA256: SHA256.hash(page.body)
      ).body
    }
    let kept =
      try candidates.isEmpty ? stored : secrets.keep(candidates: candidates, of: stored, tx)
    try move(
      kept, .evidenceSecured, CaseChanges(evidenceID: id, captureSHA256: archive.sha256), at: now,
      tx)
  }
}
