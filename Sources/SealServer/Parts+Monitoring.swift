import SealMonitoring

extension Parts {
  func monitoring(changed: @escaping @Sendable () -> Void) -> MonitoringService {
    MonitoringService(
      database: database, desk: monitors, pageTokens: pageTokens, clock: clock, random: random,
      changed: changed)
  }

  func monitoringJobs() -> ServiceJobs {
    ServiceJobs(
      house: [
        MonitorCalendarJob(database: database, desk: monitors, clock: clock),
        WeeklyReportJob(database: database, clock: clock, random: random),
      ],
      crawls: [
        MonitorCrawlJob(
          crawler: Crawler(
            database: database, fetcher: installation.fetcher, texts: TextIndex(),
            parties: parties, desk: usages, monitors: monitors, politeness: settings.politeness,
            clock: clock, random: random))
      ])
  }
}
