import SealAPI
import SealAccess
import SealCertification
import SealFetch
import SealPrimitives

/// What a caller wants to watch, found well-formed.
struct MonitorRequest: Sendable {
  let title: String
  let workIDs: [WorkID]
  let placeURLs: [String]
  let regionCode: String?
  let isCommercial: Bool
  let pageBudget: Int32
  let delayMilliseconds: Int32
  let periodDays: Int32?

  /// Throws INVALID_FIELDS with everything that is wrong.
  ///
  /// - Parameter policy: where pages may be fetched from.
  init(_ request: MonitoringV1.CreateMonitorRequest, _ policy: FetchPolicy) throws {
    var checks = FieldChecks()
    checks.required(request.title, "title")
    checks.count(request.workIDs.count, "work_ids", 0...200)
    let works = request.workIDs.prefix(200).enumerated().compactMap { index, id in
      checks.workID(id, "work_ids[\(index)]")
    }
    checks.count(request.placeURLs.count, "place_urls", 1...50)
    let places = request.placeURLs.prefix(50).enumerated().compactMap { index, url in
      checks.watchedPlace(url, "place_urls[\(index)]", policy)
    }
    if !request.regionCode.isEmpty { checks.region(request.regionCode, "region_code") }
    checks.atMost(request.pageBudget, "page_budget", 10_000)
    checks.atMost(request.delayMilliseconds, "delay_milliseconds", 600_000)
    checks.atMost(request.periodDays, "period_days", 365)
    checks.requestID(request.requestID)
    try checks.finish()
    title = request.title
    workIDs = Set(works).sorted()
    placeURLs = places
    regionCode = request.regionCode.isEmpty ? nil : request.regionCode
    isCommercial = request.commercial
    pageBudget = request.pageBudget == 0 ? 100 : Int32(request.pageBudget)
    delayMilliseconds = request.delayMilliseconds == 0 ? 1_000 : Int32(request.delayMilliseconds)
    periodDays = request.periodDays == 0 ? nil : Int32(request.periodDays)
  }
}

extension FieldChecks {
  mutating func atMost(_ value: UInt32, _ field: String, _ limit: UInt32) {
    guard value > limit else { return }
    refuse(field, "TOO_LARGE", "`\(field)` is \(value); at most \(limit) are allowed.")
  }

  /// An absolute URL of a page, in the spelling in which it is fetched.
  mutating func place(_ text: String, _ field: String) -> String? {
    var url: String?
    if text.utf8.count <= 2_048 {
      do {
        url = try FetchURL(text).description
      } catch {
        url = nil  // Told below, as every field that is wrong.
      }
    }
    return parsed(
      url, field, expected: "an absolute http or https URL of at most 2,048 characters")
  }

  /// The same of a page that is going to be fetched.
  mutating func watchedPlace(_ text: String, _ field: String, _ policy: FetchPolicy) -> String? {
    guard let url = place(text, field) else { return nil }
    do {
      try policy.check(FetchURL(url))
      return url
    } catch {
      let why = (error as? FetchError)?.message ?? "It cannot be fetched."
      refuse(field, "FORBIDDEN_ADDRESS", "`\(field)` is no place to watch. \(why)")
      return nil
    }
  }

  mutating func monitorID(_ text: String) -> MonitorID? {
    parsed(MonitorID(text), "monitor_id", expected: "a monitor's identifier (monitor_…)")
  }
}
