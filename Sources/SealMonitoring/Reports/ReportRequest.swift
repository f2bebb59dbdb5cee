import SealAPI
import SealAccess
import SealPrimitives

/// The period of a report, found well-formed.
struct ReportRequest: Sendable {
  let start: Instant
  let end: Instant

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: MonitoringV1.GetReportRequest, now: Instant) throws {
    var checks = FieldChecks()
    let expected = "a time of the years 1 to 9999"
    if request.startTime == nil {
      checks.refuse("start_time", "REQUIRED", "`start_time` is not set; it is required.")
    }
    let start = request.startTime.flatMap {
      checks.parsed($0.instant, "start_time", expected: expected)
    }
    let end =
      request.endTime.map { checks.parsed($0.instant, "end_time", expected: expected) } ?? now
    if let start, let end, start >= end || start.duration(to: end) > .seconds(366 * 86_400) {
      checks.refuse(
        "end_time", "OUT_OF_RANGE", "`end_time` must be after `start_time`, at most 366 days.")
    }
    (self.start, self.end) = try checks.finish(start, end)
  }
}
