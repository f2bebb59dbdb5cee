import SealAPI
import SealAccess
import SealPrimitives
import SealRPC

extension AuthorizationService {
  package func createOffer(
    _ request: AuthorizationV1.CreateOfferRequest, context: CallContext
  ) async throws -> AuthorizationV1.CreateOfferResponse {
    let asked = try OfferRequest(request, orders.policy)
    let offer = try await changes.once(request, context, making: OfferID.self) { id, change in
      try Offers.create(asked, as: id, change)
    } again: { id, tx in
      try OfferStore.known(id, tx)
    }
    return .init(offer: try offer.message(withShares: true))
  }

  package func withdrawOffer(
    _ request: AuthorizationV1.WithdrawOfferRequest, context: CallContext
  ) async throws -> AuthorizationV1.WithdrawOfferResponse {
    let id = try FieldChecks.read(request) { $0.offerID(request.offerID) }
    let offer = try await changes.once(request, context, on: id) { change in
      try Offers.withdraw(id, change)
    } again: { tx in
      try OfferStore.known(id, tx)
    }
    return .init(offer: try offer.message(withShares: true))
  }

  package func getOffer(
    _ request: AuthorizationV1.GetOfferRequest, context: CallContext
  ) async throws -> AuthorizationV1.GetOfferResponse {
    let id = try FieldChecks.read { $0.offerID(request.offerID) }
    let sale = try await database.read(deadline: context.deadline) { tx in
      try Sale.find(id, tx)
    }
    return .init(
      offer: try sale.offer.message(), workTitle: sale.work.title,
      workState: sale.work.isWithdrawn ? .withdrawn : .active,
      sandbox: sale.offer.environment == .sandbox, mailsLetters: orders.policy.sendsMail)
  }

  package func listOffers(
    _ request: AuthorizationV1.ListOffersRequest, context: CallContext
  ) async throws -> AuthorizationV1.ListOffersResponse {
    let (offers, next) = try await lists.page(request, context, by: \.offerID) {
      caller, before, limit, tx in
      try OfferStore.list(of: caller.tenant, before: before, limit: limit, tx)
    }
    return .init(offers: try offers.map { try $0.message(withShares: true) }, nextPageToken: next)
  }
}
