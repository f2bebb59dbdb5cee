import Foundation
import SealCertification
import SealEvents
import SealPostgres
import SealPrimitives

/// What is told of an offer that went on sale, or off.
struct OfferEvent: Sendable {
  static let columns: SQL = "offer_id, work_id, preset_id, account_id, environment"

  let offerID: OfferID
  let workID: WorkID
  /// `nil` for one that CreateOffer made.
  let presetID: PresetID?
  let tenant: Tenant

  init(_ row: Row) throws {
    offerID = try row.decode("offer_id")
    workID = try row.decode("work_id")
    presetID = try row.decode("preset_id")
    tenant = Tenant(try row.decode("account_id"), try row.decode("environment"))
  }

  init(_ offer: Offer) {
    offerID = offer.offerID
    workID = offer.workID
    presetID = offer.presetID
    tenant = Tenant(offer.accountID, offer.environment)
  }

  /// - Parameter type: `offer.created` or `offer.withdrawn`.
  func named(_ type: EventType) -> NewEvent {
    NewEvent(
      tenant: tenant, type: type, subject: offerID.description,
      data: .object(
        [
          "offer": .string(offerID.description), "work": .string(workID.description),
        ].merging(presetID.map { ["preset": .string($0.description)] } ?? [:]) { $1 }))
  }
}
