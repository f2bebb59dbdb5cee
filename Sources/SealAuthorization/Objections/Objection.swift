import SealAPI
import SealAccess
import SealEvents
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealVerify

/// A row of `objection`.
package struct Objection: Sendable {
  package let objectionID: ObjectionID
  package let licenseID: LicenseID
  package let licenseNumber: String
  package let orderID: OrderID
  /// Who objects; `nil` for a guest.
  let objector: AccountID?
  /// Who gave the license.
  let seller: AccountID
  /// Who bought it; `nil` for a guest.
  let buyer: AccountID?
  package let reason: String
  package let state: AuthorizationV1.ObjectionState
  package let createTime: Instant
  let decideTime: Instant?
  /// For everybody; `nil` until it was decided.
  let explanation: String?

  init(_ row: Row) throws {
    objectionID = try row.decode("objection_id")
    licenseID = try row.decode("license_id")
    licenseNumber = try row.decode("number")
    orderID = try row.decode("order_id")
    objector = try row.decode("account_id")
    seller = try row.decode("seller_account_id")
    buyer = try row.decode("buyer_account_id")
    reason = try row.decode("reason")
    state = .init(rawValue: try row.decode("state", as: Int32.self))
    createTime = try row.decode("create_time")
    decideTime = try row.decode("decide_time")
    explanation = try row.decode("explanation")
  }

  /// The same event for everybody whose part it is: who objects, who gave the license and who
  /// bought it, as far as they have accounts.
  func events(_ type: EventType, in environment: Environment) -> [NewEvent] {
    var data: [String: JSONValue] = [
      "objection": .string(objectionID.description), "license": .string(licenseNumber),
      "order": .string(orderID.description),
    ]
    if let explanation {
      data["decision"] = .string(String(state.name.dropFirst("OBJECTION_STATE_".count)))
      data["explanation"] = .string(explanation)
    }
    return Set([objector, seller, buyer].compactMap { $0 }).sorted().map {
      NewEvent(
        tenant: Tenant($0, environment), type: type, subject: objectionID.description,
        data: .object(data))
    }
  }

  /// - Parameter account: whose part it is, if any: who objects, sold or bought is told the reason.
  func message(seenBy account: AccountID?) -> AuthorizationV1.Objection {
    let isParty = account != nil && [objector, seller, buyer].contains(account)
    return AuthorizationV1.Objection(
      objectionID: objectionID.description, licenseNumber: licenseNumber,
      reason: isParty ? reason : "", state: state,
      createTime: GoogleProtobuf.Timestamp(createTime),
      decideTime: decideTime.map(GoogleProtobuf.Timestamp.init), explanation: explanation ?? "")
  }
}
