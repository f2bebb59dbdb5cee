import SealAPI
import SealAccess
import SealCertification
import SealPayments
import SealPostgres
import SealPrimitives

/// A mandate as a caller asks for it, found well-formed.
struct MandateRequest: Sendable {
  let partyID: PartyID
  /// Sorted, each once; `nil` for every work of the account that names the party.
  let workIDs: [WorkID]?
  let endTime: Instant?
  let currencyCode: String
  let maxAsk: Int64

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: EnforcementV1.CreateMandateRequest) throws {
    var checks = FieldChecks()
    let party = checks.partyID(request.partyID)
    let works = request.workIDs.prefix(100).enumerated().compactMap { index, text in
      checks.workID(text, "work_ids[\(index)]")
    }
    checks.count(request.workIDs.count, "work_ids", 0...100)
    if Set(works).count < works.count {
      checks.refuse("work_ids", "REPEATED", "`work_ids` names a work twice; each may stand once.")
    }
    let end = request.endTime.flatMap {
      checks.parsed($0.instant, "end_time", expected: "a time of the years 1 to 9999")
    }
    let ask = checks.ask(request.maxAsk)
    checks.requestID(request.requestID)
    (partyID, (currencyCode, maxAsk)) = try checks.finish(party, ask)
    workIDs = works.isEmpty ? nil : works.sorted()
    endTime = end?.truncatedToMilliseconds
  }

  /// That the party and the works are the caller's, and the end lies ahead of the account's time.
  func expectRight(of tenant: Tenant, at accountTime: Instant, _ tx: Transaction) throws {
    if let endTime, endTime <= accountTime {
      var checks = FieldChecks()
      checks.refuse(
        "end_time", "OUT_OF_RANGE", "`end_time` is over; it must lie ahead of \(accountTime).")
      try checks.finish()
    }
    guard try PartyDirectory.isKnown(partyID, to: tenant, tx) else {
      throw EnforcementError.partyNotFound
    }
    for id in workIDs ?? [] {
      guard let work = try WorkReader.find(id, tenant.environment, tx),
        work.accountID == tenant.accountID
      else { throw EnforcementError.workNotFound }
      guard work.partyIDs.contains(partyID) else { throw EnforcementError.partyNotOfWork }
    }
  }
}

extension FieldChecks {
  /// The most that may be asked for one use.
  fileprivate mutating func ask(_ money: TypeV1.Money?) -> (String, Int64)? {
    guard let money else {
      refuse("max_ask", "REQUIRED", "`max_ask` is not set; it is required.")
      return nil
    }
    currency(
      money.currencyCode, "max_ask.currency_code", oneOf: PaymentProviders.currencyCodes)
    if !(1...1_000_000_000_000).contains(money.minorUnits) {
      refuse(
        "max_ask.minor_units", "OUT_OF_RANGE",
        "`max_ask.minor_units` is \(money.minorUnits); 1 to 10^12 are allowed.")
    }
    return (money.currencyCode, money.minorUnits)
  }
}
