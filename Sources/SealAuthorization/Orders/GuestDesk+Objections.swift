import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

extension GuestDesk {
  /// Objects to a license in its notice period: its money is held until an operator has decided.
  /// The same form, sent again, changes nothing.
  ///
  /// Throws INVALID_FIELDS, REQUEST_ID_REUSED, LICENSE_NOT_FOUND, NOTICE_OVER.
  package func object(
    to number: LicenseNumber, reason: String, requestID: String, peerAddress: String,
    deadline: ContinuousClock.Instant
  ) async throws {
    var checks = FieldChecks()
    checks.paragraphs(reason, "reason", length: 1...2_000)
    checks.requestID(requestID)
    try checks.finish()
    let identity = RequestIdentity(
      id: requestID, content: Array("guest-objection\0\(number)\0\(reason)".utf8))
    try await changing(deadline) { [self] tx in
      guard let license = try LicenseStore.find(number, tx),
        let order = try OrderStore.lock(license.orderID, license.environment, tx)
      else { throw AuthorizationError.licenseNotFound }
      if try ObjectionStore.find(madeByGuest: identity, license.environment, tx) != nil { return }
      let now = clock.now()
      let id = ObjectionID(at: now, random: random)
      try ObjectionStore.insert(
        id, to: license, reason: reason, by: nil, license.environment, request: identity, at: now,
        tx)
      do {
        try desk.move(order, .objected, tx)
      } catch is OrderStateMachine.Refusal {
        throw AuthorizationError.noticeOver
      }
      try AuditStore.record(
        "FileObjection", on: id.uuid,
        by: actor(license.seller, license.environment, peerAddress), at: now, tx)
    }
  }
}
