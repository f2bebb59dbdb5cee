import SealPostgres
import SealRPC

/// How a service changes what it has: in one transaction, once more when a concurrent call was
/// faster, and whoever follows is told. Called as a function.
package struct LegacyChanges: Sendable {
  private let database: Database
  private let races: Set<String>
  private let changed: @Sendable () -> Void

  /// - Parameters:
  ///   - races: constraints that a concurrent call can make a change violate. Run again, it finds
  ///     what the other made.
  ///   - changed: called when something was committed.
  package init(
    _ database: Database, losing races: Set<String>, changed: @escaping @Sendable () -> Void
  ) {
    self.database = database
    self.races = races
    self.changed = changed
  }

  @discardableResult
  package func callAsFunction<Value: Sendable>(
    _ context: CallContext, _ body: @escaping @Sendable (Transaction) throws -> Value
  ) async throws -> Value {
    let value = try await database.write(
      deadline: context.deadline, afterLosingRaceFor: races, body)
    changed()
    return value
  }
}
