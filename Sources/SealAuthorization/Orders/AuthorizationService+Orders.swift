import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealRPC

extension AuthorizationService {
  package func createOrder(
    _ request: AuthorizationV1.CreateOrderRequest, context: CallContext
  ) async throws -> AuthorizationV1.CreateOrderResponse {
    var checks = FieldChecks()
    let quoteID = checks.parsed(
      QuoteID(request.quoteID), "quote_id", expected: "a quote's identifier (quote_…)")
    checks.text(request.licenseeName, "licensee_name", length: 1...200)
    checks.licensedPlace(request.useURL, "use_url")
    checks.paymentProvider(request.paymentProvider)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let quoteID else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let caller = context.caller
    let useURL = request.useURL.isEmpty ? nil : request.useURL
    let order = try await changing(context) { [clock, desk, parties, payments] tx in
      if let order = try OrderStore.find(placedBy: identity, of: caller, tx) {
        return try OrderView.read(order, tx)
      }
      guard let quote = try QuoteStore.find(quoteID, of: caller, tx) else {
        throw AuthorizationError.quoteNotFound
      }
      guard try OrderStore.find(of: quoteID, tx) == nil else {
        // The same call may have been committed since it was looked for.
        if let order = try OrderStore.find(placedBy: identity, of: caller, tx) {
          return try OrderView.read(order, tx)
        }
        throw AuthorizationError.quoteUsed
      }
      let now = clock.now()
      guard now < quote.expireTime else { throw AuthorizationError.quoteExpired }
      guard useURL != nil || quote.offer.terms.use != .republishOnline else {
        throw AuthorizationError.placeRequired
      }
      let provider = try payments.choose(request.paymentProvider, for: quote.offer, caller)
      let licensee = try parties.named(request.licenseeName, caller: caller, at: now, tx)
      let order = try desk.place(
        quote, licensee: licensee, useURL: useURL, buyer: Buyer(caller), provider: provider,
        request: identity, tx)
      try AuditStore.record(
        "CreateOrder", on: order.orderID.uuid, by: CallActor(context), at: now, tx)
      return try OrderView.read(order, quote, tx)
    }
    guard order.payment?.state == .wanted else {
      return AuthorizationV1.CreateOrderResponse(order: try order.message())
    }
    try await payments.openNow(order.order.orderID)
    let opened = try await database.read(deadline: context.deadline) { tx in
      try OrderStore.find(order.order.orderID, tx).map { try OrderView.read($0, tx) }
    }
    return AuthorizationV1.CreateOrderResponse(order: try (opened ?? order).message())
  }

  package func getOrder(
    _ request: AuthorizationV1.GetOrderRequest, context: CallContext
  ) async throws -> AuthorizationV1.GetOrderResponse {
    var checks = FieldChecks()
    let id = checks.orderID(request.orderID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let caller = context.caller
    let order = try await database.read(deadline: context.deadline) { tx in
      guard let order = try OrderStore.find(id, of: caller, tx) else {
        throw AuthorizationError.orderNotFound
      }
      return try OrderView.read(order, tx)
    }
    return AuthorizationV1.GetOrderResponse(order: try order.message())
  }

  package func cancelOrder(
    _ request: AuthorizationV1.CancelOrderRequest, context: CallContext
  ) async throws -> AuthorizationV1.CancelOrderResponse {
    var checks = FieldChecks()
    let id = checks.orderID(request.orderID)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let caller = context.caller
    let order = try await changing(context) { [clock, desk] tx in
      if let order = try OrderStore.find(cancelledBy: identity, of: caller, tx) {
        return try OrderView.read(order, tx)
      }
      // Only who placed it gives it up.
      guard let order = try OrderStore.lock(id, caller.environment, tx),
        order.buyer == caller.accountID
      else { throw AuthorizationError.orderNotFound }
      // The same request at the same time may have been faster.
      if let order = try OrderStore.find(cancelledBy: identity, of: caller, tx) {
        return try OrderView.read(order, tx)
      }
      do {
        let moved = try desk.move(order, .cancelled, tx)
        try OrderStore.rememberCancellation(id, identity, tx)
        try AuditStore.record(
          "CancelOrder", on: id.uuid, by: CallActor(context), at: clock.now(), tx)
        return try OrderView.read(moved, tx)
      } catch is OrderStateMachine.Refusal {
        throw AuthorizationError.orderNotOpen
      }
    }
    return AuthorizationV1.CancelOrderResponse(order: try order.message())
  }
}

/// An order with what is needed to show it.
struct OrderView: Sendable {
  let order: Order
  let quote: Quote
  let license: License?
  /// `nil` when the money comes by bank transfer.
  let payment: ProviderPayment?

  static func read(_ order: Order, _ tx: Transaction) throws -> OrderView {
    guard let quote = try QuoteStore.find(of: order, tx) else {
      preconditionFailure("an order's quote is never deleted")
    }
    return try read(order, quote, tx)
  }

  /// The same, when its quote is at hand.
  static func read(_ order: Order, _ quote: Quote, _ tx: Transaction) throws
    -> OrderView
  {
    OrderView(
      order: order, quote: quote,
      // Nothing is licensed before it is paid.
      license: order.state == .awaitingPayment
        ? nil : try LicenseStore.find(of: order.orderID, tx),
      payment: try ProviderPaymentStore.find(order.orderID, tx))
  }

  func message() throws -> AuthorizationV1.Order {
    var message = AuthorizationV1.Order(
      orderID: order.orderID.description, workID: order.workID.description,
      quote: try quote.message(), state: order.state,
      licenseNumber: license?.number.description ?? "",
      createTime: GoogleProtobuf.Timestamp(order.createTime),
      noticeEndTime: order.noticeEndTime.map(GoogleProtobuf.Timestamp.init))
    if let payBy = order.payByTime {
      message.payment = AuthorizationV1.Payment(
        provider: payment?.provider ?? Orders.bankTransfer,
        simulated: order.environment == .sandbox, reference: order.orderID.description,
        expireTime: GoogleProtobuf.Timestamp(payBy), fundsHolder: .platformHeld,
        codeURL: order.state == .awaitingPayment ? payment?.codeURL ?? "" : "")
    }
    return message
  }
}
