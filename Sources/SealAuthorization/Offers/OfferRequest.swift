import SealAPI
import SealAccess
import SealCertification
import SealEvents
import SealPostgres
import SealPrimitives
import SealRPC
import SealVerify

/// What a caller puts on sale, found well-formed.
struct OfferRequest: Sendable {
  let workID: WorkID
  let title: String
  let terms: LicenseTerms
  /// Empty for free terms, and where the work's split sheet says it.
  let shares: [HolderShare]

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: AuthorizationV1.CreateOfferRequest) throws {
    var checks = FieldChecks()
    let workID = checks.workID(request.workID)
    let terms = LicenseTerms(request.terms, &checks)
    checks.text(request.title, "title", length: 1...100)
    let shares = Self.shares(request.shares, isFree: terms?.price == .free, &checks)
    checks.requestID(request.requestID)
    try checks.finish()
    guard let workID, let terms else { preconditionFailure("absence is a violation") }
    self.workID = workID
    self.title = request.title
    self.terms = terms
    self.shares = shares
  }

  private static func shares(
    _ messages: [AuthorizationV1.Share], isFree: Bool, _ checks: inout FieldChecks
  ) -> [HolderShare] {
    if isFree {
      if !messages.isEmpty {
        checks.refuse("shares", "NOT_ALLOWED", "`shares` must be absent when the terms are free.")
      }
      return []
    }
    if messages.isEmpty { return [] }
    guard messages.count <= 32 else {
      checks.refuse(
        "shares", "TOO_MANY", "`shares` has \(messages.count) entries; at most 32 are allowed.")
      return []
    }
    let shares = messages.enumerated().compactMap { index, share -> HolderShare? in
      let party = checks.parsed(
        PartyID(share.partyID), "shares[\(index)].party_id",
        expected: "a party's identifier (party_…)")
      return party.map { HolderShare(partyID: $0, ppm: Int(share.sharePPM)) }
    }
    let sum = messages.reduce(0) { $0 + Int($1.sharePPM) }
    if sum != 1_000_000 || messages.contains(where: { $0.sharePPM == 0 }) {
      checks.refuse(
        "shares", "WRONG_SUM", "The shares sum to \(sum); each has 1 or more, all 1,000,000.")
    }
    if Set(shares.map(\.partyID)).count < shares.count {
      checks.refuse("shares", "REPEATED", "`shares` names a party twice; each may stand once.")
    }
    return shares
  }

  /// Writes the offer down, or finds what the same call made.
  func put(
    onSaleBy context: CallContext, _ request: RequestIdentity, _ outbox: EventOutbox,
    at time: Instant, random: any RandomBytes, _ tx: Transaction
  ) throws -> Offer {
    let caller = context.caller
    if let offer = try OfferStore.find(madeBy: request, of: caller, tx) { return offer }
    guard let work = try WorkCatalog.find(workID, caller.environment, tx),
      work.accountID == caller.accountID
    else { throw AuthorizationError.workNotFound }
    let shares = try sharesOrDefault(tx)
    let holders = try WorkCatalog.claimants(of: workID, tx).union(work.partyIDs)
    guard shares.allSatisfy({ holders.contains($0.partyID) }) else {
      throw AuthorizationError.partyNotOfWork
    }
    guard !work.isWithdrawn else { throw AuthorizationError.workWithdrawn }
    if let same = try OfferStore.onSale(for: workID, tx).first(where: { $0.terms == terms }) {
      // The same call may have been committed since it was looked for.
      if let offer = try OfferStore.find(madeBy: request, of: caller, tx) { return offer }
      throw AuthorizationError.offerExists(same.offerID)
    }
    let offer = try OfferStore.insert(
      OfferID(at: time, random: random), work: work, title: title, terms: terms, shares: shares,
      request: request, at: time, tx)
    try AuditStore.record(
      "CreateOffer", on: offer.offerID.uuid, by: CallActor(context), at: time, tx)
    try outbox.record(OfferEvent(offer).named(.offerCreated), at: time, tx)
    return offer
  }

  /// What was declared, else what the work's split sheet says of the right that the use touches.
  private func sharesOrDefault(_ tx: Transaction) throws -> [HolderShare] {
    guard shares.isEmpty, terms.price != .free else { return shares }
    if let held = try HolderShare.bySheet(of: workID, for: terms, tx) { return held }
    var checks = FieldChecks()
    checks.refuse(
      "shares", "REQUIRED",
      "`shares` is empty, and the work has no split sheet for this right there; say who gets what.")
    try checks.finish()
    return []
  }
}
