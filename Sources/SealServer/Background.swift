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
  package let jobs: JobRunner
  package let events: EventSequencer
  package let log: LogSequencer
  package let usages: UsageWatch
  package let developer: DeveloperBackground
  package let cases: UsageFollower

  /// Something was committed: events, jobs and statements are looked for at once. Who follows events
  /// is woken when they have their numbers.
  package func wake() {
    events.wake()
    jobs.wake()
    log.wake()
  }

  /// The same, and what others wait for may have been changed directly: marked usages, endpoints.
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
        group.addTask { await jobs.run() }
        group.addTask { await events.run() }
        group.addTask { await log.run() }
        group.addTask { await usages.run() }
        group.addTask { await developer.run() }
        group.addTask { await cases.run() }
      }
    }
  }
}
