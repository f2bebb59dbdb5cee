import SealAPI
import SealAccess
import SealAuthorization
import SealCertification
import SealJobs
import SealMonitoring
import SealPostgres
import SealPrimitives

extension CaseDesk {
  /// Opens a case for a usage that, asked again in this transaction, is UNLICENSED. A use that may
  /// have begun under a permission is so only once a person has asked for a case.
  ///
  /// - Parameter request: of the account's call; `nil` when nobody asked for the case.
  /// Throws the contract's reasons of OpenCase, in their order.
  func open(
    _ id: UsageID, of account: AccountID, _ environment: Environment, request: RequestIdentity?,
    at now: Instant, _ tx: Transaction
  ) throws -> StoredCase {
    guard let usage = try UsageBook.find(id, environment, tx), usage.accountID == account,
      let work = try WorkCatalog.find(usage.workID, environment, tx)
    else { throw EnforcementError.usageNotFound }
    let accountTime = try AccountClocks.now(Tenant(account, environment), at: now, tx)
    // Locked before the usage, as everywhere; that there is none is told later.
    let mandate = try MandateStore.lockLive(for: work, at: accountTime, tx)
    if request != nil { try usages.pursue(id, environment, at: now, tx) }
    guard let usage = try usages.decideAgain(id, environment, at: now, tx),
      usage.status == .unlicensed, usage.goneTime == nil
    else { throw EnforcementError.usageNotUnlicensed }
    guard let mandate else { throw EnforcementError.mandateMissing }
    let price = try price(of: usage, work, at: now, tx)
    guard price.currencyCode == mandate.currencyCode, price.minorUnits <= mandate.maxAsk else {
      throw EnforcementError.askExceedsMandate
    }
    if let same = try CaseStore.list(about: id, tx).first(where: { !$0.state.isOver }) {
      throw EnforcementError.caseExists(same.caseID)
    }
    return try insert(usage, mandate, price.offerID, request, accountTime, at: now, tx)
  }

  private func insert(
    _ usage: StoredUsage, _ mandate: StoredMandate, _ offer: OfferID, _ request: RequestIdentity?,
    _ accountTime: Instant, at now: Instant, _ tx: Transaction
  ) throws -> StoredCase {
    let deadline = accountTime.advanced(by: policy.evidenceTime)
    let opened = try CaseStore.insert(
      NewCase(
        caseID: CaseID(at: now, random: random), number: CaseNumber(random: random), usage: usage,
        mandateID: mandate.mandateID, offerID: offer, request: request, openTime: now,
        accountTime: accountTime, deadline: deadline), tx)
    try enqueue(CaseDeadlineJob.kind, opened, due: deadline, .account, at: now, tx)
    try enqueue(EvidenceJob.kind, opened, due: now, .real, at: now, tx)
    try record(.caseOpened, opened, at: now, tx)
    return opened
  }

  /// The cheapest terms on sale at a price that would allow the use.
  private func price(
    of usage: StoredUsage, _ work: CatalogWork, at now: Instant, _ tx: Transaction
  ) throws -> (offerID: OfferID, currencyCode: String, minorUnits: Int64) {
    let question = try question(about: usage, license: nil, at: now, tx)
    let verdict = UseCheck.decide(question, try UseFacts.read(work, for: question, tx))
    for offer in verdict.offers {
      if case .fixed(let currency, let amount) = offer.terms.price {
        return (offer.offerID, currency, amount)
      }
    }
    throw EnforcementError.nothingOnSale
  }

  /// The use as it was last seen.
  func question(
    about usage: StoredUsage, license: LicenseNumber?, at now: Instant, _ tx: Transaction
  ) throws -> UseQuestion {
    let match = try UsageBook.observation(of: usage, tx).match
    return UseQuestion(
      use: match.extent == .quotation ? .quote : .republishOnline, regionCode: match.regionCode,
      time: now, isCommercial: match.isCommercial, isCredited: match.isCredited,
      portionPPM: match.workPortionPPM, longestPassage: match.longestPassage,
      placeURL: usage.pageURL, licenseNumber: license)
  }

  /// Asks the usage again before somebody is accused: whether the case may go on. If not, the case
  /// is closed.
  ///
  /// - Parameter order: the case's order, locked; given up when the case is closed.
  func mayAccuse(
    _ stored: StoredCase, order: Order? = nil, at now: Instant, _ tx: Transaction
  ) throws -> Bool {
    guard let mandate = try MandateStore.find(stored.mandateID, tx) else {
      preconditionFailure("case_is_under_a_mandate")
    }
    let accountTime = try AccountClocks.now(
      Tenant(stored.accountID, stored.environment), at: now, tx)
    guard mandate.isLive(at: accountTime) else {
      try move(stored, .mandateEnded, order: order, at: now, tx)
      return false
    }
    guard let usage = try usages.decideAgain(stored.usageID, stored.environment, at: now, tx) else {
      preconditionFailure("case_is_about_a_usage")
    }
    guard let event = Self.ending(usage) else { return true }
    let moved = try move(stored, event, order: order, at: now, tx)
    return moved.state == stored.state
  }

  /// What a usage's decision means for its case; `nil` when it goes on.
  static func ending(_ usage: StoredUsage) -> CaseStateMachine.Event? {
    switch usage.status {
    case .unlicensed: usage.goneTime == nil ? nil : .pageGone
    case .licensed: .usageLicensed
    default: .usageCleared
    }
  }
}
