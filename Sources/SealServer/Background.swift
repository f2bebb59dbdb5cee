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
  /// Each with its own workers, so that jobs that wait for foreign hosts hold up no others.
  package let lanes: [JobRunner]
  package let events: EventSequencer
  package let log: LogSequencer
  package let usages: UsageWatch
  package let monitoring: MonitoringHousekeeping
  package let developer: DeveloperBackground
  package let cases: UsageFollower

  /// Something was committed: events, jobs and statements are looked for at once. Who follows events
  /// is woken when they have their numbers.
  package func wake() {
    events.wake()
    for lane in lanes { lane.wake() }
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
        for lane in lanes { group.addTask { await lane.run() } }
        group.addTask { await events.run() }
        group.addTask { await log.run() }
        group.addTask { await usages.run() }
        group.addTask { await monitoring.run() }
        group.addTask { await developer.run() }
        group.addTask { await cases.run() }
      }
    }
  }
}
