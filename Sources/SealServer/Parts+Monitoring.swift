import SealMonitoring

extension Parts {
  func monitoring(changed: @escaping @Sendable () -> Void) -> MonitoringService {
    MonitoringService(
      database: database, changes: changes.waking(changed), lists: lists,
      fetchPolicy: settings.fetch, clock: clock)
  }

  func monitoringJobs() -> ServiceJobs {
    ServiceJobs(
      local: [
        MonitorCalendarJob(changes: changes),
        WeeklyReportJob(changes: changes),
        UsageDecisionJob(changes: changes),
      ],
      crawling: [
        MonitorCrawlJob(crawler: crawler)
      ])
  }

  var crawler: Crawler {
    Crawler(
      database: database, changes: changes, fetcher: installation.fetcher, texts: TextIndex(),
      parties: parties, seals: sealLinks, politeness: settings.politeness, clock: clock,
      random: random)
  }
}
