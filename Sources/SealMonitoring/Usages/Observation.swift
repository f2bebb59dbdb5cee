import SealAPI
import SealPostgres
import SealPrimitives
import SealProtobuf

/// What a page had of a work when it was fetched: a row of `usage_observation`, never changed.
package struct Observation: Sendable, Hashable {
  package let observationID: ObservationID
  package let usageID: UsageID
  /// `nil` when the page was looked at for a case.
  package let runID: RunID?
  package let fetchTime: Instant
  package let httpStatus: Int
  /// The page's bytes are in SealContent under this digest.
  package let pageSHA256: [UInt8]
  /// The exchange as a web archive, in SealContent.
  package let warcSHA256: [UInt8]?
  /// What the page was compared with; `nil` when nothing was found.
  package let versionID: VersionID?
  package private(set) var match: MatchFacts

  init(
    observationID: ObservationID, usageID: UsageID, runID: RunID?, fetchTime: Instant,
    httpStatus: Int, pageSHA256: [UInt8], warcSHA256: [UInt8]?, versionID: VersionID?,
    match: MatchFacts
  ) {
    self.observationID = observationID
    self.usageID = usageID
    self.runID = runID
    self.fetchTime = fetchTime
    self.httpStatus = httpStatus
    self.pageSHA256 = pageSHA256
    self.warcSHA256 = warcSHA256
    self.versionID = versionID
    self.match = match
  }

  init(_ row: Row) throws {
    observationID = try row.decode("observation_id")
    usageID = try row.decode("usage_id")
    runID = try row.decode("run_id")
    fetchTime = try row.decode("fetch_time")
    httpStatus = Int(try row.decode("http_status", as: Int32.self))
    pageSHA256 = try row.decode("page_sha256")
    warcSHA256 = try row.decode("warc_sha256")
    versionID = try row.decode("version_id")
    match = try MatchFacts(row)
  }

  /// With what a reviewer decided of the usage since.
  func reviewed(_ usage: Usage) -> Observation {
    var observation = self
    observation.match.reviewedCommercial = usage.reviewedCommercial
    return observation
  }

  package var message: MonitoringV1.UsageObservation {
    MonitoringV1.UsageObservation(
      observationID: observationID.description, fetchTime: GoogleProtobuf.Timestamp(fetchTime),
      httpStatus: UInt32(httpStatus), pageSha256: pageSHA256, warcSha256: warcSHA256 ?? [],
      versionID: versionID?.description ?? "", extent: match.extent,
      exactDigest: match.isExactDigest, workPortionPPM: UInt32(match.workPortionPPM),
      pagePortionPPM: UInt32(match.pagePortionPPM),
      longestPassageCharacters: UInt32(match.longestPassage),
      quotedCharacters: UInt32(match.quotedCharacters), credits: match.credits,
      claimedEarliestTime: match.claimedTime.map { GoogleProtobuf.Timestamp($0.earliest) },
      claimedLatestTime: match.claimedTime.map { GoogleProtobuf.Timestamp($0.latest) },
      commercialSignals: match.commercialSignals)
  }
}

extension MatchFacts {
  fileprivate init(_ row: Row) throws {
    self.init(extent: .init(rawValue: try row.decode("extent")))
    isExactDigest = try row.decode("exact_digest")
    workPortionPPM = Int(try row.decode("work_portion_ppm", as: Int32.self))
    pagePortionPPM = Int(try row.decode("page_portion_ppm", as: Int32.self))
    longestPassage = Int(try row.decode("longest_passage", as: Int32.self))
    quotedCharacters = Int(try row.decode("quoted_characters", as: Int32.self))
    credits = try row.decode("credits")
    licenseNumbers = try row.decode("license_numbers")
    regionCode = try row.decode("region_code")
    isClaimedCommercial = try row.decode("claimed_commercial")
    commercialSignals = try row.decode("commercial_signals")
    pageLanguage = try row.decode("page_language")
    let earliest = try row.decode("claimed_earliest_time", as: Instant?.self)
    let latest = try row.decode("claimed_latest_time", as: Instant?.self)
    if let earliest, let latest { claimedTime = ClaimedTime(earliest: earliest, latest: latest) }
  }
}
