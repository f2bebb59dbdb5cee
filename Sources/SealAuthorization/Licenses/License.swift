import SealAPI
import SealAccess
import SealEvents
import SealPostgres
import SealPrimitives

/// A license with what became of it, and its offer. Its statement has the same identifier.
package struct License: Owned {
  package let licenseID: LicenseID
  package let number: LicenseNumber
  package let orderID: OrderID
  package let workID: WorkID
  package let versionID: VersionID
  /// `nil` for a guest.
  package let buyer: AccountID?
  package let seller: AccountID
  package let environment: Environment
  package let offer: Offer
  package let licensee: PartyID
  package let useURL: String?
  package let startTime: Instant
  package let endTime: Instant?
  package let noticeEndTime: Instant?
  package let revokeTime: Instant?
  package let hasOpenObjection: Bool
  /// Whether its public notice is not over, or an objection holds it.
  let isInNotice: Bool
  package let isSimulated: Bool
  /// Whether the licensor does not learn the licensee's name.
  let isLicenseeConfidential: Bool

  package var tenant: Tenant { Tenant(seller, environment) }

  /// For who sells and who bought.
  func events(_ type: EventType) -> [NewEvent] {
    Self.events(
      type, licenseID, order: orderID, work: workID, for: tenant.audience(with: buyer))
  }

  static func events(
    _ type: EventType, _ license: LicenseID, order: OrderID, work: WorkID, for audience: [Tenant]
  ) -> [NewEvent] {
    audience.map { tenant in
      NewEvent(
        tenant: tenant, type: type, subject: license.description,
        data: [
          "license": .string(license.description), "order": .string(order.description),
          "work": .string(work.description),
        ])
    }
  }

  func state(at time: Instant) -> AuthorizationV1.LicenseState {
    if revokeTime != nil { return .revoked }
    if let endTime, time >= endTime { return .expired }
    return hasOpenObjection ? .objected : .active
  }
}

extension License {
  init(_ row: Row, _ number: LicenseNumber, _ offer: Offer) throws {
    licenseID = try row.decode("license_id")
    self.number = number
    self.offer = offer
    orderID = try row.decode("order_id")
    workID = try row.decode("work_id")
    versionID = try row.decode("version_id")
    buyer = try row.decode("buyer_account_id")
    seller = try row.decode("seller_account_id")
    environment = try row.decode("environment")
    licensee = try row.decode("licensee_party_id")
    useURL = try row.decode("use_url")
    startTime = try row.decode("start_time")
    endTime = try row.decode("end_time")
    noticeEndTime = try row.decode("notice_end_time")
    revokeTime = try row.decode("revoke_time")
    hasOpenObjection = try row.decode("is_objected")
    isInNotice = try row.decode("is_in_notice")
    isSimulated = try row.decode("simulated")
    isLicenseeConfidential = try row.decode("licensee_confidential")
  }
}
