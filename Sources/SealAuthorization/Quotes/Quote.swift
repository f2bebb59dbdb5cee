import SealAPI
import SealAccess
import SealPrimitives
import SealProtobuf

/// A quote with its offer, whose price cannot change.
package struct Quote: Owned {
  package let quoteID: QuoteID
  package let offer: Offer
  package let expireTime: Instant

  /// Of the account that sells, whoever asked.
  package var tenant: Tenant { offer.tenant }

  func message() throws -> AuthorizationV1.Quote {
    var message = AuthorizationV1.Quote(
      quoteID: quoteID.description, workID: offer.workID.description, offer: try offer.message(),
      expireTime: GoogleProtobuf.Timestamp(expireTime))
    if case .fixed(let currency, let amount) = offer.terms.price {
      let total = TypeV1.Money(currencyCode: currency, minorUnits: amount)
      message.items = [AuthorizationV1.QuoteItem(label: offer.title, amount: total)]
      message.total = total
    }
    return message
  }
}
