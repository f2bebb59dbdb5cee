import SealAPI
import SealAccess
import SealContent
import SealJobs
import SealPostgres
import SealPrimitives

/// Makes what is handed over when a case is transferred: one archive with a PDF, the statements,
/// the capture, and the list of their digests.
package struct DossierJob: JobHandler {
  package var kind: String { CaseJobKind.dossier }
  private let database: Database
  private let changes: Changes
  private let cases: Cases
  private let view: CaseView

  package init(database: Database, changes: Changes, cases: Cases) {
    self.database = database
    self.changes = changes
    self.cases = cases
    view = CaseView(cases)
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let key = CaseMoveKey(job.job.key) else { return .park("The job's key is no case.") }
    // By the job's time, so that another run makes the same bytes.
    let material = try await database.read { [view] tx in
      try DossierMaterial.read(key.caseID, view, madeAt: job.job.due, tx)
    }
    let archive = try material.archive()
    try await changes.write(
      by: .platform, about: { tx in try LockedCase.lock(key.caseID, tx) }
    ) { [cases] locked, change in
      try job.complete(at: change.now, change.tx)
      guard locked.case.state == .transferred else { return }
      let digest = try ContentStore.put(
        archive, mediaType: "application/x-tar", in: key.caseID.bucket, at: change.now, change.tx)
      try CaseStore.keepDossier(digest, of: key.caseID, change.tx)
      try cases.tell(.caseDossierMade, locked.case, change)
    }
    return .completed
  }
}
