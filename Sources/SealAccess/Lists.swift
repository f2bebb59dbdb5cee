import Foundation
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealRPC

/// What an item of a list is known by in a page token.
package protocol ListPosition: Sendable {
  init(uuid: UUID)
  var uuid: UUID { get }
}

extension TypeID: ListPosition {}

/// An item of a list as a reply shows it, with what it is known by.
package struct Listed<ID: ListPosition, Message: Sendable>: Sendable {
  package let id: ID
  package let message: Message

  package init(_ id: ID, _ message: Message) {
    self.id = id
    self.message = message
  }
}

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
  ///   - position: what an item is known by in the token.
  ///   - checks: what was refused of the request's other fields.
  ///   - list: reads at most `limit` items, those before `before` if given.
  package func page<Item: Sendable, Position: ListPosition>(
    _ request: some ListRequest, _ context: CallContext, by position: (Item) -> Position,
    _ checks: FieldChecks = FieldChecks(),
    _ list:
      @escaping @Sendable (Caller, _ before: Position?, _ limit: Int, Transaction) throws -> [Item]
  ) async throws -> (items: ArraySlice<Item>, nextPageToken: String) {
    let caller = context.caller
    return try await page(request, context, seenBy: .account(caller.tenant), by: position, checks) {
      before, limit, tx in
      try list(caller, before, limit, tx)
    }
  }

  /// Reads a page of what everybody may see of an environment.
  package func publicPage<Item: Sendable, Position: ListPosition>(
    _ request: some ListRequest, of environment: Environment, _ context: CallContext,
    by position: (Item) -> Position,
    _ list: @escaping @Sendable (_ before: Position?, _ limit: Int, Transaction) throws -> [Item]
  ) async throws -> (items: ArraySlice<Item>, nextPageToken: String) {
    try await page(
      request, context, seenBy: .everybody(environment), by: position, FieldChecks(), list)
  }

  private func page<Item: Sendable, Position: ListPosition>(
    _ request: some ListRequest, _ context: CallContext, seenBy reader: ListReader,
    by position: (Item) -> Position, _ checks: FieldChecks,
    _ list: @escaping @Sendable (_ before: Position?, _ limit: Int, Transaction) throws -> [Item]
  ) async throws -> (items: ArraySlice<Item>, nextPageToken: String) {
    var checks = checks
    let asked = tokens.page(request, seenBy: reader, context, &checks)
    try checks.finish()
    let items = try await database.read(deadline: context.deadline) { tx in
      try list(asked.before.map(Position.init(uuid:)), asked.limit, tx)
    }
    return asked.cut(items) { position($0).uuid }
  }
}
