import SealLedger
import SealPostgres
import SealPrimitives
import SealServer
import SealTestSupport
import Testing

/// A ledger on a database of its own; balanced, or the test fails.
struct Books: Sendable {
  let database: Database
  let ledger = Ledger(random: SystemRandomBytes())
  static let now = Instant(seconds: 1_795_248_000)

  static let receivable = LedgerAccountKey(.providerReceivable, "wechatpay", "CNY")
  static let fee = LedgerAccountKey(.platformFee, "platform", "CNY")
  /// What all transfers of a test are made for.
  static let reference = OrderID(at: now, bucket: Bucket(of: [1, 2]), random: SystemRandomBytes())
  static func order(_ name: String) -> LedgerAccountKey { .init(.supervised, name, "CNY") }
  static func holder(_ name: String) -> LedgerAccountKey { .init(.holderAvailable, name, "CNY") }

  static func with(
    isolation: isolated (any Actor)? = #isolation, _ body: (Books) async throws -> Void
  ) async throws {
    try await TestCluster.withFreshDatabase(migrations: Migrations.all) { database in
      let books = Books(database: database)
      try await body(books)
      try await books.expectBalanced()
    }
  }

  func expectBalanced(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    for environment in Environment.allCases {
      let trial = try await database.read { tx in try TrialBalance.compute(environment, tx) }
      #expect(trial.isBalanced, sourceLocation: sourceLocation)
    }
  }

  @discardableResult
  func transfer(
    _ key: String, pending: Bool = false, environment: Environment = .live,
    _ postings: NewPosting...
  ) async throws -> TransferID {
    try await database.write { [ledger] tx in
      try ledger.transfer(
        NewTransfer(
          environment: environment, kind: "TEST", reference: Self.reference, requestKey: key,
          isPending: pending, postings: postings), at: Self.now, tx)
    }
  }

  /// Money from outside, held for an order.
  func pay(_ order: String, _ amount: Int64) async throws {
    try await transfer(
      "pay \(order)", .debit(Self.receivable, amount), .credit(Self.order(order), amount))
  }

  func post(_ id: TransferID) async throws {
    try await database.write { [ledger] tx in try ledger.post(id, at: Self.now, tx) }
  }

  func void(_ id: TransferID) async throws {
    try await database.write { [ledger] tx in try ledger.void(id, at: Self.now, tx) }
  }

  func available(_ key: LedgerAccountKey) async throws -> Int64 {
    try await database.read { tx in
      try Ledger.balance(of: key, in: nil, .live, tx).available(key.kind.normalSide)
    }
  }

  func refusal(_ body: () async throws -> Void) async throws -> LedgerError.Code? {
    do {
      try await body()
      return nil
    } catch let error as LedgerError {
      return error.code
    }
  }
}
