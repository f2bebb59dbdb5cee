import SealPrimitives

/// An account whose shards are locked, as far as a change needs them: pure book-keeping.
struct LockedAccount: Sendable {
  private(set) var shards: [LedgerShard]

  /// - Parameter shards: of one account, at least one.
  init(_ shards: [LedgerShard]) {
    self.shards = shards
  }

  var account: LedgerAccountID { shards[0].account }

  /// Books one leg. A leg that makes the account grow goes to the shard `own`, which is among the
  /// locked ones; another is taken from all of them. `false` when they have less.
  mutating func book(_ side: LedgerSide, _ amount: Int64, isPending: Bool, own: Int16) -> Bool {
    guard side == shards[0].side else {
      return spread(amount, \.available) { $0.balance.add(side, $1, isPending: isPending) }
    }
    change(own) { $0.balance.add(side, amount, isPending: isPending) }
    return true
  }

  /// Takes a leg's pending amount back from where it was booked, and posts it if that is the
  /// outcome.
  mutating func resolve(
    _ side: LedgerSide, _ amount: Int64, _ outcome: TransferOutcome, own: Int16
  ) {
    func settle(_ shard: inout LedgerShard, _ part: Int64) {
      shard.balance.add(side, -part, isPending: true)
      if outcome == .posted { shard.balance.add(side, part, isPending: false) }
    }
    if side == shards[0].side {
      change(own) { settle(&$0, amount) }
    } else {
      // Whose part lies where is not kept: any part of what is pending will do.
      let isWhole = spread(amount, { $0.balance.pending(side) }, settle)
      precondition(isWhole, "what is pending was booked")
    }
  }

  private mutating func change(_ own: Int16, _ change: (inout LedgerShard) -> Void) {
    guard let index = shards.firstIndex(where: { $0.number == own }) else {
      preconditionFailure("a growing account's own shard is locked")
    }
    change(&shards[index])
  }

  /// Divides an amount among the shards by what each has; `false`, with a part of it done, when all
  /// have less.
  private mutating func spread(
    _ amount: Int64, _ has: (LedgerShard) -> Int64, _ take: (inout LedgerShard, Int64) -> Void
  ) -> Bool {
    var left = amount
    for index in shards.indices where left > 0 {
      let part = min(left, has(shards[index]))
      guard part > 0 else { continue }
      take(&shards[index], part)
      left -= part
    }
    return left == 0
  }
}

extension LedgerShard {
  fileprivate var available: Int64 { balance.available(side) }
}

extension LedgerBalance {
  fileprivate mutating func add(_ side: LedgerSide, _ amount: Int64, isPending: Bool) {
    switch (side, isPending) {
    case (.debit, true): debitsPending += amount
    case (.debit, false): debitsPosted += amount
    case (.credit, true): creditsPending += amount
    case (.credit, false): creditsPosted += amount
    }
  }

  fileprivate func pending(_ side: LedgerSide) -> Int64 {
    side == .debit ? debitsPending : creditsPending
  }
}
