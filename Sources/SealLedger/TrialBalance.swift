import SealPostgres
import SealPrimitives

/// Adds up all postings and compares: what an operator, and every test, asks of the books.
package struct TrialBalance: Sendable, Hashable {
  /// An account whose balance is not the sum of its postings.
  package struct Difference: Sendable, Hashable {
    package let account: LedgerAccountID
    package let booked: LedgerBalance
    package let summed: LedgerBalance
  }

  /// Debits less credits in each currency, in minor units: zero.
  package let totals: [String: Int64]
  package let differences: [Difference]

  package var isBalanced: Bool { totals.values.allSatisfy { $0 == 0 } && differences.isEmpty }

  /// Reads all of an environment's books, on the transaction's one snapshot.
  package static func compute(_ environment: Environment, _ tx: Transaction) throws -> TrialBalance
  {
    let totals = try tx.query(
      """
      SELECT currency_code,
        sum(CASE side WHEN 'DEBIT' THEN minor_units ELSE -minor_units END)::bigint AS total
      FROM posting WHERE environment = \(environment) GROUP BY currency_code
      """)
    let rows = try tx.query(
      """
      WITH effect AS (
        SELECT bucket, ledger_account_id, side, minor_units,
          is_pending AND outcome IS NULL AS is_pending, NOT is_pending OR outcome = 'POSTED' AS
          is_posted
        FROM posting JOIN transfer USING (bucket, transfer_id)
          LEFT JOIN transfer_resolution USING (bucket, transfer_id)
        WHERE posting.environment = \(environment)
      ), summed AS (
        SELECT bucket, ledger_account_id,
          sum(minor_units) FILTER (WHERE side = 'DEBIT' AND is_pending) AS debits_pending,
          sum(minor_units) FILTER (WHERE side = 'CREDIT' AND is_pending) AS credits_pending,
          sum(minor_units) FILTER (WHERE side = 'DEBIT' AND is_posted) AS debits_posted,
          sum(minor_units) FILTER (WHERE side = 'CREDIT' AND is_posted) AS credits_posted
        FROM effect GROUP BY bucket, ledger_account_id
      ), booked AS (
        SELECT bucket, ledger_account_id, \(LedgerBalance.sum)
        FROM ledger_shard GROUP BY bucket, ledger_account_id
      )
      SELECT account.ledger_account_id, balance.debits_pending, balance.credits_pending,
        balance.debits_posted, balance.credits_posted,
        coalesce(summed.debits_pending, 0)::bigint AS debits_pending_summed,
        coalesce(summed.credits_pending, 0)::bigint AS credits_pending_summed,
        coalesce(summed.debits_posted, 0)::bigint AS debits_posted_summed,
        coalesce(summed.credits_posted, 0)::bigint AS credits_posted_summed
      FROM ledger_account AS account JOIN booked AS balance USING (bucket, ledger_account_id)
        LEFT JOIN summed USING (bucket, ledger_account_id)
      WHERE account.environment = \(environment)
        AND (balance.debits_pending, balance.credits_pending, balance.debits_posted,
          balance.credits_posted)
          <> (coalesce(summed.debits_pending, 0), coalesce(summed.credits_pending, 0),
            coalesce(summed.debits_posted, 0), coalesce(summed.credits_posted, 0))
      ORDER BY account.ledger_account_id
      """)
    return TrialBalance(
      totals: Dictionary(
        uniqueKeysWithValues: try totals.map {
          (try $0.decode("currency_code"), try $0.decode("total"))
        }),
      differences: try rows.map { row in
        var summed = LedgerBalance()
        summed.debitsPending = try row.decode("debits_pending_summed")
        summed.creditsPending = try row.decode("credits_pending_summed")
        summed.debitsPosted = try row.decode("debits_posted_summed")
        summed.creditsPosted = try row.decode("credits_posted_summed")
        return Difference(
          account: try row.decode("ledger_account_id"), booked: try LedgerBalance(row),
          summed: summed)
      })
  }
}
