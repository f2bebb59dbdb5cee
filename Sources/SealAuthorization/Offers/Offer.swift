import SealAPI
import SealAccess
import SealEvents
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A row of `offer`.
package struct Offer: Owned {
  package let offerID: OfferID
  package let workID: WorkID
  package let accountID: AccountID
  package let environment: Environment
  package let title: String
  package let terms: LicenseTerms
  /// As they were declared; none when it is free, or comes from a preset.
  package let shares: [HolderShare]
  /// `nil` for one that CreateOffer made.
  let presetID: PresetID?
  package let createTime: Instant
  package let withdrawTime: Instant?

  init(_ row: Row) throws {
    offerID = try row.decode("offer_id")
    workID = try row.decode("work_id")
    accountID = try row.decode("account_id")
    environment = try row.decode("environment")
    title = try row.decode("title")
    terms = try LicenseTerms(row)
    let ppm = try row.decode("share_ppm", as: [Int32].self)
    shares = zip(try row.decode("share_party_ids", as: [PartyID].self), ppm).map {
      HolderShare(partyID: $0, ppm: Int($1))
    }
    presetID = try row.decode("preset_id")
    createTime = try row.decode("create_time")
    withdrawTime = try row.decode("withdraw_time")
  }

  package var tenant: Tenant { Tenant(accountID, environment) }

  /// - Parameter withShares: for the account that made it.
  package func message(withShares: Bool = false) throws -> AuthorizationV1.Offer {
    AuthorizationV1.Offer(
      offerID: offerID.description, workID: workID.description, terms: try terms.message(),
      title: title, createTime: GoogleProtobuf.Timestamp(createTime),
      withdrawTime: withdrawTime.map(GoogleProtobuf.Timestamp.init),
      shares: withShares
        ? shares.map { .init(partyID: $0.partyID.description, sharePPM: UInt32($0.ppm)) } : [],
      presetID: presetID?.description ?? "")
  }
}

extension LicenseTerms {
  /// What stands in the columns of `offer` and `preset`.
  init(_ row: Row) throws {
    let amount = try row.decode("price_minor_units", as: Int64?.self)
    let currency = try row.decode("currency_code", as: String?.self)
    let price: Price =
      if let amount, let currency { .fixed(currencyCode: currency, minorUnits: amount) } else {
        .free
      }
    self.init(
      use: .init(rawValue: try row.decode("use", as: Int32.self)),
      regionCodes: try row.decode("region_codes"),
      durationDays: try row.decode("duration_days", as: Int32?.self).map(Int.init), price: price,
      creditRequired: try row.decode("credit_required"), commercial: try row.decode("commercial"))
  }
}

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
