import SealDeveloper
import SealEnforcement
import SealEvents
import SealJobs
import SealMonitoring
import SealTrust
import ServiceLifecycle

/// What a server does beside answering calls: numbers events, does jobs, writes the logs, decides
/// usages again. As many servers as there are share it.
package struct Background: Service {
  package let lanes: [JobRunner]
  package let events: EventSequencer
  package let log: LogSequencer
  /// Decides usages again.
  package let usages: EventFollower
  package let monitoring: MonitoringHousekeeping
  package let developer: DeveloperBackground
  /// Opens and closes cases.
  package let cases: EventFollower
  private let followers: [EventFollower]

  init(_ parts: Parts) {
    let (database, clock, logger) = (parts.database, parts.clock, parts.logger)
    let log = LogSequencer(database: database, signers: parts.logs, logger: logger)
    func follower(_ subscriber: any EventSubscriber) -> EventFollower {
      EventFollower(
        subscriber, database: database, clock: clock, random: parts.random, logger: logger)
    }
    usages = follower(
      UsageWatch(database: database, clock: clock, random: parts.random, logger: logger))
    cases = follower(
      UsageSubscriber(cases: parts.cases, clock: clock, random: parts.random))
    developer = parts.developerBackground()
    let followers = [usages, cases, developer.fanOut]
    self.followers = followers
    func lane(
      _ handlers: [any JobHandler], concurrency: Int, accountShare: Int? = nil
    ) -> JobRunner {
      JobRunner(
        database: database, handlers: handlers, clock: clock, random: parts.random,
        concurrency: concurrency, accountShare: accountShare, logger: logger)
    }
    let jobs = [
      parts.authorizationJobs(log), parts.monitoringJobs(), parts.enforcementJobs(),
    ]
    lanes = [
      lane(
        jobs.flatMap(\.local) + [
          EventJob(database: database, subscribers: followers.map(\.subscriber), clock: clock)
        ], concurrency: 4),
      lane(jobs.flatMap(\.outbound), concurrency: 6, accountShare: 2),
      lane(jobs.flatMap(\.crawling), concurrency: 8, accountShare: 2),
    ]
    events = EventSequencer(
      database: database, logger: logger,
      numbered: { types in for follower in followers { follower.wake(for: types) } })
    self.log = log
    monitoring = MonitoringHousekeeping(database: database, clock: clock, logger: logger)
  }

  /// Something was committed: events, jobs and statements are looked for at once. Who follows
  /// events is woken when they have their numbers.
  package func wake() {
    wakeSequencers()
    for lane in lanes { lane.wake() }
  }

  /// The same where nothing was put into the queue: jobs need not be looked for.
  package func wakeSequencers() {
    events.wake()
    log.wake()
  }

  /// Everything, and what others wait for may have been changed directly: marked usages, endpoints.
  package func wakeAll() {
    wake()
    usages.wake()
    developer.sender.wake()
    cases.wake()
  }

  /// Until a graceful shutdown; what runs by then is finished.
  package func run() async {
    await cancelWhenGracefulShutdown {
      await withTaskGroup(of: Void.self) { group in
        for lane in lanes { group.addTask { await lane.run() } }
        group.addTask { await events.run() }
        group.addTask { await log.run() }
        for follower in followers { group.addTask { await follower.run() } }
        group.addTask { await monitoring.run() }
        group.addTask { await developer.run() }
      }
    }
  }
}
