import SealAccess
import SealPostgres
import SealPrimitives

/// Erases parties: an operator's act, for no account may erase a person from its own records alone.
package struct PartyEraser: Sendable {
  private let database: Database
  private let clock: any WallClock
  private let random: any RandomBytes

  package init(database: Database, clock: any WallClock, random: any RandomBytes) {
    self.database = database
    self.clock = clock
    self.random = random
  }

  /// Destroys the party's key; `false` if there is no such party or it was erased before.
  package func erase(_ id: PartyID) async throws -> Bool {
    try await database.write { tx in
      let now = clock.now()
      guard let owner = try PartyStore.erase(id, at: now, tx) else { return false }
      try Change.within(
        tx, of: owner, by: .operator, calling: "EraseParty", at: now, random: random
      ) { try $0.tell(.partyErased, id, ["party": .string(id.description)]) }
      return true
    }
  }
}
