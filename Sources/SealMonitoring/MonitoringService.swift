import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

/// The monitoring service: its methods lie beside the nouns that they are about.
package struct MonitoringService: MonitoringV1.MonitoringService {
  let database: Database
  let changes: Changes
  let lists: Lists
  let clock: any WallClock

  /// - Parameter clock: what a report without an end ends by.
  package init(database: Database, changes: Changes, lists: Lists, clock: any WallClock) {
    self.database = database
    self.changes = changes
    self.lists = lists
    self.clock = clock
  }
}
