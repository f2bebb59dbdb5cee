import SealAPI
import SealContent
import SealJobs
import SealMonitoring
import SealPostgres
import SealPrimitives
import SealVerify

/// Secures the evidence of a case: fetches the page again, keeps what went over the wire, and has it
/// signed, time-stamped and logged.
package struct EvidenceTask: JobHandler {
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
    let usage = try await database.read { tx in
      try CaseStore.find(key.caseID, tx).flatMap { stored in
        key.isOf(stored) ? try UsageBook.find(stored.usageID, stored.environment, tx) : nil
      }
    }
    // Closed meanwhile.
    guard let usage else { return .done }
    let page = try await pages.capture(usage.pageURL)
    let isThere = try await pages.isThere(usage, page)
    try await database.write { [desk] tx in
      guard let (stored, _) = try desk.lock(key.caseID, tx) else {
        preconditionFailure("cases are never deleted")
      }
      let now = desk.clock.now()
      try job.complete(at: now, tx)
      guard key.isOf(stored) else { return }
      if isThere {
        try desk.secure(page, for: stored, at: now, tx)
      } else {
        try desk.move(stored, .pageGone, at: now, tx)
      }
    }
    return .completed
  }
}

/// The accused says that it was removed: looks whether it was.
package struct RemovalCheck: JobHandler {
  static let kind = "case-removal-check"
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
    let usage = try await database.read { tx in
      try CaseStore.find(key.caseID, tx).flatMap { stored in
        key.isOf(stored) ? try UsageBook.find(stored.usageID, stored.environment, tx) : nil
      }
    }
    guard let usage else { return .done }
    let isThere = try await pages.isThere(usage, try await pages.capture(usage.pageURL))
    try await database.write { [desk] tx in
      guard let (stored, _) = try desk.lock(key.caseID, tx) else {
        preconditionFailure("cases are never deleted")
      }
      let now = desk.clock.now()
      try job.complete(at: now, tx)
      guard key.isOf(stored) else { return }
      try desk.move(stored, isThere ? .stillThere : .removalConfirmed, at: now, tx)
    }
    return .completed
  }
}

/// Why a page says nothing about a case: the site has trouble of its own.
struct PageTrouble: Error, CustomStringConvertible {
  let status: Int

  var description: String { "The page answers \(status): whether the work is there is unknown." }
}

extension CasePages {
  /// Throws `PageTrouble` when the site cannot say.
  func isThere(_ usage: StoredUsage, _ page: PageCapture) async throws -> Bool {
    switch page.status {
    case 200..<300: try await shows(usage, on: page)
    case 404, 410, 451: false
    default: throw PageTrouble(status: page.status)
    }
  }
}

extension CaseDesk {
  fileprivate func secure(
    _ page: PageCapture, for stored: StoredCase, at now: Instant, _ tx: Transaction
  ) throws {
    let archive = try Digests(of: page.archive)
    try ContentStore.put(page.archive, mediaType: "application/warc", at: now, tx)
    let id = EvidenceID(at: now, random: random)
    try issuer.issue(
      EvidenceStatement.kind, id: id, subject: stored.caseID.description, stored.environment,
      at: now, tx
    ) { assurance in
      EvidenceStatement(
        assurance: assurance, environment: stored.environment, workID: stored.workID.description,
        url: page.url, status: page.status, fetchedTime: page.fetchTime, capture: archive,
        pageSHA256: Digests.sha256(page.body)
      ).body
    }
    var kept = stored
    if let contact = ContactAddress.find(on: page.body) {
      kept = try secrets.keep(contact: contact, of: stored, tx)
    }
    try move(
      kept, .evidenceSecured, CaseChanges(evidenceID: id, captureSHA256: archive.sha256), at: now,
      tx)
  }
}
