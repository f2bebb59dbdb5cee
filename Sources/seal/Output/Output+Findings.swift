import SealAPI
import SealPrimitives

/// What was found of a use, for the operator who decides about its case.
extension Output {
  static func findings(_ found: EnforcementV1.CaseFindings, of caseID: String) {
    claim(found)
    granted(found.mandate ?? .init())
    decisions(found)
    commercial(found.usage?.commercial ?? .init())
    for addressee in found.addressees { line("asked", addressee) }
    guard let evidence = found.evidence else { return line("evidence", "not secured yet") }
    match(evidence)
    proof(evidence, of: caseID)
  }

  /// What the claim to the work stands on, and who contradicts it.
  private static func claim(_ found: EnforcementV1.CaseFindings) {
    let work = found.work ?? .init()
    line("title", work.title)
    line("claimed by", found.claimantName.isEmpty ? "(erased)" : found.claimantName)
    line("ownership", word(work.ownershipLevel.name, "OWNERSHIP_LEVEL"))
    if let version = work.versions.first(where: { $0.versionID == found.versionID }) {
      line("certificate", "\(version.certificateID)  \(time(version.certifyTime))")
      line("  sha256", Hex.encode(version.sha256))
    }
    if work.withdrawTime != nil { line("withdrawn", time(work.withdrawTime)) }
    if work.inConflict { conflict() }
    competing(work)
  }

  private static func granted(_ mandate: EnforcementV1.Mandate) {
    let until = mandate.endTime == nil ? "until revoked" : "until \(time(mandate.endTime))"
    line("mandate", "\(mandate.mandateID)  from \(time(mandate.startTime)) \(until)")
    if let ask = mandate.maxAsk { line("  asks at most", money(ask)) }
    if mandate.closeTime != nil { line("  ended at", time(mandate.closeTime)) }
  }

  private static func decisions(_ found: EnforcementV1.CaseFindings) {
    for decision in found.usageDecisions {
      let status = word(decision.status.name, "USAGE_STATUS")
      line("decision \(decision.number)", "\(time(decision.decideTime))  \(status)")
      for reason in decision.reasons { line("  because", reason.message) }
    }
  }

  /// Whether the use is taken to serve a business, and by what.
  private static func commercial(_ use: MonitoringV1.CommercialUse) {
    let decided = use.reviewed ? "a reviewer decided" : "by what the page shows"
    line("business", use.commercial ? "yes, \(decided)" : "no, \(decided)")
    if !use.signals.isEmpty {
      line(
        "  signs",
        use.signals.map { $0.lowercased().replacing("_", with: " ") }.joined(separator: ", "))
    }
    if use.claimed { line("  claim", "the claimant says that it does; that decides nothing") }
  }

  /// What the page had of the work when it was secured, and what it says of itself.
  private static func match(_ evidence: EnforcementV1.CaseEvidence) {
    let seen = evidence.observation ?? .init()
    let level = seen.exactDigest ? "the same file" : word(seen.extent.name, "USAGE_EXTENT")
    line("found", level)
    line("  of the work", Portion.percent(seen.workPortionPPM))
    line("  of the page", Portion.percent(seen.pagePortionPPM))
    line("  longest", "\(seen.longestPassageCharacters) characters")
    line("credit", seen.credits.isEmpty ? "none" : seen.credits.joined(separator: " "))
    for number in evidence.licenseNumbers { line("license shown", number) }
    if seen.claimedEarliestTime != nil {
      line("page's date", "\(time(seen.claimedEarliestTime)) to \(time(seen.claimedLatestTime))")
    }
    for passage in evidence.passages {
      line("passage", "\(passage.sameCharacters) characters")
      line("  work", passage.workText)
      line("  page", passage.pageText)
    }
  }

  private static func proof(_ evidence: EnforcementV1.CaseEvidence, of caseID: String) {
    let seen = evidence.observation ?? .init()
    line("evidence", "\(time(seen.fetchTime))  HTTP \(seen.httpStatus)  \(evidence.url)")
    line("  page", "sha256 \(Hex.encode(seen.pageSha256))")
    line("  capture", "sha256 \(Hex.encode(seen.warcSha256))  \(evidence.captureBytes) bytes")
    line("  stamped", time(evidence.stampTime))
    line(
      "  log",
      evidence.logOrigin.isEmpty ? "not yet" : "\(evidence.logOrigin)  entry \(evidence.logIndex)")
    line("  fetch", "`seal review show \(caseID) --output FOLDER`")
    line("  verify", "`seal statement verify FOLDER/evidence --file FOLDER/capture.warc`")
  }
}
