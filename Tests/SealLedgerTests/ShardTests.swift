import Foundation
import SealLedger
import SealPostgres
import SealPrimitives
import SealServer
import SealTestSupport
import Testing

/// Accounts whose balance lies in several rows.
@Suite struct ShardTests {
  /// Identifiers that end with this byte, which names the shard.
  private struct Ending: RandomBytes {
    let byte: UInt8
    func bytes(_ count: Int) -> [UInt8] { SystemRandomBytes().bytes(count).dropLast() + [byte] }
  }

  private static func earn(
    _ key: String, pending: Bool = false, _ ending: UInt8, _ tx: Transaction
  ) throws -> TransferID {
    try Ledger(random: Ending(byte: ending)).transfer(
      NewTransfer(
        environment: .live, kind: "TEST", reference: Books.reference, requestKey: key,
        isPending: pending,
        postings: [.debit(Books.receivable, 10), .credit(Books.fee, 10)]), at: Books.now, tx)
  }

  @Test func transfersThroughOneAccountDoNotWaitForOneAnother() async throws {
    try await Books.with { books in
      _ = try await books.database.write { tx in try Self.earn("first", 0, tx) }
      let (taken, release) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      async let slow = books.database.write { tx in
        let id = try Self.earn("slow", 1, tx)
        taken.signal()
        guard release.wait(timeout: .now() + 120) == .success else { throw CancellationError() }
        return id
      }
      await withCheckedContinuation { done in
        Thread {
          taken.wait(); done.resume()
        }.start()
      }
      for shard in UInt8(2)..<5 {
        _ = try await books.database.write(deadline: .now + .seconds(120)) { tx in
          try Self.earn("quick \(shard)", shard, tx)
        }
      }
      release.signal()
      _ = try await slow
      #expect(try await books.available(Books.fee) == 50)
    }
  }

  @Test func whatLiesInManyShardsIsSpentWholeAndNoMore() async throws {
    try await Books.with { books in
      for shard in UInt8(0)..<16 {
        _ = try await books.database.write { tx in try Self.earn("\(shard)", shard, tx) }
      }
      let spent = try await books.transfer(
        "spend", pending: true, .debit(Books.fee, 155), .credit(Books.receivable, 155))
      #expect(
        try await books.refusal {
          try await books.transfer(
            "more", .debit(Books.fee, 6), .credit(Books.receivable, 6))
        } == .insufficientFunds)
      try await books.void(spent)
      try await books.transfer(
        "all", .debit(Books.fee, 160), .credit(Books.receivable, 160))
      #expect(try await books.available(Books.fee) == 0)
      #expect(try await books.available(Books.receivable) == 0)
    }
  }

  /// Many at once who earn, reserve, post, void and pay out through the same few accounts: nothing
  /// is overdrawn at any time (a constraint would have refused), and nothing is lost.
  @Test func aRandomCrowdLeavesTheBooksBalanced() async throws {
    try await Books.with { books in
      let sums = try await withThrowingTaskGroup(of: Int64.self) { group in
        for member in 0..<8 {
          group.addTask { try await Self.trade(member, books) }
        }
        return try await group.reduce(0, +)
      }
      #expect(try await books.available(Books.receivable) == sums)
    }
  }

  /// One member of the crowd; what it brought in less what it took out.
  private static func trade(_ member: Int, _ books: Books) async throws -> Int64 {
    var sum: Int64 = 0
    for step in 0..<40 {
      let (key, amount) = ("\(member) \(step)", Int64.random(in: 1...500))
      let order = Books.order(key)
      let holder = Books.holder("\(Int.random(in: 0..<2))")
      try await books.pay(key, amount)
      sum += amount
      let shares = try await books.transfer(
        "shares \(key)", pending: true, .debit(order, amount), .credit(holder, amount / 2),
        .credit(Books.fee, amount - amount / 2))
      if Bool.random() {
        try await books.post(shares)
      } else {
        try await books.void(shares)
        try await books.transfer(
          "refund \(key)", .debit(order, amount), .credit(Books.receivable, amount))
        sum -= amount
      }
      let wanted = Int64.random(in: 1...900)
      let refusal = try await books.refusal {
        try await books.transfer(
          "payout \(key)", .debit(holder, wanted), .credit(Books.receivable, wanted))
      }
      #expect(refusal == nil || refusal == .insufficientFunds)
      if refusal == nil { sum -= wanted }
    }
    return sum
  }

  @Test func eachShardIsOneRowAndKnown() async throws {
    try await Books.with { books in
      try await books.pay("a", 1)
      for (shard, constraint) in [
        ("shard", "ledger_shard_is_one_row"), ("16", "ledger_shard_is_known"),
      ] {
        let error = await #expect(throws: PostgresError.self) {
          try await books.database.write { tx in
            try tx.execute(
              SQL(
                raw: """
                  INSERT INTO ledger_shard (bucket, ledger_account_id, normal_side, shard)
                  SELECT bucket, ledger_account_id, normal_side, \(shard) FROM ledger_shard LIMIT 1
                  """))
          }
        }
        #expect(error?.constraint == constraint)
      }
    }
  }
}
