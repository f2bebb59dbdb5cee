import SealEnforcement
import SealMonitoring

extension Parts {
  func enforcement(changed: @escaping @Sendable () -> Void) -> EnforcementService {
    EnforcementService(
      database: database, changes: changes.waking(changed), lists: lists, cases: cases,
      payments: payments)
  }

  func enforcementJobs() -> ServiceJobs {
    let pages = FetchedPages(
      fetcher: installation.fetcher,
      inspector: PageInspector(database: database, parties: parties, seals: sealLinks),
      clock: clock,
      random: random)
    var jobs = ServiceJobs(
      local: [
        CaseDeadlineJob(changes: changes, cases: cases),
        MandateEndJob(changes: changes, cases: cases),
        DossierJob(database: database, changes: changes, cases: cases),
      ],
      outbound: [
        EvidenceJob(database: database, changes: changes, cases: cases, pages: pages),
        RemovalCheckJob(database: database, changes: changes, cases: cases, pages: pages),
      ])
    // Without a mail server no case is approved; what was approved before it was taken away waits,
    // and goes back to review when its time is over.
    if let mailer = installation.mailer {
      let letters = CaseLetters { [address] number in "\(address.text)/case/\(number)" }
      jobs.outbound.append(
        CaseMailJob(changes: changes, cases: cases, letters: letters, mailer: mailer))
    }
    return jobs
  }
}
