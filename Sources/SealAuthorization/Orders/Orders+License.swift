import SealAccess
import SealCertification
import SealEvents
import SealJobs
import SealPostgres
import SealPrimitives

extension Orders {
  /// - Parameter work: of the order, if it was read already.
  func giveLicense(
    _ order: Order, _ offer: Offer, _ work: WorkSummary? = nil, provider: String?,
    noticeEnd: Instant?, _ change: Change
  ) throws {
    guard let work = try work ?? WorkReader.find(order.workID, order.environment, change.tx) else {
      preconditionFailure("an order's work is never deleted")
    }
    let id = try issuer.give(order, offer, work, provider: provider, noticeEnd: noticeEnd, change)
    try tell(.licenseIssued, id, order, change)
    try writeLetter(.given, id, change)
  }

  func revokeLicense(_ order: Order, _ change: Change) throws {
    guard let license = try LicenseStore.find(of: order.orderID, change.tx) else {
      preconditionFailure("order_state_fits_its_license")
    }
    try issuer.revoke(license, reason: "OBJECTION_UPHELD", change)
    try change.tell(license.events(.licenseRevoked))
    try writeLetter(.revoked, license.licenseID, change)
  }

  /// In the transaction of its cause, so that no license stays without its letter.
  private func writeLetter(_ edition: LetterEdition, _ id: LicenseID, _ change: Change) throws {
    try change.later(
      NewJob(
        kind: LetterJob.kind, key: LetterJob.key(id, edition), tenant: change.tenant,
        due: change.now))
  }

  /// Tells who sells and who bought.
  private func tell(_ type: EventType, _ id: LicenseID, _ order: Order, _ change: Change) throws {
    try change.tell(
      order.audience.map { tenant in
        NewEvent(
          tenant: tenant, type: type, subject: id.description,
          data: [
            "license": .string(id.description), "order": .string(order.orderID.description),
            "work": .string(order.workID.description),
          ])
      })
  }
}
