import SealAPI
import SealAccess
import SealPrimitives
import SealRPC

extension AuthorizationService {
  package func createQuote(
    _ request: AuthorizationV1.CreateQuoteRequest, context: CallContext
  ) async throws -> AuthorizationV1.CreateQuoteResponse {
    let asked = try QuoteRequest(request)
    let buyer = context.caller.tenant
    let quote = try await changes.once(
      request, context, making: QuoteID.self,
      about: { tx in try Sale.find(asked.offerID, for: asked.workID, buyer.environment, tx) }
    ) { [orders] id, sale, change in
      try orders.quote(sale, for: Buyer(buyer), as: id, change)
    } again: { id, tx in
      try QuoteStore.known(id, tx)
    }
    return .init(quote: try quote.message())
  }
}
