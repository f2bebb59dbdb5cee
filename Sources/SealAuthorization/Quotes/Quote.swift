import SealAPI
import SealAccess
import SealLedger
import SealPrimitives
import SealProtobuf

/// A quote with its offer, whose price cannot change.
package struct Quote: Owned {
  package let quoteID: QuoteID
  package let offer: Offer
  /// The platform's part of the price.
  let feePPM: Int
  package let expireTime: Instant

  /// Of the account that sells, whoever asked.
  package var tenant: Tenant { offer.tenant }

  func message() throws -> AuthorizationV1.Quote {
    var message = AuthorizationV1.Quote(
      quoteID: quoteID.description, workID: offer.workID.description, offer: try offer.message(),
      expireTime: GoogleProtobuf.Timestamp(expireTime))
    if case .fixed(let currency, let amount) = offer.terms.price {
      message.items = items(of: amount, currency)
      message.total = .init(currencyCode: currency, minorUnits: amount)
    }
    return message
  }

  /// How a price is divided when it is paid: first between the holders and the platform.
  func parts(of price: Int64) -> (holders: Int64, fee: Int64) {
    let parts = ShareSplit.parts(
      of: price, shares: [(0, ShareSplit.whole - feePPM), (1, feePPM)])
    return (parts[0], parts[1])
  }

  private func items(of price: Int64, _ currency: String) -> [AuthorizationV1.QuoteItem] {
    let (holders, fee) = parts(of: price)
    let lines: [(String, Int64, AuthorizationV1.QuoteItemKind)] = [
      (offer.title, holders, .holders), ("Platform's fee", fee, .platformFee),
    ]
    return lines.filter { $0.1 > 0 }.map { label, amount, kind in
      .init(
        label: label, amount: .init(currencyCode: currency, minorUnits: amount), kind: kind)
    }
  }
}
