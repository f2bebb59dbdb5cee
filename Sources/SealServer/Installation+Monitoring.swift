import SealJobs
import SealMonitoring

/// The parts of monitoring.
extension Installation {
  /// Decides usages, by what is licensed and what the account allows.
  package var usageDesk: UsageDesk { UsageDesk(random: random) }

  func monitorCrawl(_ monitors: MonitorDesk, _ politeness: Politeness) -> MonitorCrawl {
    MonitorCrawl(
      crawler: Crawler(
        database: database, fetcher: fetcher, texts: TextIndex(), parties: partyBook,
        desk: usageDesk, monitors: monitors, politeness: politeness, clock: clock,
        random: random))
  }

  func monitoringJobs(_ monitors: MonitorDesk) -> [any JobHandler] {
    [
      MonitorCalendar(database: database, desk: monitors, clock: clock),
      WeeklyReport(database: database, clock: clock, random: random),
    ]
  }
}
