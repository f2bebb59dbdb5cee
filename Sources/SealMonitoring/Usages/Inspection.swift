import SealAccess
import SealContent
import SealFetch
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

  /// Keeps the page and its exchange.
  ///
  /// - Parameter last: what was seen before, with what others than the page say of it.
  func observation(of usage: UsageID, like last: MatchFacts, _ change: Change) throws
    -> Observation
  {
    var facts = findings.match?.facts ?? MatchFacts(extent: .none)
    facts.regionCode = last.regionCode
    facts.isClaimedCommercial = last.isClaimedCommercial
    facts.reviewedCommercial = last.reviewedCommercial
    let (now, tx) = (change.now, change.tx)
    return Observation(
      observationID: change.makeID(), usageID: usage, runID: nil, fetchTime: fetchTime,
      httpStatus: httpStatus,
      pageSHA256: try ContentStore.put(
        page, mediaType: ContentType(contentType).kept, in: usage.bucket, at: now, tx),
      warcSHA256: try ContentStore.put(
        archive, mediaType: "application/warc", in: usage.bucket, at: now, tx),
      versionID: findings.match?.versionID, match: facts)
  }
}
