import SealPostgres
import SealPrimitives

/// Double-entry book-keeping on PostgreSQL: each change within the transaction of what causes it.
///
/// Accounts are inserted before they are locked, so that a new one does not escape; they are locked
/// in the order of their keys, so that two transfers cannot deadlock. See `LedgerShard` for how.
package struct Ledger: Sendable {
  let random: any RandomBytes

  package init(random: any RandomBytes) {
    self.random = random
  }

  /// Moves money, or reserves it when the transfer is pending. The same request key with the same
  /// content gives the transfer that exists and moves nothing.
  ///
  /// Throws `insufficientFunds` and `requestKeyReused`. Postings that do not sum to zero are our
  /// own fault, and refused by the database (`posting_sums_to_zero`).
  @discardableResult
  package func transfer(_ new: NewTransfer, at time: Instant, _ tx: Transaction) throws
    -> TransferID
  {
    let content = try new.contentSHA256()
    let id = TransferID(at: time, bucket: new.bucket, random: random)
    var accounts = try lock(new, id, at: time, tx)
    for posting in new.postings {
      guard
        accounts[posting.account]?.book(
          posting.side, posting.minorUnits, isPending: new.isPending,
          own: LedgerShard.own(id, posting.account.kind)) == true
      else {
        // It may have been what this very transfer took, when it was made before.
        if let earlier = try find(new, content, tx) { return earlier }
        throw LedgerError(
          .insufficientFunds,
          "An account of kind \(posting.account.kind.rawValue) has less than is asked for.")
      }
    }
    let ids = new.postings.map { posting -> LedgerAccountID in
      guard let account = accounts[posting.account] else { preconditionFailure("all are locked") }
      return account.account
    }
    let count = try tx.execute(
      """
      WITH made AS (
        INSERT INTO transfer (bucket, transfer_id, environment, kind, reference, is_pending, time,
          request_key, request_sha256)
        VALUES (\(id.bucket), \(id), \(new.environment), \(new.kind), \(new.reference),
          \(new.isPending), \(time), \(new.requestKey), \(content))
        ON CONFLICT (bucket, environment, request_key) DO NOTHING
        RETURNING bucket, transfer_id
      ), \(LedgerShard.writing(
        accounts.values.flatMap(\.shards), if: "EXISTS (SELECT FROM made)"))
      INSERT INTO posting (bucket, transfer_id, leg, environment, ledger_account_id, currency_code,
        side, minor_units)
      SELECT bucket, transfer_id, leg, \(new.environment)::text, account, currency, side, amount
      FROM made, unnest(\(ids)::uuid[], \(new.postings.map(\.account.currencyCode))::text[],
        \(new.postings.map(\.side.rawValue))::text[], \(new.postings.map(\.minorUnits))::bigint[])
        WITH ORDINALITY AS legs (account, currency, side, amount, leg)
      """)
    if count > 0 { return id }
    if let earlier = try find(new, content, tx) { return earlier }
    preconditionFailure("a transfer has postings, and is not made only when its key is used")
  }

  /// The accounts that a transfer changes; those that are missing are made.
  private func lock(
    _ new: NewTransfer, _ id: TransferID, at time: Instant, _ tx: Transaction
  ) throws -> [LedgerAccountKey: LockedAccount] {
    let wanted = Self.wanted(new.postings.map { ($0.account, $0.side) }, id)
    while true {
      let locked = try LedgerShard.lock(wanted, new.bucket, new.environment, tx)
      if locked.count == wanted.count { return locked.mapValues(LockedAccount.init) }
      try LedgerShard.make(
        wanted.map(\.key).filter { locked[$0] == nil }, new.bucket, new.environment, at: time,
        random: random, tx)
    }
  }

  /// What the legs of a transfer have to lock: of an account that only grows the transfer's own
  /// shard, of another one all.
  private static func wanted(
    _ legs: [(account: LedgerAccountKey, side: LedgerSide)], _ id: TransferID
  ) -> [WantedAccount] {
    let shrinking = Set(legs.filter { $0.side != $0.account.kind.normalSide }.map(\.account))
    return Set(legs.map(\.account)).sorted().map { key in
      WantedAccount(
        key: key, shard: shrinking.contains(key) ? nil : LedgerShard.own(id, key.kind))
    }
  }

  /// The transfer that was made with this key. Throws `requestKeyReused` if it was another one.
  private func find(_ new: NewTransfer, _ content: [UInt8], _ tx: Transaction) throws
    -> TransferID?
  {
    let row = try tx.first(
      """
      SELECT transfer_id, request_sha256 FROM transfer
      WHERE bucket = \(new.bucket) AND environment = \(new.environment)
        AND request_key = \(new.requestKey)
      """)
    guard let row else { return nil }
    guard try row.decode("request_sha256", as: [UInt8].self) == content else {
      throw LedgerError(
        .requestKeyReused, "The transfer's key was used for a transfer with other content.")
    }
    return try row.decode("transfer_id")
  }

  /// Posts a pending transfer. Posting it again changes nothing; throws `alreadyResolved` when it
  /// was voided or never pending, and `transferNotFound`.
  package func post(_ id: TransferID, at time: Instant, _ tx: Transaction) throws {
    try resolve(id, .posted, at: time, tx)
  }

  /// Voids a pending transfer: what it reserved is free again. Otherwise as `post`.
  package func void(_ id: TransferID, at time: Instant, _ tx: Transaction) throws {
    try resolve(id, .voided, at: time, tx)
  }

  private func resolve(
    _ id: TransferID, _ outcome: TransferOutcome, at time: Instant, _ tx: Transaction
  ) throws {
    let legs = try tx.query(
      """
      SELECT account.environment, account.kind, account.owner, account.currency_code, side,
        minor_units
      FROM posting JOIN ledger_account AS account USING (bucket, ledger_account_id)
      WHERE \(key: id, "posting.transfer_id")
      """
    ).map {
      (
        account: try LedgerAccountKey($0), side: try $0.decode("side", as: LedgerSide.self),
        amount: try $0.decode("minor_units", as: Int64.self),
        environment: try $0.decode("environment", as: Environment.self)
      )
    }
    guard let environment = legs.first?.environment else {
      throw LedgerError(.transferNotFound, "There is no such transfer.")
    }
    // The accounts first, as transfers lock them; whoever else resolves this one is over then.
    var accounts = try LedgerShard.lock(
      Self.wanted(legs.map { ($0.account, $0.side) }, id), id.bucket, environment, tx
    ).mapValues(LockedAccount.init)
    let state = try tx.first(
      """
      SELECT is_pending, outcome
      FROM transfer LEFT JOIN transfer_resolution USING (bucket, transfer_id)
      WHERE \(key: id, "transfer.transfer_id")
      """)
    let earlier = try state?.decode("outcome", as: String?.self)
    if earlier == outcome.rawValue { return }
    guard earlier == nil, try state?.decode("is_pending", as: Bool.self) == true else {
      throw LedgerError(
        .alreadyResolved, "The transfer is not pending any more; it cannot be \(outcome.rawValue).")
    }
    for leg in legs {
      accounts[leg.account]?.resolve(
        leg.side, leg.amount, outcome, own: LedgerShard.own(id, leg.account.kind))
    }
    try tx.execute(
      """
      WITH \(LedgerShard.writing(accounts.values.flatMap(\.shards), if: "true"))
      INSERT INTO transfer_resolution (bucket, transfer_id, outcome, time)
      VALUES (\(id.bucket), \(id), \(outcome.rawValue), \(time))
      """)
  }

  /// The transfers of a reference, oldest first.
  package static func transfers<Kind>(of id: TypeID<Kind>, kind: String, _ tx: Transaction) throws
    -> [TransferID]
  {
    try tx.query(
      """
      SELECT transfer_id FROM transfer
      WHERE bucket = \(id.bucket) AND reference = \(id.description) AND kind = \(kind)
      ORDER BY transfer_id
      """
    ).map { try $0.decode("transfer_id") }
  }

  /// An account's balance; zero as long as nothing was posted to it.
  ///
  /// - Parameter bucket: of whom it is kept for; `nil` for the sum over all, which is what the
  ///   platform or a provider has.
  package static func balance(
    of key: LedgerAccountKey, in bucket: Bucket?, _ environment: Environment, _ tx: Transaction
  ) throws -> LedgerBalance {
    let place: SQL = bucket.map { "bucket = \($0) AND" } ?? ""
    return try tx.first(
      """
      SELECT \(LedgerBalance.sum)
      FROM ledger_account JOIN ledger_shard USING (bucket, ledger_account_id)
      WHERE \(place) environment = \(environment) AND kind = \(key.kind.rawValue)
        AND owner = \(key.owner)
        AND currency_code = \(key.currencyCode)
      """
    ).map(LedgerBalance.init) ?? LedgerBalance()
  }

  /// The balances of the accounts that are kept for these owners in a bucket.
  package static func balances(
    of kind: LedgerAccountKey.Kind, owners: [String], in bucket: Bucket,
    _ environment: Environment, _ tx: Transaction
  ) throws -> [LedgerAccountKey: LedgerBalance] {
    let rows = try tx.query(
      """
      SELECT owner, currency_code, \(LedgerBalance.sum)
      FROM ledger_account JOIN ledger_shard USING (bucket, ledger_account_id)
      WHERE bucket = \(bucket) AND environment = \(environment) AND kind = \(kind.rawValue)
        AND owner = ANY(\(owners))
      GROUP BY owner, currency_code
      """)
    return Dictionary(
      uniqueKeysWithValues: try rows.map { row in
        let (owner, currency): (String, String) = (
          try row.decode("owner"), try row.decode("currency_code")
        )
        return (LedgerAccountKey(kind, owner, currency), try LedgerBalance(row))
      })
  }
}
