import SealJobs
import SealMonitoring

/// The parts of monitoring.
extension Installation {
  /// Decides usages, by what is licensed and what the account allows.
  package var usageDesk: UsageDesk { UsageDesk(random: random) }

  func monitoringJobs(_ monitors: MonitorDesk) -> [any JobHandler] {
    let crawler = Crawler(
      database: database, fetcher: fetcher, texts: TextIndex(), parties: partyBook,
      desk: usageDesk, monitors: monitors, clock: clock, random: random)
    return [
      MonitorCrawl(crawler: crawler),
      MonitorCalendar(database: database, desk: monitors, clock: clock),
      WeeklyReport(database: database, clock: clock, random: random),
    ]
  }
}
