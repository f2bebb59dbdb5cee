import SealEnforcement
import SealMonitoring

extension Parts {
  func enforcement(changed: @escaping @Sendable () -> Void) -> EnforcementService {
    EnforcementService(
      database: database, changes: changes.waking(changed), lists: lists, cases: cases,
      payments: payments, clock: clock)
  }

  func enforcementJobs() -> ServiceJobs {
    var jobs = ServiceJobs(
      local: [
        CaseDeadlineJob(changes: changes, cases: cases),
        MandateEndJob(changes: changes, cases: cases),
        DossierJob(database: database, changes: changes, cases: cases),
      ],
      outbound: [
        EvidenceJob(database: database, changes: changes, cases: cases, pages: casePages),
        RemovalCheckJob(database: database, changes: changes, cases: cases, pages: casePages),
      ])
    // Without a mail server no case is approved; what was approved before it was taken away waits,
    // and goes back to review when its time is over.
    if let mailer = foreign.mailer {
      let letters = CaseLetters { [address] in address.text }
      jobs.outbound.append(
        CaseMailJob(changes: changes, cases: cases, letters: letters, mailer: mailer))
    }
    return jobs
  }
}
