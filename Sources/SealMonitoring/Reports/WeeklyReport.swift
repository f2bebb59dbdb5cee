import SealAPI
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A report of the calendar, as it was when it was made: a row of `usage_report`.
struct WeeklyReport: Sendable {
  let reportID: ReportID
  let message: MonitoringV1.UsageReport

  init(_ row: Row) throws {
    reportID = try row.decode("report_id")
    var numbers = try MonitoringV1.UsageReport(serialized: try row.decode("numbers"))
    numbers.reportID = reportID.description
    numbers.createTime = GoogleProtobuf.Timestamp(try row.decode("create_time", as: Instant.self))
    message = numbers
  }
}
