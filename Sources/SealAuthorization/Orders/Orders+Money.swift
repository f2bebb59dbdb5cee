import SealAPI
import SealAccess
import SealLedger
import SealPostgres
import SealPrimitives

extension Orders {
  /// What an order's money is called in the books.
  private enum Kind {
    static let receipt = "RECEIPT"
    static let shares = "SHARES"
    static let refund = "REFUND"
  }

  /// What is owed to us by who takes orders' money.
  static func receivable(_ currency: String, from payee: String = bankTransfer) -> LedgerAccountKey
  {
    LedgerAccountKey(.providerReceivable, payee, currency)
  }

  /// What came in, held for the order or to be given back.
  func bookReceipt(
    _ order: Order, _ sale: OrderSale, to kind: LedgerAccountKey.Kind, _ received: Int64?,
    _ change: Change
  ) throws {
    guard let received else { preconditionFailure("a payment says how much was paid") }
    try Ledger(random: change.random).transfer(
      NewTransfer(
        environment: order.environment, kind: Kind.receipt, reference: order.orderID,
        requestKey: "receipt \(order.orderID)",
        postings: [
          .debit(Self.receivable(sale.currency, from: sale.payee), received),
          .credit(.init(kind, order.orderID.description, sale.currency), received),
        ]), at: change.now, change.tx)
  }

  /// Platform's fee and holders' shares, pending until the notice period is over.
  func reserveShares(
    _ order: Order, _ sale: OrderSale, _ change: Change
  ) throws {
    let currency = sale.currency
    // The holders' whole and the platform's fee are split first, then the whole among the holders.
    let parts = sale.quote.parts(of: sale.price)
    let shares = try sale.offer.holders(change.tx)
    let holders = ShareSplit.parts(of: parts.holders, shares: shares.map { ($0.partyID, $0.ppm) })
    try Ledger(random: change.random).transfer(
      NewTransfer(
        environment: order.environment, kind: Kind.shares, reference: order.orderID,
        requestKey: "shares \(order.orderID)", isPending: true,
        postings: [
          .debit(.init(.supervised, order.orderID.description, currency), sale.price),
          .credit(.init(.platformFee, "platform", currency), parts.fee),
        ]
          + zip(shares, holders).map { share, part in
            .credit(.init(.holderAvailable, share.partyID.description, currency), part)
          }), at: change.now, change.tx)
  }

  func shares(of order: Order, _ tx: Transaction) throws -> [TransferID] {
    try Ledger.transfers(of: order.orderID, kind: Kind.shares, tx)
  }

  /// What was held for the order, or came instead of it, is gone from the books again.
  func bookRefund(
    _ order: Order, _ sale: OrderSale, _ change: Change
  ) throws {
    let receivable = Self.receivable(sale.currency, from: sale.payee)
    for kind in [LedgerAccountKey.Kind.supervised, .refundPayable] {
      let key = LedgerAccountKey(kind, order.orderID.description, sale.currency)
      let amount = try Ledger.balance(
        of: key, in: order.orderID.bucket, order.environment, change.tx
      ).available(.credit)
      guard amount > 0 else { continue }
      try Ledger(random: change.random).transfer(
        NewTransfer(
          environment: order.environment, kind: Kind.refund,
          reference: order.orderID,
          requestKey: "refund \(kind.rawValue) \(order.orderID)",
          postings: [.debit(key, amount), .credit(receivable, amount)]), at: change.now, change.tx)
    }
  }
}
