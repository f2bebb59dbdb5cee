import SealAPI
import SealAccess
import SealAuthorization
import SealCertification
import SealEvents
import SealPostgres
import SealPrimitives

/// A page as it was fetched by a run.
struct Sighting: Sendable {
  let monitor: StoredMonitor
  let runID: RunID
  let url: String
  let pageKey: String
  let fetchTime: Instant
  let httpStatus: Int
  /// In SealContent.
  let pageSHA256: [UInt8]
  let warcSHA256: [UInt8]?
}

/// Where usages are found, decided and decided again: each change with its event, in the
/// transaction of the caller.
package struct UsageDesk: Sendable {
  let outbox: EventOutbox
  let random: any RandomBytes

  package init(random: any RandomBytes) {
    outbox = EventOutbox(random: random)
    self.random = random
  }

  /// Writes down what a page shows: of each work found a usage, new or known, with its decision.
  func see(
    _ sighting: Sighting, _ matches: [WorkMatch], at now: Instant, _ tx: Transaction
  ) throws {
    let account = sighting.monitor.tenant
    let found = try matches.map { match in
      (match: match, known: try UsageStore.lock(match.workID, pageKey: sighting.pageKey, tx))
    }
    // Events are written in the order of their subjects' names, so that nobody deadlocks.
    let named = found.map {
      (id: $0.known?.usageID ?? UsageID(at: now, random: random), match: $0.match, known: $0.known)
    }.sorted { $0.id < $1.id }
    for (id, match, known) in named {
      let facts = match.facts.at(sighting.monitor)
      let observation = observation(of: id, sighting, facts, version: match.versionID, at: now)
      let verdict = try verdict(
        account, match.workID, sighting.url, facts, match.versionID,
        since: known?.firstSeenTime ?? sighting.fetchTime, isPursued: known?.pursueTime != nil,
        at: now, tx)
      if let known {
        try UsageStore.insert(observation, tx)
        let seen = try UsageStore.see(known.usageID, in: observation, tx)
        try decide(seen, verdict, cause: .observed, at: now, tx)
      } else {
        let usage = try UsageStore.insert(
          NewUsage(
            usageID: id, accountID: account.accountID, environment: account.environment,
            workID: match.workID, monitorID: sighting.monitor.monitorID, pageURL: sighting.url,
            pageKey: sighting.pageKey), seen: observation, decided: verdict, at: now, tx)
        try record(.usageFound, usage, at: now, tx)
        try record(.usageDecided, usage, at: now, tx)
      }
    }
  }

  /// Writes down which works a page shows no more: it is gone, or others' text is on it. Usages of
  /// works that were withdrawn, or that the monitor does not look for, stay as they are.
  func miss(_ sighting: Sighting, except works: Set<WorkID>, at now: Instant, _ tx: Transaction)
    throws
  {
    let account = sighting.monitor.tenant
    let known = try UsageStore.lock(of: account, pageKey: sighting.pageKey, tx)
      .filter { !works.contains($0.workID) }
    let wanted = sighting.monitor.workIDs
    let standing = try WorkCatalog.standing(
      known.map(\.workID).filter { wanted.isEmpty || wanted.contains($0) },
      of: account, tx
    ).map(\.workID)
    for usage in known where standing.contains(usage.workID) {
      let facts = MatchFacts(extent: .none).at(sighting.monitor)
      try UsageStore.insert(
        observation(of: usage.usageID, sighting, facts, version: nil, at: now), tx)
      try UsageStore.markGone(usage.usageID, at: sighting.fetchTime, tx)
      try record(.usageGone, usage, at: now, tx)
    }
  }

  /// Decides about a usage anew from what was last seen and what is right now; nothing is written
  /// when that is the same. Whoever is about to accuse somebody asks this first, in the transaction
  /// of the accusation. `nil` when there is no such usage.
  @discardableResult
  package func decideAgain(
    _ id: UsageID, _ environment: Environment, cause: MonitoringV1.DecisionCause = .rightsChanged,
    at now: Instant, _ tx: Transaction
  ) throws -> StoredUsage? {
    guard let usage = try UsageBook.lock(id, environment, tx) else { return nil }
    return try decide(
      usage, from: try UsageBook.observation(of: usage, tx), cause: cause, at: now, tx)
  }

  /// Decides about a locked usage from what was seen of it.
  func decide(
    _ usage: StoredUsage, from seen: StoredObservation, cause: MonitoringV1.DecisionCause,
    at now: Instant, _ tx: Transaction
  ) throws -> StoredUsage {
    let verdict = try verdict(
      Tenant(usage.accountID, usage.environment), usage.workID, usage.pageURL,
      seen.match, seen.versionID, since: usage.firstSeenTime, isPursued: usage.pursueTime != nil,
      at: now, tx)
    return try decide(usage, verdict, cause: cause, at: now, tx)
  }

  /// A person of the account pursues the usage, also if a permission under which it may have begun
  /// has only ended: from now on that alone leaves nothing undecided.
  package func pursue(_ id: UsageID, _ environment: Environment, at now: Instant, _ tx: Transaction)
    throws
  {
    guard let usage = try UsageBook.lock(id, environment, tx), usage.pursueTime == nil else {
      return
    }
    try UsageStore.pursue(id, at: now, tx)
  }

  @discardableResult
  private func decide(
    _ usage: StoredUsage, _ verdict: UsageVerdict, cause: MonitoringV1.DecisionCause,
    at now: Instant, _ tx: Transaction
  ) throws -> StoredUsage {
    let last = try UsageBook.decision(of: usage, tx)
    guard last.status != verdict.status || last.reasons != verdict.reasons else { return usage }
    let decided = try UsageStore.decide(
      usage, verdict, usage.observationID, cause: cause, at: now, tx)
    try record(.usageDecided, decided, at: now, tx)
    return decided
  }

  private func verdict(
    _ account: Tenant, _ workID: WorkID, _ url: String, _ match: MatchFacts,
    _ version: VersionID?, since firstSeen: Instant, isPursued: Bool, at now: Instant,
    _ tx: Transaction
  ) throws -> UsageVerdict {
    guard let work = try WorkCatalog.find(workID, account.environment, tx) else {
      preconditionFailure("works are never deleted")
    }
    let versions = try WorkCatalog.versions(of: workID, tx)
    var match = match
    match.licenseNumbers += try ShownLicenses.numbers(for: workID, at: url, tx)
      .filter { !match.licenseNumbers.contains($0) }
    var question = UsageQuestion(
      pageURL: url, match: match,
      certifyTime: versions.first { $0.versionID == version }?.certifyTime, time: now,
      ownPages: versions.compactMap(\.sourceURL))
    question.isPursued = isPursued
    var facts = try UseFacts.read(work, asked: question.useQuestions, tx)
    facts.allowedPlaces =
      try AllowedPlaceStore.urls(of: account.accountID, account.environment, tx)
      + ChannelPlaces.origins(of: account.accountID, account.environment, tx)
    // What has ended is read only where it would be missed.
    let present = UsageDecision.decide(question, facts)
    guard present.status == .unlicensed else { return present }
    guard let certified = versions.first?.certifyTime else {
      preconditionFailure("a work has a version")
    }
    let past = try PastPermissions.read(
      of: work, certified: certified, firstSeen: firstSeen, claimed: match.claimedTime, tx)
    return UsageDecision.decide(question, facts, past: past)
  }

  private func observation(
    of id: UsageID, _ sighting: Sighting, _ match: MatchFacts, version: VersionID?,
    at now: Instant
  ) -> StoredObservation {
    StoredObservation(
      observationID: ObservationID(at: now, random: random), usageID: id, runID: sighting.runID,
      fetchTime: sighting.fetchTime, httpStatus: sighting.httpStatus,
      pageSHA256: sighting.pageSHA256, warcSHA256: sighting.warcSHA256, versionID: version,
      match: match)
  }

  func record(
    _ type: EventType, _ usage: StoredUsage, at now: Instant, _ tx: Transaction
  ) throws {
    try outbox.record(
      NewEvent(
        tenant: Tenant(usage.accountID, usage.environment), type: type,
        subject: usage.usageID.description,
        data: [
          "usage": .string(usage.usageID.description), "work": .string(usage.workID.description),
          "status": .string(String(usage.status.name.dropFirst("USAGE_STATUS_".count))),
          "decision": .integer(Int64(usage.decisionNumber)),
        ]), at: now, tx)
  }
}

extension MatchFacts {
  /// With what the monitor knows of its places.
  fileprivate func at(_ monitor: StoredMonitor) -> MatchFacts {
    var facts = self
    facts.regionCode = monitor.regionCode
    facts.isCommercial = monitor.isCommercial
    return facts
  }
}

extension UseFacts {
  /// What bears on any of these questions about one use.
  fileprivate static func read(
    _ work: CatalogWork, asked questions: [UseQuestion], _ tx: Transaction
  ) throws -> UseFacts {
    guard let first = questions.first else { preconditionFailure("something is asked always") }
    var facts = try read(work, for: first, tx)
    for question in questions.dropFirst() {
      for license in try read(work, for: question, tx).licenses
      where !facts.licenses.contains(license) {
        facts.licenses.append(license)
      }
    }
    return facts
  }
}
