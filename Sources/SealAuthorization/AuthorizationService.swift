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

/// The authorization service: its methods lie beside the nouns that they are about.
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
}
