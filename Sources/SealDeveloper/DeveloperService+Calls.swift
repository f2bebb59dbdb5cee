import Foundation
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealRPC

/// One change of the caller's, in its transaction.
struct DeveloperChange {
  let caller: Caller
  let actor: CallActor
  let now: Instant
  let tx: Transaction

  func audit(_ action: String, on subject: UUID) throws {
    try AuditStore.record(action, on: subject, by: actor, at: now, tx)
  }
}

extension DeveloperService {
  /// Runs a change once for its request, and keeps its answer: that is what a repeated request
  /// gets. `hide` takes out what is shown once.
  func once<Request: RequestIdentified, Response: Message>(
    _ request: Request, _ context: CallContext,
    hiding hide: @escaping @Sendable (inout Response) -> Void = { _ in },
    _ body: @escaping @Sendable (DeveloperChange) throws -> Response
  ) async throws -> Response {
    let identity = try RequestIdentity(request, method: context.method)
    let caller = context.caller
    let actor = CallActor(context)
    let response = try await database.write(
      deadline: context.deadline, afterLosingRaceFor: ["developer_request_id_is_used_once"]
    ) { tx in
      if let kept = try DeveloperRequestStore.answer(to: identity, of: caller, tx) {
        return try Response(serialized: kept)
      }
      let now = clock.now()
      let answer = try body(DeveloperChange(caller: caller, actor: actor, now: now, tx: tx))
      var kept = answer
      hide(&kept)
      try DeveloperRequestStore.keep(
        try kept.serialized(), to: identity, of: caller, at: now, tx)
      return answer
    }
    changed()
    return response
  }

  /// One page of a list, newest first, and the token of the next.
  func page<Item: Sendable>(
    _ size: UInt32, _ token: String, _ context: CallContext, _ checks: FieldChecks = FieldChecks(),
    _ list:
      @escaping @Sendable (Caller, _ before: UUID?, _ limit: Int, Transaction) throws -> [Item],
    position: (Item) -> UUID
  ) async throws -> (items: ArraySlice<Item>, nextPageToken: String) {
    let caller = context.caller
    var checks = checks
    let asked = pageTokens.page(size, token, context, &checks)
    try checks.finish()
    let items = try await database.read(deadline: context.deadline) { tx in
      try list(caller, asked.before, asked.limit, tx)
    }
    return asked.cut(items, position: position)
  }
}

extension UUID {
  /// A row's number in the form of page tokens.
  init(number: Int64) {
    self.init(
      bytes: [UInt8](repeating: 0, count: 8)
        + (0..<8).map { UInt8(truncatingIfNeeded: number >> Int64(8 * (7 - $0))) })
  }

  var number: Int64 { byteArray.suffix(8).reduce(0) { $0 << 8 | Int64($1) } }
}
