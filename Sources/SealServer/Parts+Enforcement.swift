import SealEnforcement
import SealMonitoring

extension Parts {
  func enforcement(changed: @escaping @Sendable () -> Void) -> EnforcementService {
    EnforcementService(
      database: database, desk: cases, payments: payments, pageTokens: pageTokens,
      logChains: logChains,
      changed: changed)
  }

  func enforcementJobs() -> ServiceJobs {
    let pages = FetchedPages(
      fetcher: installation.fetcher,
      inspector: PageInspector(database: database, parties: parties, seals: sealLinks),
      clock: clock,
      random: random)
    var jobs = ServiceJobs(
      house: [
        CaseDeadlineJob(database: database, desk: cases),
        MandateEndJob(database: database, desk: cases),
        DossierJob(database: database, desk: cases, logChains: logChains),
      ],
      errands: [
        EvidenceJob(database: database, desk: cases, pages: pages),
        RemovalCheckJob(database: database, desk: cases, pages: pages),
      ])
    // Without a mail server no case is approved; what was approved before it was taken away waits,
    // and goes back to review when its time is over.
    if let mailer = installation.mailer {
      let letters = CaseLetters { [address] number in "\(address.text)/case/\(number)" }
      jobs.errands.append(
        CaseMailJob(database: database, desk: cases, letters: letters, postman: mailer))
    }
    return jobs
  }
}
