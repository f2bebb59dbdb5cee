import SealAPI
import SealAccess
import SealAuthorization
import SealCertification
import SealMonitoring
import SealPostgres
import SealPrimitives

extension Cases {
  /// Opens a case for a usage that, asked again in this transaction, is UNLICENSED. A use that may
  /// have begun under a permission is so only once a person has asked for a case.
  ///
  /// - Parameter isAutomatic: whether nobody asked for it.
  /// Throws the contract's reasons of OpenCase, in their order.
  func open(_ usageID: UsageID, as id: CaseID, isAutomatic: Bool, _ change: Change) throws -> Case {
    let tx = change.tx
    guard let usage = try UsageReader.find(usageID, change.tenant.environment, tx),
      usage.tenant == change.tenant,
      let work = try WorkReader.find(usage.workID, usage.environment, tx)
    else { throw EnforcementError.usageNotFound }
    let time = try change.dueTime()
    // Locked before the usage, as everywhere; that there is none is told later.
    let mandate = try MandateStore.lockLive(for: work, at: time, tx)
    if !isAutomatic { try Usages.pursue(usageID, change) }
    guard let usage = try Usages.decideAgain(usageID, change), usage.status == .unlicensed,
      usage.goneTime == nil
    else { throw EnforcementError.usageNotUnlicensed }
    guard let mandate else { throw EnforcementError.mandateMissing }
    guard let offer = try AskedPrice.find(for: usage, of: work, change) else {
      throw EnforcementError.nothingOnSale
    }
    guard offer.isWithin(mandate) else { throw EnforcementError.askExceedsMandate }
    if let same = try CaseStore.list(about: usageID, tx).first(where: { !$0.state.isOver }) {
      throw EnforcementError.caseExists(same.caseID)
    }
    let deadline = time.advanced(by: policy.evidenceTime)
    let opened = try CaseStore.insert(
      NewCase(
        caseID: id, number: CaseNumber(in: id.bucket, random: change.random), usage: usage,
        mandateID: mandate.mandateID, offerID: offer.offerID, isAutomatic: isAutomatic,
        openTime: change.now, accountTime: time, deadline: deadline), tx)
    try later(CaseJobKind.deadline, opened, due: deadline, .account, change)
    try later(CaseJobKind.evidence, opened, due: change.now, .real, change)
    try tell(.caseOpened, opened, change)
    return opened
  }

  /// The account gives a case of its own up. Throws CASE_NOT_FOUND, CASE_OVER.
  func withdraw(_ id: CaseID, _ change: Change) throws -> Case {
    guard try CaseStore.find(id, of: change.tenant, change.tx) != nil else {
      throw EnforcementError.caseNotFound
    }
    let locked = try LockedCase.lock(id, change.tx)
    do {
      let withdrawn = try move(locked, .withdrawn, change)
      try CaseStepStore.insert(CaseStep(.withdrawal, of: locked.case), change)
      return withdrawn
    } catch is CaseStateMachine.Refusal {
      throw EnforcementError.caseOver
    }
  }

  /// Asks the usage again before somebody is accused: whether the case may go on. If not, the case
  /// is closed, and its order given up.
  func mayAccuse(_ locked: LockedCase, _ change: Change) throws -> Bool {
    let change = change.of(locked.tenant)
    let mandate = try MandateStore.known(locked.case.mandateID, change.tx)
    guard mandate.isLive(at: try change.dueTime()) else {
      try move(locked, .mandateEnded, change)
      return false
    }
    guard let usage = try Usages.decideAgain(locked.case.usageID, change) else {
      preconditionFailure("case_is_about_a_usage")
    }
    guard let event = Self.ending(usage) else { return true }
    return try move(locked, event, change).state == locked.case.state
  }

  /// Chooses the price of a case anew, from what is known of the use by now, as long as nobody was
  /// asked for one. What is asked stays within the mandate; where nothing that fits does, it stays.
  func askAnew(_ stored: Case, _ change: Change) throws -> Case {
    guard let usage = try UsageReader.find(stored.usageID, stored.environment, change.tx),
      let work = try WorkReader.find(stored.workID, stored.environment, change.tx)
    else { preconditionFailure("usages and works are never deleted") }
    let mandate = try MandateStore.known(stored.mandateID, change.tx)
    guard let asked = try AskedPrice.find(for: usage, of: work, change),
      asked.offerID != stored.offerID, asked.isWithin(mandate)
    else { return try CaseStore.known(stored.caseID, change.tx) }
    return try CaseStore.ask(asked.offerID, in: stored.caseID, change.tx)
  }

  /// What a usage's decision means for its case; `nil` when it goes on.
  static func ending(_ usage: Usage) -> CaseStateMachine.Event? {
    switch usage.status {
    case .unlicensed: usage.goneTime == nil ? nil : .pageGone
    case .licensed: .usageLicensed
    default: .usageCleared
    }
  }
}

/// What an invitation asks for: the cheapest terms on sale at a price that would allow the use.
private struct AskedPrice {
  let offerID: OfferID
  let currencyCode: String
  let minorUnits: Int64

  func isWithin(_ mandate: Mandate) -> Bool {
    currencyCode == mandate.currencyCode && minorUnits <= mandate.maxAsk
  }

  /// `nil` when nothing is on sale.
  static func find(for usage: Usage, of work: WorkSummary, _ change: Change) throws -> AskedPrice? {
    for offer in try usage.verdict(about: work, change).offers {
      if case .fixed(let currency, let amount) = offer.terms.price {
        return AskedPrice(offerID: offer.offerID, currencyCode: currency, minorUnits: amount)
      }
    }
    return nil
  }
}
