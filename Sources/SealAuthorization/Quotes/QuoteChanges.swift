import SealAccess
import SealPrimitives
import SealRPC

extension Orders {
  /// Says what a license costs, for as long as the quote holds. Throws OFFER_WITHDRAWN,
  /// WORK_WITHDRAWN.
  func quote(_ sale: Sale, for buyer: Buyer, as id: QuoteID, _ change: Change) throws -> Quote {
    try sale.expectOnSale()
    return try quote(sale.offer, for: buyer, feePPM: feePPM, as: id, change)
  }

  /// The same for an offer, on sale or not, with the platform's part as it was agreed.
  func quote(_ offer: Offer, for buyer: Buyer, feePPM: Int, as id: QuoteID, _ change: Change) throws
    -> Quote
  {
    try QuoteStore.insert(
      id, of: offer, for: buyer, feePPM: feePPM,
      expires: change.now.advanced(by: policy.quoteLife), at: change.now, change.tx)
  }
}
