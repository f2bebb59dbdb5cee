import SealAPI
import SealPrimitives

extension Output {
  static func monitor(_ monitor: MonitoringV1.Monitor) {
    let ended = monitor.endTime == nil ? "" : "  ended \(time(monitor.endTime))"
    print("\(monitor.monitorID)  \(monitor.title)\(ended)")
    for url in monitor.placeURLs { line("place", url) }
    for work in monitor.workIDs { line("work", work) }
    line("budget", "\(monitor.pageBudget) pages, \(monitor.delayMilliseconds) ms apart")
    line("runs", monitor.periodDays == 0 ? "by hand" : "every \(monitor.periodDays) days")
  }

  static func run(_ run: MonitoringV1.MonitorRun) {
    print("\(run.runID)  \(run.endTime == nil ? "running" : "ended \(time(run.endTime))")")
    line("fetched", "\(run.fetchedPages) pages")
    line("disallowed", "\(run.disallowedPages) pages")
    line("failed", "\(run.failedPages) pages")
    if run.endTime == nil { line("waiting", "\(run.waitingPages) pages") }
  }

  static func usage(_ usage: MonitoringV1.Usage) {
    let gone = usage.goneTime == nil ? "" : "  gone \(time(usage.goneTime))"
    print("\(usage.usageID)  \(word(usage.status.name, "USAGE_STATUS"))\(gone)")
    line("page", usage.pageURL)
    line("work", usage.workID)
    line("seen", "\(time(usage.firstSeenTime)) to \(time(usage.lastSeenTime))")
    if let seen = usage.observation {
      let portion = Portion.percent(seen.workPortionPPM)
      line("has", "\(portion) of the work")
    }
    if let use = usage.commercial, use.commercial || use.claimed { line("business", business(use)) }
    for reason in usage.decision?.reasons ?? [] { line("because", reason.message) }
  }

  /// Whether a use is taken to serve a business, and what is only said of it.
  private static func business(_ use: MonitoringV1.CommercialUse) -> String {
    let signs = use.signals.map { $0.lowercased().replacing("_", with: " ") }
    let decided =
      use.reviewed
      ? "a reviewer decided: \(use.commercial ? "yes" : "no")"
      : use.commercial
        ? "the page shows \(signs.joined(separator: ", "))" : "the page shows no sign"
    return decided + (use.claimed ? "; you say that it serves one" : "")
  }

  static func allowed(_ place: MonitoringV1.AllowedPlace) {
    print("\(place.placeID)  \(place.url)\(place.note.isEmpty ? "" : "  \(place.note)")")
  }

  static func report(_ report: MonitoringV1.UsageReport) {
    let name = report.reportID.isEmpty ? "" : "\(report.reportID)  "
    print("\(name)\(time(report.startTime)) to \(time(report.endTime))")
    for count in report.standing {
      let found = report.found.first { $0.status == count.status }?.count ?? 0
      line(word(count.status.name, "USAGE_STATUS"), "\(count.count) (\(found) new)")
    }
    line("gone", "\(report.gone)")
    for host in report.topHosts { line("unlicensed at", "\(host.host)  \(host.count)") }
    for week in report.weeks {
      line("week", "\(time(week.startTime))  \(week.found) new, \(week.gone) gone")
    }
  }
}
