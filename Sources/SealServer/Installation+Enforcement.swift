import Logging
import SealAuthorization
import SealEnforcement
import SealJobs
import SealMonitoring
import SealPrimitives
import SealTrust

/// The parts of enforcement.
extension Installation {
  /// Opens and moves cases, at an order desk that does not tell it of what it does itself.
  func caseDesk(_ settings: Settings) throws -> CaseDesk {
    let orders = try plainOrderDesk(settings)
    return CaseDesk(
      policy: settings.enforcement, usages: usageDesk,
      issuer: EnforcementIssuer(issuers: try statementIssuers(), random: random),
      parties: partyBook, vault: PartyVault(key: encryptionKey, random: random), orders: orders,
      payments: try payments(settings, orders, logger: Logger(label: "payments")), clock: clock,
      random: random)
  }

  /// Jobs of the house, and errands to foreign hosts.
  ///
  /// - Parameters:
  ///   - address: where the site is reached from outside, without a slash at its end.
  ///   - logChains: the logs' X.509 chains, PEM.
  func enforcementJobs(
    _ desk: CaseDesk, address: @escaping @Sendable () -> String,
    logChains: [SealPrimitives.Environment: String]
  ) -> (jobs: [any JobHandler], errands: [any JobHandler]) {
    let pages = FetchedPages(
      fetcher: fetcher, inspector: PageInspector(database: database, parties: partyBook),
      clock: clock, random: random)
    var errands: [any JobHandler] = [
      EvidenceTask(database: database, desk: desk, pages: pages),
      RemovalCheck(database: database, desk: desk, pages: pages),
    ]
    let jobs: [any JobHandler] = [
      CaseDeadline(database: database, desk: desk), MandateEnd(database: database, desk: desk),
      DossierTask(database: database, desk: desk, logChains: logChains),
    ]
    // Without a mail server messages wait, and invitations go back to review when their time is over.
    if let mailer {
      let letters = CaseLetters { number in "\(address())/case/\(number)" }
      errands.append(
        CaseMailing(database: database, desk: desk, letters: letters, postman: mailer))
    }
    return (jobs, errands)
  }
}
