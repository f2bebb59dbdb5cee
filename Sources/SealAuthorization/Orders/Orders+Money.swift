import SealAPI
import SealAccess
import SealLedger
import SealPostgres
import SealPrimitives

extension Orders {
  /// What an order's money is called in the books.
  private enum Kind {
    static let receipt = "RECEIPT"
    static let part = "PART"
    static let shares = "SHARES"
    static let refund = "REFUND"
  }

  /// What is owed to us by who takes orders' money.
  static func receivable(_ currency: String, from payee: String = bankTransfer) -> LedgerAccountKey
  {
    LedgerAccountKey(.providerReceivable, payee, currency)
  }

  /// What came in, held for the order or to be given back. What came for it before, and was to be
  /// given back, is held with the rest of the price.
  func bookReceipt(
    _ order: Order, _ sale: OrderSale, to kind: LedgerAccountKey.Kind, _ received: Int64?,
    _ change: Change
  ) throws {
    guard let received else { preconditionFailure("a payment says how much was paid") }
    let key = LedgerAccountKey(kind, order.orderID.description, sale.currency)
    let before = LedgerAccountKey(.refundPayable, order.orderID.description, sale.currency)
    let earlier =
      kind == .supervised && received < sale.price
      ? try Self.held(before, for: order, change.tx) : 0
    try Ledger(random: change.random).transfer(
      NewTransfer(
        environment: order.environment, kind: Kind.receipt, reference: order.orderID,
        requestKey: "receipt \(order.orderID)",
        postings: [.debit(Self.receivable(sale.currency, from: sale.payee), received)]
          + (earlier > 0 ? [.debit(before, earlier)] : [])
          + [.credit(key, received + earlier)]), at: change.now, change.tx)
  }

  /// A transfer that is not the price, to be given back unless the rest comes.
  func bookPart(_ receipt: BankReceipt, _ order: Order, _ sale: OrderSale, _ change: Change) throws
  {
    let key = LedgerAccountKey(.refundPayable, order.orderID.description, sale.currency)
    try Ledger(random: change.random).transfer(
      NewTransfer(
        environment: order.environment, kind: Kind.part, reference: order.orderID,
        requestKey: "part \(order.orderID) \(receipt.transfer)",
        postings: [
          .debit(Self.receivable(sale.currency, from: sale.payee), receipt.minorUnits),
          .credit(key, receipt.minorUnits),
        ]), at: change.now, change.tx)
  }

  private static func held(_ key: LedgerAccountKey, for order: Order, _ tx: Transaction) throws
    -> Int64
  {
    try Ledger.balance(of: key, in: order.orderID.bucket, order.environment, tx)
      .available(.credit)
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
      let amount = try Self.held(key, for: order, change.tx)
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
