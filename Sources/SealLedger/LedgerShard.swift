import SealPostgres
import SealPrimitives

/// One of the rows that an account's balance is kept in, so that transfers through the same account
/// need not wait for one another's COMMIT.
///
/// Invariants, which constraints, the trial balance and the property tests check:
/// - An account's balance is the sum of its shards. They are made with it, as many as its kind
///   says.
/// - What makes the account grow, pending or posted, is written to its transfer's `own` shard
///   alone. Nobody needs to know the balance for that, so nobody else is waited for.
/// - What makes it shrink is taken where there is something, with all shards locked. So no shard is
///   ever overdrawn (`balance_is_not_overdrawn`), and therefore no account.
struct LedgerShard: Sendable {
  let account: LedgerAccountID
  let side: LedgerSide
  let number: Int16
  var balance: LedgerBalance

  /// The shard in which a transfer makes accounts of this kind grow.
  static func own(_ transfer: TransferID, _ kind: LedgerAccountKey.Kind) -> Int16 {
    Int16(transfer.uuid.uuid.15) % Int16(kind.shards)
  }
}

extension LedgerAccountKey.Kind {
  /// In how many rows the balance is kept: one where an order has the account for itself.
  var shards: Int {
    switch self {
    case .supervised, .refundPayable: 1
    case .providerReceivable, .holderAvailable, .platformFee: 16
    }
  }
}

/// An account to be locked: by one of its shards, or by all.
struct WantedAccount: Sendable {
  let key: LedgerAccountKey
  /// `nil` for all.
  let shard: Int16?
}

extension LedgerShard {
  /// Locks accounts in the order in which they are given, and their shards in theirs. Accounts that
  /// are not there are not in the answer.
  static func lock(
    _ wanted: [WantedAccount], _ bucket: Bucket, _ environment: Environment, _ tx: Transaction
  ) throws -> [LedgerAccountKey: [LedgerShard]] {
    // Each account is looked up by its index, one after the other: so they are locked in this
    // order.
    let rows = try tx.query(
      """
      SELECT place, ledger_account_id, normal_side, shard, debits_pending, credits_pending,
        debits_posted, credits_posted
      FROM \(Self.list(wanted)) CROSS JOIN LATERAL (
        SELECT balance.* FROM ledger_account AS account
          JOIN ledger_shard AS balance USING (bucket, ledger_account_id)
        WHERE account.bucket = \(bucket) AND account.environment = \(environment)
          AND account.kind = wanted.kind
          AND account.owner = wanted.owner AND account.currency_code = wanted.currency
          AND (wanted.number IS NULL OR balance.shard = wanted.number)
        ORDER BY balance.shard FOR UPDATE OF balance
      ) AS held
      """)
    var locked: [LedgerAccountKey: [LedgerShard]] = [:]
    for row in rows {
      let place = Int(try row.decode("place", as: Int64.self)) - 1
      locked[wanted[place].key, default: []].append(try LedgerShard(row))
    }
    return locked
  }

  /// Makes accounts with all their shards; those that somebody else has made stay.
  static func make(
    _ keys: [LedgerAccountKey], _ bucket: Bucket, _ environment: Environment, at time: Instant,
    random: any RandomBytes, _ tx: Transaction
  ) throws {
    let ids = keys.map { _ in LedgerAccountID(at: time, bucket: bucket, random: random) }
    let kinds = LedgerAccountKey.Kind.allCases
    try tx.execute(
      """
      WITH made AS (
        INSERT INTO ledger_account (bucket, ledger_account_id, environment, kind, owner,
          currency_code, normal_side)
        SELECT \(bucket)::smallint, account, \(environment)::text, kind, owner, currency, side
        FROM \(Self.list(keys.map { WantedAccount(key: $0, shard: nil) }))
          JOIN unnest(\(ids)::uuid[]) WITH ORDINALITY AS fresh (account, place) USING (place)
        ON CONFLICT (bucket, environment, kind, owner, currency_code) DO NOTHING
        RETURNING bucket, ledger_account_id, kind, normal_side
      )
      INSERT INTO ledger_shard (bucket, ledger_account_id, normal_side, shard)
      SELECT bucket, ledger_account_id, normal_side, shard
      FROM made JOIN unnest(\(kinds.map(\.rawValue))::text[],
          \(kinds.map { Int32($0.shards) })::integer[]) AS size (kind, shards) USING (kind),
        generate_series(0, shards - 1) AS shard
      """)
  }

  /// `wanted (kind, owner, currency, side, number, place)`. The limit tells the planner how many
  /// there are: without it, it would take ten for granted and plan each time anew.
  private static func list(_ wanted: [WantedAccount]) -> SQL {
    let keys = wanted.map(\.key)
    return """
      (SELECT * FROM unnest(\(keys.map(\.kind.rawValue))::text[], \(keys.map(\.owner))::text[],
        \(keys.map(\.currencyCode))::text[], \(keys.map(\.kind.normalSide.rawValue))::text[],
        \(wanted.map(\.shard))::smallint[])
        WITH ORDINALITY AS list (kind, owner, currency, side, number, place)
        LIMIT \(raw: "\(wanted.count)")) AS wanted
      """
  }

  /// A common table expression that writes shards that are locked, if `condition` holds. As an
  /// INSERT, because that finds them by their index, whatever the planner thinks of the table.
  static func writing(_ shards: [LedgerShard], if condition: SQL) -> SQL {
    let balances = shards.map(\.balance)
    return """
      written AS (
        INSERT INTO ledger_shard (bucket, ledger_account_id, normal_side, shard, debits_pending,
          credits_pending, debits_posted, credits_posted)
        SELECT * FROM unnest(\(shards.map(\.account.bucket.number))::smallint[],
          \(shards.map(\.account))::uuid[],
          \(shards.map(\.side.rawValue))::text[],
          \(shards.map(\.number))::smallint[], \(balances.map(\.debitsPending))::bigint[],
          \(balances.map(\.creditsPending))::bigint[], \(balances.map(\.debitsPosted))::bigint[],
          \(balances.map(\.creditsPosted))::bigint[])
        WHERE \(condition)
        ON CONFLICT (bucket, ledger_account_id, shard) DO UPDATE
        SET debits_pending = excluded.debits_pending, credits_pending = excluded.credits_pending,
          debits_posted = excluded.debits_posted, credits_posted = excluded.credits_posted
      )
      """
  }

  init(_ row: Row) throws {
    account = try row.decode("ledger_account_id")
    side = try row.decode("normal_side")
    number = try row.decode("shard")
    balance = try LedgerBalance(row)
  }
}
