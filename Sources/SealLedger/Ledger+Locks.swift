import SealPostgres
import SealPrimitives

extension Ledger {
  struct LockedAccount {
    let id: LedgerAccountID
    let balance: LedgerBalance
  }

  /// Makes the accounts that are missing, then locks all in the order of their keys.
  func lock(
    _ keys: Set<LedgerAccountKey>, _ environment: Environment, at time: Instant, _ tx: Transaction
  ) throws -> [LedgerAccountKey: LockedAccount] {
    let keys = keys.sorted()
    let kinds = keys.map(\.kind.rawValue)
    let owners = keys.map(\.owner)
    let currencies = keys.map(\.currencyCode)
    var locked = try find(kinds, owners, currencies, environment, tx)
    if locked.count < keys.count {
      try insert(keys, environment, at: time, tx)
      locked = try find(kinds, owners, currencies, environment, tx)
    }
    guard locked.count == keys.count else { preconditionFailure("they were inserted") }
    return locked
  }

  private func find(
    _ kinds: [String], _ owners: [String], _ currencies: [String], _ environment: Environment,
    _ tx: Transaction
  ) throws -> [LedgerAccountKey: LockedAccount] {
    // Sorted as Swift sorts, byte by byte, so that all lock in one order.
    let rows = try tx.query(
      """
      SELECT account.ledger_account_id, account.kind, account.owner, account.currency_code,
        balance.debits_pending, balance.credits_pending, balance.debits_posted, balance.credits_posted
      FROM ledger_account AS account JOIN ledger_balance AS balance USING (ledger_account_id)
      WHERE account.environment = \(environment) AND (account.kind, account.owner, account.currency_code)
        IN (SELECT * FROM unnest(\(kinds)::text[], \(owners)::text[], \(currencies)::text[]))
      ORDER BY account.kind COLLATE "C", account.owner COLLATE "C", account.currency_code COLLATE "C"
      FOR UPDATE OF balance
      """)
    var locked: [LedgerAccountKey: LockedAccount] = [:]
    for row in rows {
      guard let kind = LedgerAccountKey.Kind(rawValue: try row.decode("kind")) else {
        preconditionFailure("a constraint names the kinds")
      }
      let key = LedgerAccountKey(kind, try row.decode("owner"), try row.decode("currency_code"))
      locked[key] = LockedAccount(
        id: try row.decode("ledger_account_id"), balance: try LedgerBalance(row))
    }
    return locked
  }

  private func insert(
    _ keys: [LedgerAccountKey], _ environment: Environment, at time: Instant, _ tx: Transaction
  ) throws {
    let ids = keys.map { _ in LedgerAccountID(at: time, random: random) }
    try tx.execute(
      """
      WITH made AS (
        INSERT INTO ledger_account (ledger_account_id, environment, kind, owner, currency_code, normal_side)
        SELECT account, \(environment)::text, kind, owner, currency, side
        FROM unnest(\(ids)::uuid[], \(keys.map(\.kind.rawValue))::text[], \(keys.map(\.owner))::text[],
          \(keys.map(\.currencyCode))::text[], \(keys.map(\.kind.normalSide.rawValue))::text[])
          AS wanted (account, kind, owner, currency, side)
        ON CONFLICT (environment, kind, owner, currency_code) DO NOTHING
        RETURNING ledger_account_id, normal_side
      )
      INSERT INTO ledger_balance (ledger_account_id, normal_side)
      SELECT ledger_account_id, normal_side FROM made
      """)
  }

  /// A common table expression that adds these amounts to the balances.
  static func changing(_ changes: [LedgerAccountID: LedgerBalance]) -> SQL {
    let accounts = changes.keys.sorted()
    let values = accounts.map { changes[$0] ?? LedgerBalance() }
    return """
      changed AS (
        UPDATE ledger_balance AS balance
        SET debits_pending = balance.debits_pending + change.debits_pending,
          credits_pending = balance.credits_pending + change.credits_pending,
          debits_posted = balance.debits_posted + change.debits_posted,
          credits_posted = balance.credits_posted + change.credits_posted
        FROM unnest(\(accounts)::uuid[], \(values.map(\.debitsPending))::bigint[],
          \(values.map(\.creditsPending))::bigint[], \(values.map(\.debitsPosted))::bigint[],
          \(values.map(\.creditsPosted))::bigint[])
          AS change (account, debits_pending, credits_pending, debits_posted, credits_posted)
        WHERE balance.ledger_account_id = change.account
      )
      """
  }
}

extension LedgerBalance {
  mutating func add(_ posting: NewPosting, isPending: Bool) {
    switch (posting.side, isPending) {
    case (.debit, true): debitsPending += posting.minorUnits
    case (.debit, false): debitsPosted += posting.minorUnits
    case (.credit, true): creditsPending += posting.minorUnits
    case (.credit, false): creditsPosted += posting.minorUnits
    }
  }

  /// Takes back what was pending, and posts it if that is the outcome.
  mutating func resolve(_ minorUnits: Int64, _ side: LedgerSide, _ outcome: TransferOutcome) {
    let posted = outcome == .posted ? minorUnits : 0
    switch side {
    case .debit:
      debitsPending -= minorUnits
      debitsPosted += posted
    case .credit:
      creditsPending -= minorUnits
      creditsPosted += posted
    }
  }

  func adding(_ other: LedgerBalance) -> LedgerBalance {
    var sum = self
    sum.debitsPending += other.debitsPending
    sum.creditsPending += other.creditsPending
    sum.debitsPosted += other.debitsPosted
    sum.creditsPosted += other.creditsPosted
    return sum
  }
}
