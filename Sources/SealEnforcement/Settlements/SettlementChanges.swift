import SealAPI
import SealAccess
import SealAuthorization
import SealMonitoring
import SealPostgres
import SealPrimitives
import SealStatements
import SealVerify

extension Cases {
  /// The accused pays and keeps: places the order that settles the case. One that is open stays;
  /// nobody pays for what they may have by now, or what nobody asks for any more.
  ///
  /// Throws `CaseStateMachine.Refusal`, PAYMENT_PROVIDER_UNAVAILABLE.
  func settle(
    _ locked: LockedCase, licenseeName: String, provider: String, _ change: Change
  ) throws -> Case {
    let stored = locked.case
    if stored.state == .paymentPending { return stored }
    if stored.state.awaitsAnswer, try !mayAccuse(locked, change) {
      return try CaseStore.known(stored.caseID, change.tx)
    }
    // Refused before an order is placed for nothing.
    var machine = CaseStateMachine(stored)
    _ = try machine.on(.paymentChosen)
    let placed = try place(stored, licenseeName: licenseeName, provider, change)
    return try move(locked, .paymentChosen, setting: CaseUpdate(orderID: placed.orderID), change)
  }

  /// The order of "pay and keep": the same offer, for the use from its first day.
  private func place(
    _ stored: Case, licenseeName: String, _ provider: String, _ change: Change
  ) throws -> Order {
    guard let usage = try UsageReader.find(stored.usageID, stored.environment, change.tx) else {
      preconditionFailure("case_is_about_a_usage")
    }
    let mandate = try MandateStore.known(stored.mandateID, change.tx)
    return try orders.place(
      SettlementSale(
        offerID: stored.offerID, licenseeName: licenseeName, placeURL: usage.pageURL,
        useStart: usage.firstSeenTime, feePPM: mandate.feePPM,
        secret: secrets.order(of: stored, afterMoves: stored.moves), paymentProvider: provider),
      change.of(stored.tenant))
  }
}

/// What becomes of the order by which a case is settled.
extension Cases: OrderFollower {
  package func orderMoved(
    _ order: Order, from state: AuthorizationV1.OrderState, _ change: Change
  ) throws {
    guard let locked = try LockedCase.lock(settledBy: order.orderID, change.tx) else { return }
    switch (state, order.state) {
    case (.awaitingPayment, .inNotice): try settled(locked, order, change)
    case (.awaitingPayment, _): try move(locked, .orderEnded, change)
    case (_, .refunding): try move(locked, .settlementUndone, change)
    default: break
    }
  }

  /// The money came and the license is there: the settlement's statement, the case's end, and the
  /// usage's new decision are one transaction with them.
  private func settled(_ locked: LockedCase, _ order: Order, _ change: Change) throws {
    let stored = locked.case
    guard stored.state == .paymentPending else { return }
    guard let license = try LicenseStore.find(of: order.orderID, change.tx),
      case .fixed(let currency, let amount) = license.offer.terms.price,
      let usage = try UsageReader.find(stored.usageID, stored.environment, change.tx)
    else { preconditionFailure("a paid order has a license at a price; usages are never deleted") }
    let id = change.makeID(SettlementID.self)
    let place = try Disclosure(
      salt: change.random.bytes(16), name: "usage_url", value: .string(usage.pageURL))
    try statements.issue(
      SettlementStatement.kind, id, about: stored.caseID.description, disclosure: place.text,
      in: change
    ) { assurance in
      SettlementStatement(
        assurance: assurance, environment: stored.environment,
        caseNumber: stored.number.description, usageURLDigest: place.digest,
        workID: stored.workID.description, currencyCode: currency, minorUnits: UInt64(amount),
        licenseNumber: license.number.description, mandateID: stored.mandateID.description
      ).body
    }
    try move(
      locked, .paid, setting: CaseUpdate(licenseID: license.licenseID, settlementID: id), change)
    try Usages.decideAgain(stored.usageID, change.of(stored.tenant))
  }
}
