import SealDeveloper

extension Parts {
  func developer(changed: @escaping @Sendable () -> Void) -> DeveloperService {
    DeveloperService(
      database: database, changes: changes.waking(changed), lists: lists, secrets: secrets,
      fetchPolicy: settings.fetch, transport: foreign.webhooks, clock: clock)
  }

  func developerBackground() -> DeveloperBackground {
    DeveloperBackground(
      database: database, transport: foreign.webhooks, secrets: secrets,
      clock: clock, random: random, logger: logger)
  }
}
