import SealAPI
import SealAccess
import SealAuthorization
import SealMonitoring
import SealPostgres
import SealPrimitives
import SealVerify

/// What becomes of the order by which a case is settled.
extension CaseDesk: OrderFollower {
  package func orderMoved(
    _ order: Order, from state: AuthorizationV1.OrderState, _ change: Change
  ) throws {
    let (time, tx) = (change.now, change.tx)
    guard let stored = try CaseStore.lock(orderedBy: order.orderID, tx) else { return }
    switch (state, order.state) {
    case (.awaitingPayment, .inNotice): try settle(stored, order, at: time, tx)
    case (.awaitingPayment, _): try move(stored, .orderEnded, at: time, tx)
    case (_, .refunding): try move(stored, .settlementUndone, at: time, tx)
    default: break
    }
  }

  /// The money came and the license is there: the settlement's statement, the case's end, and the
  /// usage's new decision are one transaction with them.
  private func settle(
    _ stored: StoredCase, _ order: Order, at now: Instant, _ tx: Transaction
  ) throws {
    guard stored.state == .paymentPending else { return }
    guard let license = try LicenseStore.find(of: order.orderID, tx),
      case .fixed(let currency, let amount) = license.offer.terms.price,
      let usage = try UsageBook.find(stored.usageID, stored.environment, tx)
    else { preconditionFailure("a paid order has a license at a price; usages are never deleted") }
    let id = SettlementID(at: now, random: random)
    let place = try Disclosure(
      salt: random.bytes(16), name: "usage_url", value: .string(usage.pageURL))
    try issuer.issue(
      SettlementStatement.kind, id: id, subject: stored.caseID.description, stored.environment,
      disclosure: place.text, at: now, tx
    ) { assurance in
      SettlementStatement(
        assurance: assurance, environment: stored.environment,
        caseNumber: stored.number.description, usageURLDigest: place.digest,
        workID: stored.workID.description, currencyCode: currency, minorUnits: UInt64(amount),
        licenseNumber: license.number.description, mandateID: stored.mandateID.description
      ).body
    }
    try move(
      stored, .paid, CaseChanges(licenseID: license.licenseID, settlementID: id), at: now, tx)
    _ = try usages.decideAgain(stored.usageID, stored.environment, at: now, tx)
  }
}
