import SealAPI
import SealAccess
import SealFetch
import SealPostgres
import SealPrimitives
import SealRPC

/// The monitoring service: its methods lie beside the nouns that they are about.
package struct MonitoringService: MonitoringV1.MonitoringService {
  let database: Database
  let changes: Changes
  let lists: Lists
  /// Where pages may be fetched from.
  let fetchPolicy: FetchPolicy
  let clock: any WallClock

  /// - Parameter clock: what a report without an end ends by.
  package init(
    database: Database, changes: Changes, lists: Lists, fetchPolicy: FetchPolicy,
    clock: any WallClock
  ) {
    self.database = database
    self.changes = changes
    self.lists = lists
    self.fetchPolicy = fetchPolicy
    self.clock = clock
  }
}
