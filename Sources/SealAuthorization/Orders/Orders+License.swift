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
    try change.tell(
      License.events(
        .licenseIssued, id, order: order.orderID, work: order.workID, for: order.audience))
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
}
