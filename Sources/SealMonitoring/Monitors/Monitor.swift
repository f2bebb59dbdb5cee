import SealAPI
import SealPostgres
import SealPrimitives
import SealProtobuf

/// Watches places for uses of works: a row of `monitor`.
package struct Monitor: Sendable, Hashable {
  package let monitorID: MonitorID
  package let tenant: Tenant
  package let title: String
  /// Empty for all works of the account.
  package let workIDs: [WorkID]
  package let placeURLs: [String]
  package let regionCode: String?
  package let isCommercial: Bool
  package let pageBudget: Int
  package let delay: Duration
  /// `nil` for runs by call only.
  package let periodDays: Int?
  package let createTime: Instant
  package let endTime: Instant?

  init(_ row: Row) throws {
    monitorID = try row.decode("monitor_id")
    tenant = Tenant(try row.decode("account_id"), try row.decode("environment"))
    title = try row.decode("title")
    workIDs = try row.decode("work_ids")
    placeURLs = try row.decode("place_urls")
    regionCode = try row.decode("region_code")
    isCommercial = try row.decode("commercial")
    pageBudget = Int(try row.decode("page_budget", as: Int32.self))
    delay = .milliseconds(Int(try row.decode("delay_milliseconds", as: Int32.self)))
    periodDays = try row.decode("period_days", as: Int32?.self).map(Int.init)
    createTime = try row.decode("create_time")
    endTime = try row.decode("end_time")
  }

  var message: MonitoringV1.Monitor {
    MonitoringV1.Monitor(
      monitorID: monitorID.description, title: title, workIDs: workIDs.map(\.description),
      placeURLs: placeURLs, regionCode: regionCode ?? "", commercial: isCommercial,
      pageBudget: UInt32(pageBudget), delayMilliseconds: UInt32(delay / .milliseconds(1)),
      periodDays: UInt32(periodDays ?? 0), createTime: GoogleProtobuf.Timestamp(createTime),
      endTime: endTime.map(GoogleProtobuf.Timestamp.init))
  }
}
