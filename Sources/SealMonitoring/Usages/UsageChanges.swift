import SealAPI
import SealAccess
import SealAuthorization
import SealCertification
import SealEvents
import SealPostgres
import SealPrimitives

/// A page as it was fetched by a run.
struct Sighting: Sendable {
  let monitor: Monitor
  let runID: RunID
  let url: String
  let pageKey: String
  let fetchTime: Instant
  let httpStatus: Int
  /// In SealContent.
  let pageSHA256: [UInt8]
  let warcSHA256: [UInt8]?

  /// What the page has of a work, as the usage is written down.
  func observation(
    _ id: ObservationID, of usage: UsageID, _ match: MatchFacts, version: VersionID?
  ) -> Observation {
    Observation(
      observationID: id, usageID: usage, runID: runID, fetchTime: fetchTime,
      httpStatus: httpStatus, pageSHA256: pageSHA256, warcSHA256: warcSHA256, versionID: version,
      match: match)
  }
}

/// What happens to usages: found, decided and decided again, each with its event.
package enum Usages {
  /// Writes down what a page shows: of each work found a usage, new or known, with its decision.
  static func see(_ sighting: Sighting, _ matches: [WorkMatch], _ change: Change) throws {
    let found = try matches.map { match in
      (
        match: match,
        known: try UsageStore.lock(match.workID, pageKey: sighting.pageKey, change.tx)
      )
    }
    // Events are written in the order of their subjects' names, so that nobody deadlocks.
    let named = found.map {
      (id: $0.known?.usageID ?? change.makeID(), match: $0.match, known: $0.known)
    }.sorted { $0.id < $1.id }
    for (id, match, known) in named { try see(sighting, match, as: id, known, change) }
  }

  private static func see(
    _ sighting: Sighting, _ match: WorkMatch, as id: UsageID, _ known: Usage?, _ change: Change
  ) throws {
    var facts = match.facts.at(sighting.monitor)
    facts.reviewedCommercial = known?.reviewedCommercial
    let observation = sighting.observation(
      change.makeID(), of: id, facts, version: match.versionID)
    let verdict = try UsageFacts(
      tenant: change.tenant, workID: match.workID, pageURL: sighting.url, match: facts,
      versionID: match.versionID, firstSeenTime: known?.firstSeenTime ?? sighting.fetchTime,
      isPursued: known?.pursueTime != nil
    ).verdict(at: change.now, change.tx)
    if let known {
      try UsageStore.insert(observation, change.tx)
      let seen = try UsageStore.see(known.usageID, in: observation, change.tx)
      try decide(seen, verdict, cause: .observed, change)
    } else {
      let usage = try UsageStore.insert(
        NewUsage(
          usageID: id, tenant: change.tenant, workID: match.workID,
          monitorID: sighting.monitor.monitorID, pageURL: sighting.url,
          pageKey: sighting.pageKey), seen: observation, decided: verdict, at: change.now,
        change.tx)
      try tell(.usageFound, usage, change)
      try tell(.usageDecided, usage, change)
    }
  }

  /// Writes down which works a page shows no more: it is gone, or others' text is on it. Usages of
  /// works that were withdrawn, or that the monitor does not look for, stay as they are.
  static func miss(_ sighting: Sighting, except works: Set<WorkID>, _ change: Change) throws {
    let known = try UsageStore.lock(of: change.tenant, pageKey: sighting.pageKey, change.tx)
      .filter { !works.contains($0.workID) }
    let wanted = sighting.monitor.workIDs
    let standing = try WorkReader.standing(
      known.map(\.workID).filter { wanted.isEmpty || wanted.contains($0) },
      of: change.tenant, change.tx
    ).map(\.workID)
    for usage in known where standing.contains(usage.workID) {
      let facts = MatchFacts(extent: .none).at(sighting.monitor)
      try UsageStore.insert(
        sighting.observation(change.makeID(), of: usage.usageID, facts, version: nil), change.tx)
      try UsageStore.markGone(usage.usageID, at: sighting.fetchTime, change.tx)
      try tell(.usageGone, usage, change)
    }
  }

  /// Decides about a usage anew from what was last seen and what is right now; nothing is written
  /// when that is the same. Whoever is about to accuse somebody asks this first, in the transaction
  /// of the accusation. `nil` when there is no such usage.
  @discardableResult
  package static func decideAgain(
    _ id: UsageID, cause: MonitoringV1.DecisionCause = .rightsChanged, _ change: Change
  ) throws -> Usage? {
    guard let usage = try UsageReader.lock(id, change.tenant.environment, change.tx) else {
      return nil
    }
    return try decide(
      usage, from: try UsageReader.observation(of: usage, change.tx), cause: cause, change)
  }

  /// A person of the account pursues the usage, also if a permission under which it may have begun
  /// has only ended: from now on that alone leaves nothing undecided.
  package static func pursue(_ id: UsageID, _ change: Change) throws {
    guard let usage = try UsageReader.lock(id, change.tenant.environment, change.tx),
      usage.pursueTime == nil
    else { return }
    try UsageStore.pursue(id, at: change.now, change.tx)
  }

  /// A reviewer decides whether the use serves a business, whatever its page shows: from now on
  /// that counts.
  package static func judgeCommercial(
    _ isCommercial: Bool, of id: UsageID, _ change: Change
  ) throws {
    try UsageStore.judgeCommercial(isCommercial, of: id, change.tx)
    try decideAgain(id, change)
  }

  /// Keeps that a user has shown a license, and decides again: from now on it counts as if it stood
  /// on the page.
  @discardableResult
  package static func showLicense(_ number: LicenseNumber, for id: UsageID, _ change: Change)
    throws -> Usage?
  {
    try UsageStore.showLicense(number, for: id, at: change.now, change.tx)
    return try decideAgain(id, change)
  }

  /// Writes down what a usage's page shows now, and decides upon that: what is said of the page
  /// from then on, is said of this. `nil` when there is no such usage.
  package static func inspect(_ id: UsageID, _ inspection: Inspection, _ change: Change) throws
    -> Usage?
  {
    guard let usage = try UsageReader.lock(id, change.tenant.environment, change.tx) else {
      return nil
    }
    // Whom the page addresses, the monitor said.
    let last = try UsageReader.observation(of: usage, change.tx).match
    let observation = try inspection.observation(of: id, like: last, change)
    try UsageStore.insert(observation, change.tx)
    try PassageStore.insert(
      inspection.findings.passages, of: observation.observationID, change.tx)
    guard inspection.findings.showsWork else {
      guard usage.goneTime == nil else { return usage }
      let gone = try UsageStore.markGone(id, at: inspection.fetchTime, change.tx)
      try tell(.usageGone, gone, change)
      return gone
    }
    let seen = try UsageStore.see(id, in: observation, change.tx)
    return try decide(seen, from: observation, cause: .observed, change)
  }

  /// Decides about a locked usage from what was seen of it.
  private static func decide(
    _ usage: Usage, from seen: Observation, cause: MonitoringV1.DecisionCause, _ change: Change
  ) throws -> Usage {
    let verdict = try UsageFacts(usage, seen).verdict(at: change.now, change.tx)
    return try decide(usage, verdict, cause: cause, change)
  }

  @discardableResult
  private static func decide(
    _ usage: Usage, _ verdict: UsageVerdict, cause: MonitoringV1.DecisionCause, _ change: Change
  ) throws -> Usage {
    let last = try UsageReader.decision(of: usage, change.tx)
    guard last.status != verdict.status || last.reasons != verdict.reasons else { return usage }
    let decided = try UsageStore.decide(
      usage, verdict, usage.observationID, cause: cause, at: change.now, change.tx)
    try tell(.usageDecided, decided, change)
    return decided
  }

  private static func tell(_ type: EventType, _ usage: Usage, _ change: Change) throws {
    try change.of(usage.tenant).tell(
      type, usage.usageID,
      [
        "usage": .string(usage.usageID.description), "work": .string(usage.workID.description),
        "status": .string(String(usage.status.name.dropFirst("USAGE_STATUS_".count))),
        "decision": .integer(Int64(usage.decisionNumber)),
      ])
  }
}

extension MatchFacts {
  /// With what the monitor knows of its places.
  fileprivate func at(_ monitor: Monitor) -> MatchFacts {
    var facts = self
    facts.regionCode = monitor.regionCode
    facts.isClaimedCommercial = monitor.isCommercial
    return facts
  }
}
