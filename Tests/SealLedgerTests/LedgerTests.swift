import SealLedger
import SealPostgres
import SealPrimitives
import SealTestSupport
import Testing

@Suite struct LedgerTests {
  @Test func aPaymentIsHeldSharedAndReleasedToTheFen() async throws {
    try await Books.with { books in
      try await books.pay("a", 10_000)
      let shares = try await books.transfer(
        "shares a", pending: true, .debit(Books.order("a"), 10_000),
        .credit(Books.holder("x"), 6_334), .credit(Books.holder("y"), 3_166),
        .credit(Books.fee, 500))
      #expect(try await books.available(Books.order("a")) == 0, "what may leave is not available")
      #expect(try await books.available(Books.holder("x")) == 0, "what may come is not there yet")
      try await books.post(shares)
      #expect(try await books.available(Books.holder("x")) == 6_334)
      #expect(try await books.available(Books.holder("y")) == 3_166)
      #expect(try await books.available(Books.fee) == 500)
      #expect(try await books.available(Books.receivable) == 10_000)
    }
  }

  @Test func aVoidedTransferLeavesWhatItReserved() async throws {
    try await Books.with { books in
      try await books.pay("a", 700)
      let shares = try await books.transfer(
        "shares", pending: true, .debit(Books.order("a"), 700), .credit(Books.holder("x"), 700))
      try await books.void(shares)
      #expect(try await books.available(Books.order("a")) == 700)
      try await books.transfer(
        "refund", .debit(Books.order("a"), 700), .credit(Books.receivable, 700))
      #expect(try await books.available(Books.receivable) == 0)
      #expect(try await books.available(Books.holder("x")) == 0)
    }
  }

  @Test func aPendingTransferIsResolvedOnce() async throws {
    try await Books.with { books in
      try await books.pay("a", 700)
      let shares = try await books.transfer(
        "shares", pending: true, .debit(Books.order("a"), 700), .credit(Books.holder("x"), 700))
      try await books.post(shares)
      try await books.post(shares)
      #expect(try await books.refusal { try await books.void(shares) } == .alreadyResolved)
      #expect(try await books.available(Books.holder("x")) == 700)
      let atOnce = try await books.transfer(
        "more", .debit(Books.receivable, 1), .credit(Books.order("a"), 1))
      #expect(try await books.refusal { try await books.void(atOnce) } == .alreadyResolved)
      let nobody = TransferID(
        at: Books.now, bucket: Books.reference.bucket, random: SystemRandomBytes())
      #expect(try await books.refusal { try await books.post(nobody) } == .transferNotFound)
    }
  }

  @Test func theSameKeyMovesMoneyOnceAndOtherContentIsRefused() async throws {
    try await Books.with { books in
      try await books.pay("a", 500)
      try await books.pay("a", 500)
      #expect(try await books.available(Books.order("a")) == 500)
      #expect(try await books.refusal { try await books.pay("a", 501) } == .requestKeyReused)
      // The sandbox has books of its own.
      try await books.transfer(
        "pay a", environment: .sandbox, .debit(Books.receivable, 9), .credit(Books.order("a"), 9))
      #expect(try await books.available(Books.order("a")) == 500)
    }
  }

  @Test func nothingIsOverdrawn() async throws {
    try await Books.with { books in
      try await books.pay("a", 100)
      let attempts: [[NewPosting]] = [
        [.debit(Books.order("a"), 101), .credit(Books.holder("x"), 101)],
        [.debit(Books.order("nobody"), 1), .credit(Books.holder("x"), 1)],
        [.debit(Books.holder("x"), 1), .credit(Books.receivable, 1)],
        [.debit(Books.order("a"), 100), .debit(Books.order("a"), 1), .credit(Books.fee, 101)],
      ]
      for (number, postings) in attempts.enumerated() {
        for pending in [true, false] {
          let refusal = try await books.refusal {
            _ = try await books.database.write { tx in
              try books.ledger.transfer(
                NewTransfer(
                  environment: .live, kind: "TEST", reference: Books.reference,
                  requestKey: "\(number) \(pending)", isPending: pending, postings: postings),
                at: Books.now, tx)
            }
          }
          #expect(refusal == .insufficientFunds, "attempt \(number)")
        }
      }
      #expect(try await books.available(Books.order("a")) == 100)
    }
  }

  @Test func twoWhoSpendTheSameMoneyAtOnceDoNotBothHaveIt() async throws {
    try await Books.with { books in
      try await books.pay("a", 100)
      let refusals = try await withThrowingTaskGroup(of: LedgerError.Code?.self) { group in
        for number in 0..<12 {
          group.addTask {
            try await books.refusal {
              _ = try await books.transfer(
                "spend \(number)", pending: number.isMultiple(of: 2),
                .debit(Books.order("a"), 30), .credit(Books.holder("\(number)"), 30))
            }
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(refusals.filter { $0 == nil }.count == 3)
      #expect(try await books.available(Books.order("a")) == 10)
    }
  }

  @Test func anAccountThatManyMakeAtOnceIsMadeOnceAndLockedByAll() async throws {
    try await Books.with { books in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<20 {
          group.addTask {
            _ = try await books.transfer(
              "\(number)", .debit(Books.receivable, 5), .credit(Books.holder("new"), 5))
          }
        }
        try await group.waitForAll()
      }
      #expect(try await books.available(Books.holder("new")) == 100)
    }
  }

  @Test func theSameKeyFromManyAtOnceMovesMoneyOnce() async throws {
    try await Books.with { books in
      let ids = try await withThrowingTaskGroup(of: TransferID.self) { group in
        for _ in 0..<12 {
          group.addTask {
            try await books.transfer(
              "once", .debit(Books.receivable, 5), .credit(Books.order("a"), 5))
          }
        }
        return try await group.reduce(into: Set()) { $0.insert($1) }
      }
      #expect(ids.count == 1)
      #expect(try await books.available(Books.order("a")) == 5)
    }
  }

  @Test func transfersThatCrossDoNotDeadlock() async throws {
    try await Books.with { books in
      try await books.pay("a", 1_000)
      try await books.pay("b", 1_000)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<60 {
          let (from, to) = number.isMultiple(of: 2) ? ("a", "b") : ("b", "a")
          group.addTask {
            _ = try await books.transfer(
              "\(number)", .debit(Books.order(from), 1), .credit(Books.order(to), 1))
          }
        }
        try await group.waitForAll()
      }
      // PostgreSQL looks for a deadlock after a second; there was none to be found.
      let deadlocks = try await books.database.read { tx in
        try tx.first(
          "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")?
          .decode("deadlocks", as: Int64.self)
      }
      #expect(deadlocks == 0)
      #expect(try await books.available(Books.order("a")) == 1_000)
    }
  }

  @Test func postAndVoidAtOnceResolveOnce() async throws {
    try await Books.with { books in
      try await books.pay("a", 100)
      let shares = try await books.transfer(
        "shares", pending: true, .debit(Books.order("a"), 100), .credit(Books.holder("x"), 100))
      async let posting = books.refusal { try await books.post(shares) }
      async let voiding = books.refusal { try await books.void(shares) }
      let refusals = try await [posting, voiding]
      #expect(refusals.filter { $0 == nil }.count == 1)
      #expect(refusals.filter { $0 == .alreadyResolved }.count == 1)
    }
  }
}
