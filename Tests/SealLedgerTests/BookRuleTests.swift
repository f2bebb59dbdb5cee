import SealLedger
import SealPostgres
import SealPrimitives
import SealServer
import SealTestSupport
import Testing

/// What the database refuses, whoever asks, and what the trial balance finds.
@Suite struct BookRuleTests {
  /// Statements over books with a payment and a pending share of it.
  private static let violations: [(statement: String, rule: String)] = [
    (
      posting(),
      "posting_sums_to_zero"
    ),
    (
      "INSERT INTO transfer "
        + "VALUES (7, gen_random_uuid(), 'LIVE', 'EMPTY', 'r', false, now(), 'k', '')",
      "posting_sums_to_zero"
    ),
    (
      posting(amount: 0),
      "posting_is_positive"
    ),
    (
      posting(currency: "'EUR'"),
      "posting_is_in_its_accounts_currency"
    ),
    (
      posting(environment: "'SANDBOX'"),
      "posting_is_in_its_transfers_environment"
    ),
    (
      posting(side: "'LEFT'"),
      "posting_side_is_known"
    ),
    ("UPDATE ledger_shard SET debits_posted = debits_posted + 1", "balance_is_not_overdrawn"),
    ("UPDATE ledger_shard SET credits_pending = -1", "balance_parts_are_not_negative"),
    ("UPDATE posting SET minor_units = 1", "postings_are_insert_only"),
    ("DELETE FROM transfer", "transfers_are_insert_only"),
    ("UPDATE ledger_account SET owner = 'me'", "ledger_accounts_are_insert_only"),
    ("DELETE FROM transfer_resolution", "transfer_resolutions_are_insert_only"),
    (
      "INSERT INTO transfer_resolution (bucket, transfer_id, outcome, time) "
        + "SELECT bucket, transfer_id, 'POSTED', now() FROM transfer WHERE NOT is_pending",
      "resolved_transfer_was_pending"
    ),
    (
      "INSERT INTO transfer_resolution "
        + "SELECT bucket, transfer_id, false, 'POSTED', now() FROM transfer",
      "only_pending_transfers_are_resolved"
    ),
    (
      "INSERT INTO transfer_resolution (bucket, transfer_id, outcome, time) "
        + "SELECT bucket, transfer_id, 'LOST', now() FROM transfer WHERE is_pending",
      "transfer_outcome_is_known"
    ),
    (
      "INSERT INTO transfer_resolution (bucket, transfer_id, outcome, time) "
        + "SELECT bucket, transfer_id, o, now() "
        + "FROM transfer, unnest(ARRAY['POSTED', 'VOIDED']) AS o WHERE is_pending",
      "transfer_is_resolved_once"
    ),
    (
      "INSERT INTO transfer SELECT bucket, gen_random_uuid(), environment, kind, reference, "
        + "is_pending, time, request_key, request_sha256 FROM transfer",
      "transfer_request_key_is_used_once"
    ),
    (
      "INSERT INTO transfer "
        + "VALUES (7, gen_random_uuid(), 'LIVE', 'lower', 'r', false, now(), 'k', '')",
      "transfer_kind_is_words"
    ),
    (
      "INSERT INTO ledger_account SELECT bucket, gen_random_uuid(), environment, kind, owner, "
        + "currency_code, normal_side FROM ledger_account",
      "ledger_account_is_known_by_its_key"
    ),
    (
      account(side: "DEBIT"),
      "ledger_side_follows_kind"
    ),
    (
      account(currency: "cny"),
      "ledger_currency_is_three_letters"
    ),
    (
      account(kind: "POCKET"),
      "ledger_account_kind_is_known"
    ),
    (
      account(owner: ""),
      "ledger_owner_has_1_to_100_characters"
    ),
    (
      account(environment: "DEMO"),
      "ledger_environment_is_known"
    ),
    (
      "INSERT INTO ledger_shard (bucket, ledger_account_id, normal_side, shard) "
        + "VALUES (7, gen_random_uuid(), 'DEBIT', 0)",
      "balance_is_of_an_account"
    ),
  ]

  /// A further posting like the first.
  private static func posting(
    environment: String = "environment", currency: String = "currency_code", side: String = "side",
    amount: Int = 1
  ) -> String {
    """
    INSERT INTO posting SELECT bucket, transfer_id, 9, \(environment), ledger_account_id,
      \(currency), \(side), \(amount)
    FROM posting WHERE leg = 1
    """
  }

  private static func account(
    environment: String = "LIVE", kind: String = "SUPERVISED", owner: String = "o",
    currency: String = "CNY", side: String = "CREDIT"
  ) -> String {
    """
    INSERT INTO ledger_account VALUES (7, gen_random_uuid(), '\(environment)', '\(kind)',
      '\(owner)', '\(currency)', '\(side)')
    """
  }

  @Test func theDatabaseDefendsItsRules() async throws {
    try await Books.with { books in
      try await books.pay("a", 100)
      try await books.transfer(
        "shares", pending: true, .debit(Books.order("a"), 100), .credit(Books.holder("x"), 100))
      #expect(try await books.database.misjudged(Self.violations) == [])
    }
  }

  @Test func postingsThatDoNotSumToZeroAreRefusedAtCommit() async throws {
    try await Books.with { books in
      let error = await #expect(throws: PostgresError.self) {
        try await books.transfer(
          "wrong", .debit(Books.receivable, 100), .credit(Books.order("a"), 99))
      }
      #expect(error?.constraint == "posting_sums_to_zero")
    }
  }

  @Test func theTrialBalanceFindsABalanceThatWasTamperedWith() async throws {
    try await TestCluster.withFreshDatabase(migrations: Migrations.all) { database in
      let books = Books(database: database)
      try await books.pay("a", 100)
      try await books.expectBalanced()
      _ = try await database.write { tx in
        try tx.execute(
          "UPDATE ledger_shard SET credits_posted = 101 WHERE normal_side = 'CREDIT'")
      }
      let trial = try await database.read { tx in try TrialBalance.compute(.live, tx) }
      #expect(!trial.isBalanced)
      #expect(trial.differences.map(\.booked.creditsPosted) == [101])
      #expect(trial.differences.map(\.summed.creditsPosted) == [100])
    }
  }

  /// Any sequence of payments, shares, posts, voids and refunds leaves the books balanced, and the
  /// balances as a plain model has them.
  @Test func aRandomSequenceLeavesTheBooksBalanced() async throws {
    try await Books.with { books in
      var model: [LedgerAccountKey: Int64] = [:]
      var pending: [(id: TransferID, from: LedgerAccountKey, to: LedgerAccountKey, amount: Int64)] =
        []
      for step in 0..<300 {
        let (order, holder) = (
          Books.order("\(Int.random(in: 0..<5))"), Books.holder("\(Int.random(in: 0..<5))")
        )
        let amount = Int64.random(in: 1...1_000)
        switch Int.random(in: 0..<5) {
        case 0, 1:
          try await books.transfer(
            "\(step)", .debit(Books.receivable, amount), .credit(order, amount))
          model[order, default: 0] += amount
          model[Books.receivable, default: 0] += amount
        case 2:
          let isCovered = model[order, default: 0] >= amount
          do {
            let id = try await books.transfer(
              "\(step)", pending: true, .debit(order, amount), .credit(holder, amount))
            #expect(isCovered)
            pending.append((id, order, holder, amount))
            model[order, default: 0] -= amount
          } catch let error as LedgerError {
            #expect(error.code == .insufficientFunds && !isCovered)
          }
        case 3:
          guard !pending.isEmpty else { continue }
          let taken = pending.remove(at: Int.random(in: 0..<pending.count))
          try await books.post(taken.id)
          model[taken.to, default: 0] += taken.amount
        default:
          guard !pending.isEmpty else { continue }
          let taken = pending.remove(at: Int.random(in: 0..<pending.count))
          try await books.void(taken.id)
          model[taken.from, default: 0] += taken.amount
        }
      }
      for (key, amount) in model { #expect(try await books.available(key) == amount) }
    }
  }
}
