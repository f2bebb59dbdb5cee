import SealAPI
import SealCertification
import SealContent
import SealPostgres
import SealPrimitives

/// A usage's page as it was fetched outside any run.
package struct Inspection: Sendable {
  let fetchTime: Instant
  let httpStatus: Int
  let page: [UInt8]
  let contentType: String?
  /// What went over the wire, as WARC.
  let archive: [UInt8]
  let findings: PageFindings

  package init(
    fetchTime: Instant, httpStatus: Int, page: [UInt8], contentType: String?, archive: [UInt8],
    findings: PageFindings
  ) {
    self.fetchTime = fetchTime
    self.httpStatus = httpStatus
    self.page = page
    self.contentType = contentType
    self.archive = archive
    self.findings = findings
  }
}

extension UsageDesk {
  /// Writes down what a usage's page shows now, and decides upon that: what is said of the page
  /// from then on, is said of this. `nil` when there is no such usage.
  package func inspect(
    _ id: UsageID, _ environment: Environment, _ inspection: Inspection, at now: Instant,
    _ tx: Transaction
  ) throws -> StoredUsage? {
    guard let usage = try UsageBook.lock(id, environment, tx) else { return nil }
    // Whom the page addresses, the monitor said.
    let last = try UsageBook.observation(of: usage, tx).match
    var facts = inspection.findings.match?.facts ?? MatchFacts(extent: .none)
    facts.regionCode = last.regionCode
    facts.isCommercial = last.isCommercial
    let observation = StoredObservation(
      observationID: ObservationID(at: now, random: random), usageID: id, runID: nil,
      fetchTime: inspection.fetchTime, httpStatus: inspection.httpStatus,
      pageSHA256: try ContentStore.put(
        inspection.page, mediaType: MediaType(inspection.contentType ?? "").kept, at: now, tx),
      warcSHA256: try ContentStore.put(
        inspection.archive, mediaType: "application/warc", at: now, tx),
      versionID: inspection.findings.match?.versionID, match: facts)
    try UsageStore.insert(observation, tx)
    guard inspection.findings.showsWork else {
      guard usage.goneTime == nil else { return usage }
      let gone = try UsageStore.markGone(id, at: inspection.fetchTime, tx)
      try record(.usageGone, gone, at: now, tx)
      return gone
    }
    let seen = try UsageStore.see(id, in: observation, tx)
    return try decide(seen, from: observation, cause: .observed, at: now, tx)
  }
}
