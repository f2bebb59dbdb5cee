import SealPostgres
import SealPrimitives

/// Double-entry book-keeping on PostgreSQL: each change within the transaction of what causes it.
///
/// Accounts are inserted before they are locked, so that a new one does not escape; they are locked
/// in the order of their keys, so that two transfers cannot deadlock.
package struct Ledger: Sendable {
  let random: any RandomBytes

  package init(random: any RandomBytes) {
    self.random = random
  }

  /// Moves money, or reserves it when the transfer is pending. The same request key with the same
  /// content gives the transfer that exists and moves nothing.
  ///
  /// Throws `insufficientFunds` and `requestKeyReused`. Postings that do not sum to zero are our own
  /// fault, and refused by the database at COMMIT (`posting_sums_to_zero`).
  @discardableResult
  package func transfer(_ new: NewTransfer, at time: Instant, _ tx: Transaction) throws
    -> TransferID
  {
    let content = try new.contentSHA256()
    let accounts = try lock(Set(new.postings.map(\.account)), new.environment, at: time, tx)
    // After the locks: a transfer of the same key that was being made is over now.
    if let row = try tx.first(
      """
      SELECT transfer_id, request_sha256 FROM transfer
      WHERE environment = \(new.environment) AND request_key = \(new.requestKey)
      """)
    {
      guard try row.decode("request_sha256", as: [UInt8].self) == content else {
        throw LedgerError(
          .requestKeyReused, "The transfer's key was used for a transfer with other content.")
      }
      return try row.decode("transfer_id")
    }
    var changes: [LedgerAccountID: LedgerBalance] = [:]
    for posting in new.postings {
      guard let account = accounts[posting.account] else { preconditionFailure("all are locked") }
      changes[account.id, default: LedgerBalance()].add(posting, isPending: new.isPending)
    }
    for (key, account) in accounts {
      let after = account.balance.adding(changes[account.id] ?? LedgerBalance())
      guard after.available(key.kind.normalSide) >= 0 else {
        throw LedgerError(
          .insufficientFunds, "An account of kind \(key.kind.rawValue) has less than is asked for.")
      }
    }
    let id = TransferID(at: time, random: random)
    let ids = new.postings.map { posting -> LedgerAccountID in
      guard let account = accounts[posting.account] else { preconditionFailure("all are locked") }
      return account.id
    }
    try tx.execute(
      """
      WITH made AS (
        INSERT INTO transfer (transfer_id, environment, kind, reference, is_pending, time, request_key,
          request_sha256)
        VALUES (\(id), \(new.environment), \(new.kind), \(new.reference), \(new.isPending), \(time),
          \(new.requestKey), \(content))
      ), \(Self.changing(changes))
      INSERT INTO posting (transfer_id, leg, environment, ledger_account_id, currency_code, side,
        minor_units)
      SELECT \(id)::uuid, leg, \(new.environment)::text, account, currency, side, amount
      FROM unnest(\(ids)::uuid[], \(new.postings.map(\.account.currencyCode))::text[],
        \(new.postings.map(\.side.rawValue))::text[], \(new.postings.map(\.minorUnits))::bigint[])
        WITH ORDINALITY AS legs (account, currency, side, amount, leg)
      """)
    return id
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
    // Locks the accounts first, in the order that transfers lock them in; whoever else resolves this
    // transfer is over then.
    let legs = try tx.query(
      """
      SELECT posting.ledger_account_id, side, minor_units
      FROM posting JOIN ledger_account AS account USING (ledger_account_id)
        JOIN ledger_balance AS balance USING (ledger_account_id)
      WHERE transfer_id = \(id)
      ORDER BY account.kind COLLATE "C", account.owner COLLATE "C", account.currency_code COLLATE "C"
      FOR UPDATE OF balance
      """)
    guard !legs.isEmpty else {
      throw LedgerError(.transferNotFound, "There is no such transfer.")
    }
    let state = try tx.first(
      """
      SELECT is_pending, outcome FROM transfer LEFT JOIN transfer_resolution USING (transfer_id)
      WHERE transfer_id = \(id)
      """)
    let earlier = try state?.decode("outcome", as: String?.self)
    if earlier == outcome.rawValue { return }
    guard earlier == nil, try state?.decode("is_pending", as: Bool.self) == true else {
      throw LedgerError(
        .alreadyResolved, "The transfer is not pending any more; it cannot be \(outcome.rawValue).")
    }
    var changes: [LedgerAccountID: LedgerBalance] = [:]
    for leg in legs {
      let account = try leg.decode("ledger_account_id", as: LedgerAccountID.self)
      let amount = try leg.decode("minor_units", as: Int64.self)
      changes[account, default: LedgerBalance()].resolve(
        amount, try leg.decode("side"), outcome)
    }
    try tx.execute(
      """
      WITH \(Self.changing(changes))
      INSERT INTO transfer_resolution (transfer_id, outcome, time)
      VALUES (\(id), \(outcome.rawValue), \(time))
      """)
  }

  /// The transfers of a reference, oldest first.
  package static func transfers(of reference: String, kind: String, _ tx: Transaction) throws
    -> [TransferID]
  {
    try tx.query(
      """
      SELECT transfer_id FROM transfer WHERE reference = \(reference) AND kind = \(kind)
      ORDER BY transfer_id
      """
    ).map { try $0.decode("transfer_id") }
  }

  /// An account's balance; zero as long as nothing was posted to it.
  package static func balance(
    of key: LedgerAccountKey, _ environment: Environment, _ tx: Transaction
  ) throws -> LedgerBalance {
    try tx.first(
      """
      SELECT ledger_balance.* FROM ledger_account JOIN ledger_balance USING (ledger_account_id)
      WHERE environment = \(environment) AND kind = \(key.kind.rawValue) AND owner = \(key.owner)
        AND currency_code = \(key.currencyCode)
      """
    ).map(LedgerBalance.init) ?? LedgerBalance()
  }

  /// The balances of the accounts that are kept for these owners.
  package static func balances(
    of kind: LedgerAccountKey.Kind, owners: [String], _ environment: Environment, _ tx: Transaction
  ) throws -> [LedgerAccountKey: LedgerBalance] {
    let rows = try tx.query(
      """
      SELECT owner, currency_code, ledger_balance.*
      FROM ledger_account JOIN ledger_balance USING (ledger_account_id)
      WHERE environment = \(environment) AND kind = \(kind.rawValue) AND owner = ANY(\(owners))
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
