import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives

/// What a caller declares of a mandate, found well-formed.
struct MandateDeclaration: Sendable {
  let partyID: PartyID
  /// Sorted, each once; `nil` for every work of the account that names the party.
  let workIDs: [WorkID]?
  let endTime: Instant?
  let currencyCode: String
  let maxAsk: Int64

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: EnforcementV1.CreateMandateRequest) throws {
    var checks = FieldChecks()
    let party = checks.parsed(
      PartyID(request.partyID), "party_id", expected: "a party's identifier (party_…)")
    let works = request.workIDs.prefix(100).enumerated().compactMap { index, text in
      checks.parsed(
        WorkID(text), "work_ids[\(index)]", expected: "a work's identifier (work_…)")
    }
    if request.workIDs.count > 100 {
      checks.refuse(
        "work_ids", "TOO_MANY",
        "`work_ids` has \(request.workIDs.count) entries; at most 100 are allowed.")
    }
    if Set(works).count < works.count {
      checks.refuse("work_ids", "REPEATED", "`work_ids` names a work twice; each may stand once.")
    }
    let end = request.endTime.flatMap {
      checks.parsed($0.instant, "end_time", expected: "a time of the years 1 to 9999")
    }
    if let ask = request.maxAsk {
      if ask.currencyCode != "CNY" {
        checks.refuse(
          "max_ask.currency_code", "UNKNOWN_VALUE",
          "`max_ask.currency_code` must be CNY: nothing else can be paid today.")
      }
      if !(1...1_000_000_000_000).contains(ask.minorUnits) {
        checks.refuse(
          "max_ask.minor_units", "OUT_OF_RANGE",
          "`max_ask.minor_units` is \(ask.minorUnits); 1 to 10^12 are allowed.")
      }
    } else {
      checks.refuse("max_ask", "REQUIRED", "`max_ask` is not set; it is required.")
    }
    checks.requestID(request.requestID)
    try checks.finish()
    guard let party, let ask = request.maxAsk else {
      preconditionFailure("absence is a violation")
    }
    partyID = party
    workIDs = works.isEmpty ? nil : works.sorted()
    endTime = end?.truncatedToMilliseconds
    currencyCode = ask.currencyCode
    maxAsk = ask.minorUnits
  }

  /// That the party and the works are the caller's, and the end lies ahead of the account's time.
  func expectRight(of caller: Caller, at accountTime: Instant, _ tx: Transaction) throws {
    if let endTime, endTime <= accountTime {
      var checks = FieldChecks()
      checks.refuse(
        "end_time", "OUT_OF_RANGE", "`end_time` is over; it must lie ahead of \(accountTime).")
      try checks.finish()
    }
    guard try PartyBook.isKnown(partyID, to: caller, tx) else {
      throw EnforcementError.partyNotFound
    }
    for id in workIDs ?? [] {
      guard let work = try WorkCatalog.find(id, caller.environment, tx),
        work.accountID == caller.accountID
      else { throw EnforcementError.workNotFound }
      guard work.partyIDs.contains(partyID) else { throw EnforcementError.partyNotOfWork }
    }
  }
}
