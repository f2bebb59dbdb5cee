import SealPostgres
import SealPrimitives

/// Which side of an account a posting is on.
package enum LedgerSide: String, Sendable, PostgresEncodable, PostgresDecodable {
  case debit = "DEBIT"
  case credit = "CREDIT"
}

/// What an account is kept for: its key. An account comes into being with its first posting.
package struct LedgerAccountKey: Sendable, Hashable, Comparable {
  package enum Kind: String, Sendable, CaseIterable {
    /// What a payment institution owes us. Owner: the provider.
    case providerReceivable = "PROVIDER_RECEIVABLE"
    /// What is held until a notice period ends. Owner: the order.
    case supervised = "SUPERVISED"
    /// What was released to a holder and not paid out. Owner: the party.
    case holderAvailable = "HOLDER_AVAILABLE"
    /// What the platform has earned. Owner: `platform`.
    case platformFee = "PLATFORM_FEE"
    /// What came and must go back without an order. Owner: the order that it was meant for.
    case refundPayable = "REFUND_PAYABLE"

    /// The side on which the account grows.
    package var normalSide: LedgerSide { self == .providerReceivable ? .debit : .credit }
  }

  package let kind: Kind
  /// 1 to 100 characters.
  package let owner: String
  package let currencyCode: String

  package init(_ kind: Kind, _ owner: String, _ currencyCode: String) {
    self.kind = kind
    self.owner = owner
    self.currencyCode = currencyCode
  }

  init(_ row: Row) throws {
    guard let kind = Kind(rawValue: try row.decode("kind")) else {
      preconditionFailure("a constraint names the kinds")
    }
    self.init(kind, try row.decode("owner"), try row.decode("currency_code"))
  }

  /// The order in which accounts are made and locked.
  package static func < (left: LedgerAccountKey, right: LedgerAccountKey) -> Bool {
    (left.kind.rawValue, left.owner, left.currencyCode)
      < (right.kind.rawValue, right.owner, right.currencyCode)
  }
}

/// An account's sums, in minor units.
package struct LedgerBalance: Sendable, Hashable {
  package var debitsPending: Int64 = 0
  package var creditsPending: Int64 = 0
  package var debitsPosted: Int64 = 0
  package var creditsPosted: Int64 = 0

  package init() {}

  package init(_ row: Row) throws {
    debitsPending = try row.decode("debits_pending")
    creditsPending = try row.decode("credits_pending")
    debitsPosted = try row.decode("debits_posted")
    creditsPosted = try row.decode("credits_posted")
  }

  /// The columns of an account's balance, from its shards.
  static let sum = SQL(
    """
    coalesce(sum(debits_pending), 0)::bigint AS debits_pending,
    coalesce(sum(credits_pending), 0)::bigint AS credits_pending,
    coalesce(sum(debits_posted), 0)::bigint AS debits_posted,
    coalesce(sum(credits_posted), 0)::bigint AS credits_posted
    """)

  /// What the account has: posted, without what may yet leave.
  package func available(_ side: LedgerSide) -> Int64 {
    switch side {
    case .credit: creditsPosted - debitsPosted - debitsPending
    case .debit: debitsPosted - creditsPosted - creditsPending
    }
  }
}
