import SealAPI
import SealAccess
import SealJobs
import SealPayments
import SealPrimitives
import SealProtobuf
import SealRPC

extension AuthorizationService {
  package func createOrder(
    _ request: AuthorizationV1.CreateOrderRequest, context: CallContext
  ) async throws -> AuthorizationV1.CreateOrderResponse {
    let asked = try OrderRequest(request)
    let buyer = context.caller.tenant
    let placed = try await changes.once(
      request, context, making: OrderID.self,
      about: { tx in try QuoteStore.expect(asked.quoteID, askedBy: buyer, tx) }
    ) { [orders] id, quote, change in
      try orders.place(asked, under: quote, by: buyer, as: id, change)
    } again: { [parties] id, tx in
      try OrderView.read(id, parties, tx)
    }
    return .init(order: try await opened(placed, context).message(orders.bank, seesLicensee: true))
  }

  package func placeGuestOrder(
    _ request: AuthorizationV1.PlaceGuestOrderRequest, context: CallContext
  ) async throws -> AuthorizationV1.PlaceGuestOrderResponse {
    let asked = try GuestOrderRequest(request)
    let placed = try await changes.once(
      request, context, making: OrderID.self,
      about: { tx in try Sale.find(asked.offerID, for: asked.workID, tx) }
    ) { [orders] id, sale, change in
      try orders.place(asked, sale, as: id, change)
    } again: { [parties] id, tx in
      try OrderView.read(id, parties, tx)
    }
    return .init(order: try await opened(placed, context).message(orders.bank, seesLicensee: true))
  }

  /// The order with its payment open, so that it can be paid; a job opens it where that fails.
  private func opened(_ placed: OrderView, _ context: CallContext) async throws -> OrderView {
    guard placed.payment?.state == .wanted else { return placed }
    try await payments.open(for: .order(placed.order.orderID))
    return try await database.read(deadline: context.deadline) { [parties] tx in
      try OrderView.read(placed.order.orderID, parties, tx)
    }
  }

  package func getOrder(
    _ request: AuthorizationV1.GetOrderRequest, context: CallContext
  ) async throws -> AuthorizationV1.GetOrderResponse {
    let (id, asker) = try FieldChecks.read {
      $0.order(request.orderID, request.orderSecret, context)
    }
    let (view, time) = try await database.read(deadline: context.deadline) { [parties, clock] tx in
      let view = try OrderView.read(asker.order(id, tx), parties, tx)
      return (view, try AccountClocks.now(view.order.tenant, at: clock.now(), tx))
    }
    return .init(
      order: try view.message(orders.bank, seesLicensee: asker.seesLicensee(of: view.order)),
      sandbox: view.order.environment == .sandbox, clockTime: GoogleProtobuf.Timestamp(time))
  }

  package func cancelOrder(
    _ request: AuthorizationV1.CancelOrderRequest, context: CallContext
  ) async throws -> AuthorizationV1.CancelOrderResponse {
    let (id, asker) = try FieldChecks.read(request) {
      $0.order(request.orderID, request.orderSecret, context)
    }
    let view = try await changes.once(
      request, context, about: { tx in try asker.lockOwn(id, tx) }, on: { _ in id }
    ) { [orders, follower] order, change in
      try orders.cancel(order, telling: follower, change)
    } again: { [parties] id, tx in
      try OrderView.read(id, parties, tx)
    }
    return .init(order: try view.message(orders.bank, seesLicensee: true))
  }

  package func mailOrderLinks(
    _ request: AuthorizationV1.MailOrderLinksRequest, context: CallContext
  ) async throws -> AuthorizationV1.MailOrderLinksResponse {
    let asked = try OrderLinksRequest(request)
    guard orders.policy.sendsMail else { throw AuthorizationError.mailServerMissing }
    let parties = parties
    let owner = try await database.read(deadline: context.deadline) { tx in
      try OrderLinks.owner(of: asked, parties, tx)
    }
    if let owner {
      try await changes.write(of: owner, by: ChangeActor(context)) { [orders] change in
        try OrderLinks.send(asked, parties, orders.policy, change)
      }
    }
    return .init()
  }

  package func listBalances(
    _ request: AuthorizationV1.ListBalancesRequest, context: CallContext
  ) async throws -> AuthorizationV1.ListBalancesResponse {
    let tenant = context.caller.tenant
    let balances = try await database.read(deadline: context.deadline) { tx in
      try HolderBalances.list(of: tenant, tx)
    }
    return .init(balances: balances)
  }
}
