import SealPayments
import SealPostgres

/// What was sold by an order that has a price, and who takes the money: read once for all that a
/// move of the order does.
struct OrderSale: Sendable {
  let quote: Quote
  let currency: String
  /// In minor units: the offer's, which never changes.
  let price: Int64
  /// `nil` when the money comes by bank transfer.
  let payment: Payment?

  var offer: Offer { quote.offer }

  /// Who takes the money.
  var payee: String { payment?.provider ?? Orders.bankTransfer }

  /// - Parameter order: one with a price; another is our own fault.
  static func read(_ order: Order, _ tx: Transaction) throws -> OrderSale {
    let quote = try QuoteStore.known(order.quoteID, tx)
    guard case .fixed(let currency, let price) = quote.offer.terms.price else {
      preconditionFailure("only an order with a price comes here")
    }
    return OrderSale(
      quote: quote, currency: currency, price: price,
      payment: try Payments.find(for: .order(order.orderID), tx))
  }
}
