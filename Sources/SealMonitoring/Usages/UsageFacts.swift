import SealAuthorization
import SealCertification
import SealChannels
import SealPostgres
import SealPrimitives

/// What a usage is decided from: what was seen, and, once read, what is right.
struct UsageFacts: Sendable {
  let tenant: Tenant
  let workID: WorkID
  let pageURL: String
  let match: MatchFacts
  /// What the page was compared with; `nil` when nothing was found.
  let versionID: VersionID?
  let firstSeenTime: Instant
  /// Whether a person pursues the use although a permission has only ended.
  let isPursued: Bool

  init(
    tenant: Tenant, workID: WorkID, pageURL: String, match: MatchFacts, versionID: VersionID?,
    firstSeenTime: Instant, isPursued: Bool
  ) {
    self.tenant = tenant
    self.workID = workID
    self.pageURL = pageURL
    self.match = match
    self.versionID = versionID
    self.firstSeenTime = firstSeenTime
    self.isPursued = isPursued
  }

  init(_ usage: Usage, _ seen: Observation) {
    self.init(
      tenant: usage.tenant, workID: usage.workID, pageURL: usage.pageURL, match: seen.match,
      versionID: seen.versionID, firstSeenTime: usage.firstSeenTime,
      isPursued: usage.pursueTime != nil)
  }

  /// Reads all that bears on the usage now, and decides.
  func verdict(at now: Instant, _ tx: Transaction) throws -> UsageVerdict {
    guard let work = try WorkReader.find(workID, tenant.environment, tx) else {
      preconditionFailure("works are never deleted")
    }
    let versions = try WorkReader.versions(of: workID, tx)
    var match = match
    match.licenseNumbers += try UsageReader.shownLicenses(for: workID, at: pageURL, tx)
      .filter { !match.licenseNumbers.contains($0) }
    var question = UsageQuestion(
      pageURL: pageURL, match: match,
      certifyTime: versions.first { $0.versionID == versionID }?.certifyTime, time: now,
      ownPages: versions.compactMap(\.sourceURL))
    question.isPursued = isPursued
    let facts = try UseFacts.read(work, asked: question.useQuestions, tx)
    // What has ended is read only where it would be missed.
    let present = UsageDecision.decide(question, facts)
    guard present.status == .unlicensed else { return present }
    guard let certified = versions.first?.certifyTime else {
      preconditionFailure("a work has a version")
    }
    let past = try PastPermissions.read(
      of: work, certified: certified, firstSeen: firstSeenTime, claimed: match.claimedTime, tx)
    return UsageDecision.decide(question, facts, past: past)
  }
}

extension UseFacts {
  /// What bears on any of these questions about one use.
  fileprivate static func read(
    _ work: WorkSummary, asked questions: [UseQuestion], _ tx: Transaction
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
