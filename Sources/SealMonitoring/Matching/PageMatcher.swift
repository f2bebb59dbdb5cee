import SealAPI
import SealAccess
import SealAuthorization
import SealCertification
import SealChannels
import SealFingerprint
import SealPostgres
import SealPrimitives

/// A work that a page has something of.
struct WorkMatch: Sendable {
  let workID: WorkID
  /// The earliest version that the page has as much of.
  let versionID: VersionID
  let facts: MatchFacts
}

/// Finds what a page has of an account's works: first which versions may be in question, in a
/// transaction; then how much it has of each, without one.
struct PageMatcher: Sendable {
  let texts: TextIndex
  let parties: PartyDirectory
  let seals: SealLinks

  /// A version that the page may have something of.
  struct Candidate: Sendable {
    let version: VersionSummary
    let isExactDigest: Bool
    let text: ComparedText?
    let credit: CreditDetection.Expectation
  }

  /// - Parameter works: those looked for; all of the account if empty.
  func candidates(
    for page: ReadPage, of account: Tenant, works: [WorkID], _ tx: Transaction
  ) throws -> [Candidate] {
    try texts.refresh(account, tx)
    let exact = try WorkReader.version(sha256: page.sha256, of: account, tx)
    var ids =
      page.main.map {
        texts.candidates(
          for: $0.fingerprint, of: account, limit: MonitoringPolicy.comparedVersions)
      } ?? []
    if let exact, !ids.contains(exact.versionID) { ids.append(exact.versionID) }
    guard !ids.isEmpty else { return [] }
    let wanted = Set(works)
    let versions = try WorkReader.versions(ids, of: account, tx)
      .filter { works.isEmpty || wanted.contains($0.workID) }
    let credits = try credits(Set(versions.map(\.workID)), on: page, of: account, tx)
    return try versions.compactMap { version in
      // Without: the work was withdrawn.
      guard let credit = credits[version.workID] else { return nil }
      return Candidate(
        version: version, isExactDigest: version.versionID == exact?.versionID,
        text: page.main == nil ? nil : try WorkTextStore.compared(version.versionID, tx),
        credit: credit)
    }
  }

  private func credits(
    _ ids: Set<WorkID>, on page: ReadPage, of account: Tenant, _ tx: Transaction
  ) throws -> [WorkID: CreditDetection.Expectation] {
    let works = try WorkReader.standing(Array(ids), of: account, tx)
    let names = try parties.names(of: Set(works.flatMap(\.partyIDs)), tx)
    let licenses = try page.licenseNumbers.compactMap {
      try LicenseStore.find($0, account.environment, tx)
    }
    let channels = try InclusionStore.channels(of: works.map(\.workID), tx)
    var credits: [WorkID: CreditDetection.Expectation] = [:]
    for work in works {
      credits[work.workID] = CreditDetection.Expectation(
        names: work.partyIDs.compactMap { names[$0] }, title: work.title,
        sourceURLs: try WorkReader.versions(of: work.workID, tx).compactMap(\.sourceURL),
        sealURLs: seals.urls(
          of: work.workID, channels: channels[work.workID] ?? [],
          licenses: licenses.filter { $0.workID == work.workID }.map(\.number)))
    }
    return credits
  }

  /// What the page has of each work, in the order of their identifiers; without works that it has
  /// nothing of.
  static func matches(_ page: ReadPage, _ candidates: [Candidate]) -> [WorkMatch] {
    let detection = page.html.map(CreditDetection.init)
    var signals: [String]?
    return Dictionary(grouping: candidates, by: \.version.workID)
      .sorted { $0.key < $1.key }
      .compactMap { work, versions in
        let compared = versions.sorted { $0.version.certifyTime < $1.version.certifyTime }
          .map { (candidate: $0, facts: facts(page, $0, detection)) }
        let most = compared.map(\.facts.extent.rawValue).max() ?? 0
        guard most > MonitoringV1.UsageExtent.none.rawValue,
          let best = compared.first(where: { $0.facts.extent.rawValue == most })
        else { return nil }
        var found = best.facts
        found.commercialSignals = signals ?? commercialSignals(page)
        signals = found.commercialSignals
        found.pageLanguage = page.html?.languageCode
        return WorkMatch(
          workID: work, versionID: best.candidate.version.versionID, facts: found)
      }
  }

  private static func commercialSignals(_ page: ReadPage) -> [String] {
    page.html.map { CommercialSigns(of: $0).kinds.map(\.rawValue) } ?? []
  }

  private static func facts(
    _ page: ReadPage, _ candidate: Candidate, _ detection: CreditDetection?
  ) -> MatchFacts {
    var facts = MatchFacts(extent: candidate.isExactDigest ? .fullCopy : .none)
    facts.isExactDigest = candidate.isExactDigest
    facts.workPortionPPM = candidate.isExactDigest ? 1_000_000 : 0
    facts.claimedTime = page.claimedTime
    facts.licenseNumbers = page.licenseNumbers.map(\.description)
    guard let text = candidate.text, let main = page.main else { return facts }
    let match = PassageMatch(work: text, page: main)
    let similarity = Similarity(match, isExactDigest: candidate.isExactDigest)
    facts.extent = .init(similarity.extent)
    facts.workPortionPPM = max(facts.workPortionPPM, similarity.workCoveragePPM)
    facts.pagePortionPPM = similarity.pageCoveragePPM
    facts.longestPassage = similarity.longestPassageCount
    facts.quotedCharacters = similarity.quotedCount
    guard facts.extent != .none, let detection else { return facts }
    let found = detection.credits(
      for: candidate.credit, quotations: match.passages.map(\.page), in: main.normalized)
    facts.credits = Set(found.map(\.kind.rawValue)).sorted()
    return facts
  }
}
