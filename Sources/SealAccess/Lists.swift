import Foundation
import SealPostgres
import SealPrimitives
import SealRPC

/// How a list is read: one page, newest first, and the token of the next.
package struct Lists: Sendable {
  private let database: Database
  private let tokens: PageTokens

  package init(_ database: Database, _ tokens: PageTokens) {
    self.database = database
    self.tokens = tokens
  }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - checks: what was refused of the request's other fields.
  ///   - list: reads at most `limit` items, those before `before` if given.
  ///   - position: what an item is known by in the token.
  package func page<Item: Sendable>(
    _ size: UInt32, _ token: String, _ context: CallContext, _ checks: FieldChecks = FieldChecks(),
    _ list:
      @escaping @Sendable (Caller, _ before: UUID?, _ limit: Int, Transaction) throws -> [Item],
    position: (Item) -> UUID
  ) async throws -> (items: ArraySlice<Item>, nextPageToken: String) {
    var checks = checks
    let asked = tokens.page(size, token, context, &checks)
    try checks.finish()
    let caller = context.caller
    let items = try await database.read(deadline: context.deadline) { tx in
      try list(caller, asked.before, asked.limit, tx)
    }
    return asked.cut(items, position: position)
  }

  /// Reads a page of what everybody may see of an environment.
  package func publicPage<Item: Sendable>(
    _ size: UInt32, _ token: String, of environment: Environment, _ context: CallContext,
    _ list: @escaping @Sendable (_ before: UUID?, _ limit: Int, Transaction) throws -> [Item],
    position: (Item) -> UUID
  ) async throws -> (items: ArraySlice<Item>, nextPageToken: String) {
    var checks = FieldChecks()
    let asked = tokens.page(size, token, seenBy: .everybody(environment), context, &checks)
    try checks.finish()
    let items = try await database.read(deadline: context.deadline) { tx in
      try list(asked.before, asked.limit, tx)
    }
    return asked.cut(items, position: position)
  }
}
