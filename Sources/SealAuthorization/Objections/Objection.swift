import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A row of `objection`.
package struct Objection: Sendable {
  package let objectionID: ObjectionID
  package let licenseID: LicenseID
  package let licenseNumber: String
  package let orderID: OrderID
  package let reason: String
  package let state: AuthorizationV1.ObjectionState
  package let createTime: Instant

  init(_ row: Row) throws {
    objectionID = try row.decode("objection_id")
    licenseID = try row.decode("license_id")
    licenseNumber = try row.decode("number")
    orderID = try row.decode("order_id")
    reason = try row.decode("reason")
    state = .init(rawValue: try row.decode("state", as: Int32.self))
    createTime = try row.decode("create_time")
  }

  var message: AuthorizationV1.Objection {
    AuthorizationV1.Objection(
      objectionID: objectionID.description, licenseNumber: licenseNumber, reason: reason,
      state: state, createTime: GoogleProtobuf.Timestamp(createTime))
  }
}
