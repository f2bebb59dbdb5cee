import SealAPI
import SealAccess
import SealCertification
import SealChannels
import SealEvents
import SealJobs
import SealPayments
import SealPostgres
import SealPrimitives
import SealRPC

/// The authorization service: the contract's methods, each one short.
package struct AuthorizationService: AuthorizationV1.AuthorizationService {
  let database: Database
  let changes: Changes
  let lists: Lists
  let orders: Orders
  /// What else moves with an order.
  let follower: any OrderFollower
  let payments: PaymentGateway
  let channels: Channels
  let inclusion: SealInclusion
  let letters: LicenseLetters
  let clock: any WallClock

  package init(
    database: Database, changes: Changes, orders: Orders, follower: any OrderFollower,
    payments: PaymentGateway, channels: Channels, inclusion: SealInclusion,
    lists: Lists, clock: any WallClock
  ) {
    self.database = database
    self.changes = changes
    self.lists = lists
    self.orders = orders
    self.follower = follower
    self.payments = payments
    self.channels = channels
    self.inclusion = inclusion
    letters = LicenseLetters(parties: orders.parties)
    self.clock = clock
  }

  var parties: PartyDirectory { orders.parties }

  package func checkUse(
    _ request: AuthorizationV1.CheckUseRequest, context: CallContext
  ) async throws -> AuthorizationV1.CheckUseResponse {
    var checks = FieldChecks()
    let workID = checks.workID(request.workID)
    let asked = UseQuestion(request, now: clock.now(), &checks)
    let (id, question) = try checks.finish(workID, asked)
    let environment = context.caller.environment
    return try await database.read(deadline: context.deadline) { tx in
      guard let work = try WorkReader.find(id, environment, tx) else {
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
}
