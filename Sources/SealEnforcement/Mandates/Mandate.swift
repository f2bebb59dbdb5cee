import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf

/// A power to enforce that a party gave: a row of `mandate`.
package struct Mandate: Owned {
  package let mandateID: MandateID
  package let tenant: Tenant
  package let partyID: PartyID
  /// `nil` for every work of the account that names the party.
  package let workIDs: [WorkID]?
  package let startTime: Instant
  package let endTime: Instant?
  package let currencyCode: String
  package let maxAsk: Int64
  package let feePPM: Int
  /// When it was revoked or its time was over.
  package let closeTime: Instant?
  /// Of the statement that revoked it.
  let revocationID: RevocationID?

  init(_ row: Row) throws {
    mandateID = try row.decode("mandate_id")
    tenant = Tenant(try row.decode("account_id"), try row.decode("environment"))
    partyID = try row.decode("party_id")
    workIDs = try row.decode("work_ids", as: [WorkID]?.self)
    startTime = try row.decode("start_time")
    endTime = try row.decode("end_time")
    currencyCode = try row.decode("currency_code")
    maxAsk = try row.decode("max_ask_minor_units")
    feePPM = Int(try row.decode("fee_ppm", as: Int32.self))
    closeTime = try row.decode("close_time")
    revocationID = try row.decode("revocation_id")
  }

  /// Whether it is in force at a time of the account's clock.
  package func isLive(at time: Instant) -> Bool {
    closeTime == nil && startTime <= time && endTime.map { time < $0 } ?? true
  }

  var message: EnforcementV1.Mandate {
    EnforcementV1.Mandate(
      mandateID: mandateID.description, partyID: partyID.description,
      workIDs: workIDs?.map(\.description) ?? [],
      startTime: GoogleProtobuf.Timestamp(startTime),
      endTime: endTime.map(GoogleProtobuf.Timestamp.init),
      maxAsk: TypeV1.Money(currencyCode: currencyCode, minorUnits: maxAsk),
      feePPM: UInt32(feePPM), closeTime: closeTime.map(GoogleProtobuf.Timestamp.init))
  }
}
