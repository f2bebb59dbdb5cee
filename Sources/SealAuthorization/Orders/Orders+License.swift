import SealCertification
import SealEvents
import SealJobs
import SealPostgres
import SealPrimitives

extension Orders {
  func giveLicense(
    _ order: Order, _ offer: Offer, provider: String?, noticeEnd: Instant?,
    at time: Instant, _ tx: Transaction
  ) throws {
    guard let work = try WorkCatalog.find(order.workID, order.environment, tx) else {
      preconditionFailure("an order's work is never deleted")
    }
    let id = try issuer.give(
      order, offer, work, provider: provider, noticeEnd: noticeEnd, at: time, tx)
    try recordLicense(.licenseIssued, id, order, at: time, tx)
    try enqueueLetter(.given, id, order, at: time, tx)
  }

  func revokeLicense(_ order: Order, at time: Instant, _ tx: Transaction) throws {
    guard let license = try LicenseStore.find(of: order.orderID, tx) else {
      preconditionFailure("order_state_fits_its_license")
    }
    try issuer.revoke(license, reason: "OBJECTION_UPHELD", at: time, tx)
    try recordLicense(.licenseRevoked, license.licenseID, order, at: time, tx)
    try enqueueLetter(.revoked, license.licenseID, order, at: time, tx)
  }

  /// In the transaction of its cause, so that no license stays without its letter.
  private func enqueueLetter(
    _ edition: LetterEdition, _ id: LicenseID, _ order: Order, at time: Instant,
    _ tx: Transaction
  ) throws {
    try jobs.enqueue(
      NewJob(
        kind: LetterJob.kind, key: LetterJob.key(id, edition),
        tenant: Tenant(order.seller, order.environment), due: time),
      at: time, tx)
  }

  private func recordLicense(
    _ type: EventType, _ id: LicenseID, _ order: Order, at time: Instant, _ tx: Transaction
  ) throws {
    try outbox.record(
      NewEvent(
        tenant: Tenant(order.seller, order.environment), type: type,
        subject: id.description,
        data: [
          "license": .string(id.description), "order": .string(order.orderID.description),
          "work": .string(order.workID.description),
        ]), at: time, tx)
  }
}
