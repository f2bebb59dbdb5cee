import Foundation
import SealAPI
import SealAccess
import SealCertification
import SealEvents
import SealJobs
import SealPostgres
import SealPrimitives
import SealRPC
import SealVerify

/// The authorization service: the contract's methods, each one short.
package struct AuthorizationService: AuthorizationV1.AuthorizationService {
  let database: Database
  let desk: Orders
  let payments: ProviderPayments
  let channels: Channels
  let inclusion: SealInclusion
  let parties: PartyBook
  let pageTokens: PageTokens
  /// The logs' X.509 chains, PEM.
  let logChains: [Environment: String]
  let clock: any WallClock
  let random: any RandomBytes
  /// Called after a change was committed: there may be events to number, jobs to do.
  let changed: @Sendable () -> Void

  /// - Parameter payments: `nil` means that money comes by bank transfer only.
  package init(
    database: Database, desk: Orders, channels: Channels, inclusion: SealInclusion,
    payments: ProviderPayments? = nil, parties: PartyBook, pageTokens: PageTokens,
    logChains: [Environment: String], clock: any WallClock, random: any RandomBytes,
    changed: @escaping @Sendable () -> Void = {}
  ) {
    self.database = database
    self.desk = desk
    self.channels = channels
    self.inclusion = inclusion.telling(changed)
    self.payments = payments ?? ProviderPayments(database: database, desk: desk)
    self.parties = parties
    self.pageTokens = pageTokens
    self.logChains = logChains
    self.clock = clock
    self.random = random
    self.changed = changed
  }

  package func createOffer(
    _ request: AuthorizationV1.CreateOfferRequest, context: CallContext
  ) async throws -> AuthorizationV1.CreateOfferResponse {
    let declaration = try OfferRequest(request)
    let identity = try RequestIdentity(request, method: context.method)
    let offer = try await changing(context) { [clock, random, desk] tx in
      try declaration.put(
        onSaleBy: context, identity, desk.outbox, at: clock.now(), random: random, tx)
    }
    return AuthorizationV1.CreateOfferResponse(offer: try offer.message(withShares: true))
  }

  package func withdrawOffer(
    _ request: AuthorizationV1.WithdrawOfferRequest, context: CallContext
  ) async throws -> AuthorizationV1.WithdrawOfferResponse {
    var checks = FieldChecks()
    let id = checks.offerID(request.offerID)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let id else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let caller = context.caller
    let offer = try await changing(context) { [clock, desk] tx in
      if let offer = try OfferStore.find(withdrawnBy: identity, of: caller, tx) { return offer }
      let isEnding = try OfferStore.withdraw(
        id, of: caller, at: clock.now(), request: identity, tx)
      guard let offer = try OfferStore.find(id, caller.environment, tx),
        offer.accountID == caller.accountID
      else { throw AuthorizationError.offerNotFound }
      if isEnding {
        try AuditStore.record(
          "WithdrawOffer", on: id.uuid, by: CallActor(context), at: clock.now(), tx)
        try desk.outbox.record(
          OfferEvent(offer).named(.offerWithdrawn), at: clock.now(), tx)
      }
      return offer
    }
    return AuthorizationV1.WithdrawOfferResponse(offer: try offer.message(withShares: true))
  }

  package func listOffers(
    _ request: AuthorizationV1.ListOffersRequest, context: CallContext
  ) async throws -> AuthorizationV1.ListOffersResponse {
    let caller = context.caller
    var checks = FieldChecks()
    let asked = pageTokens.page(request.pageSize, request.pageToken, context, &checks)
    try checks.finish()
    let offers = try await database.read(deadline: context.deadline) { tx in
      try OfferStore.list(
        of: caller, before: asked.before.map(OfferID.init(uuid:)), limit: asked.limit, tx)
    }
    let (page, next) = asked.cut(offers) { $0.offerID.uuid }
    return AuthorizationV1.ListOffersResponse(
      offers: try page.map { try $0.message(withShares: true) },
      nextPageToken: next)
  }

  package func checkUse(
    _ request: AuthorizationV1.CheckUseRequest, context: CallContext
  ) async throws -> AuthorizationV1.CheckUseResponse {
    var checks = FieldChecks()
    let id = checks.workID(request.workID)
    let question = UseQuestion(request, now: clock.now(), &checks)
    try checks.finish()
    guard let id, let question else { preconditionFailure("absence is a violation") }
    let environment = context.caller.environment
    return try await database.read(deadline: context.deadline) { tx in
      guard let work = try WorkCatalog.find(id, environment, tx) else {
        throw AuthorizationError.workNotFound
      }
      let offers = try OfferStore.onSale(for: id, tx)
      let verdict = UseCheck.decide(
        question, try UseFacts.read(work, onSale: offers, for: question, tx))
      return AuthorizationV1.CheckUseResponse(
        decision: verdict.decision,
        reasons: verdict.reasons.map {
          .init(code: $0.code, message: $0.message, reference: $0.reference)
        },
        offers: try verdict.offers.compactMap { offer in
          try offers.first { $0.offerID == offer.offerID }?.message()
        })
    }
  }

  package func createQuote(
    _ request: AuthorizationV1.CreateQuoteRequest, context: CallContext
  ) async throws -> AuthorizationV1.CreateQuoteResponse {
    var checks = FieldChecks()
    let workID = checks.workID(request.workID)
    let offerID = checks.offerID(request.offerID)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let workID, let offerID else { preconditionFailure("absence is a violation") }
    let identity = try RequestIdentity(request, method: context.method)
    let caller = context.caller
    // Nothing follows from a quote: nobody is woken.
    let quote = try await database.write(
      deadline: context.deadline, afterLosingRaceFor: Self.races
    ) { [clock, random, desk] tx in
      if let quote = try QuoteStore.find(madeBy: identity, of: caller, tx) { return quote }
      guard let work = try WorkCatalog.find(workID, caller.environment, tx) else {
        throw AuthorizationError.workNotFound
      }
      guard let offer = try OfferStore.find(offerID, caller.environment, tx),
        offer.workID == workID
      else { throw AuthorizationError.offerNotFound }
      guard offer.withdrawTime == nil else { throw AuthorizationError.offerWithdrawn }
      guard !work.isWithdrawn else { throw AuthorizationError.workWithdrawn }
      let now = clock.now()
      return try QuoteStore.insert(
        QuoteID(at: now, random: random), offer: offer, of: Buyer(caller),
        expires: now.advanced(by: desk.policy.quoteLife), request: identity, at: now, tx)
    }
    return AuthorizationV1.CreateQuoteResponse(quote: try quote.message())
  }

  package func listBalances(
    _ request: AuthorizationV1.ListBalancesRequest, context: CallContext
  ) async throws -> AuthorizationV1.ListBalancesResponse {
    let caller = context.caller
    let balances = try await database.read(deadline: context.deadline) { tx in
      try HolderBalances.list(of: caller, tx)
    }
    return AuthorizationV1.ListBalancesResponse(balances: balances)
  }

  var changing: LegacyChanges { LegacyChanges(database, losing: Self.races, changed: changed) }

  /// Constraints that a concurrent call can make this one violate. Run again, it finds what the
  /// other made.
  private static let races: Set<String> = [
    "offer_request_id_is_used_once", "offer_withdrawal_request_id_is_used_once",
    "terms_are_on_sale_once_for_a_work", "preset_request_id_is_used_once",
    "preset_withdrawal_request_id_is_used_once", "quote_request_id_is_used_once",
    "quote_is_ordered_once", "order_request_id_is_used_once",
    "order_cancel_request_id_is_used_once", "objection_request_id_is_used_once",
    "party_name_is_unique_in_its_account", "license_number_is_used_once",
  ]

}
