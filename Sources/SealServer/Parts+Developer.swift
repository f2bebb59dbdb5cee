import SealDeveloper

extension Parts {
  func developer(changed: @escaping @Sendable () -> Void) -> DeveloperService {
    DeveloperService(
      database: database, pageTokens: pageTokens, secrets: secrets, fetchPolicy: settings.fetch,
      clock: clock, random: random, changed: changed)
  }

  func developerBackground() -> DeveloperBackground {
    DeveloperBackground(
      database: database, transport: FetchingTransport(installation.fetcher), secrets: secrets,
      clock: clock, random: random, logger: logger)
  }
}
