import SealAPI
import SealAccess
import SealJobs
import SealMail
import SealPostgres
import SealPrimitives

/// Sends what the accused is told. Nothing goes out before the usage has been asked again, and each
/// message is noted before it goes: whoever may have got one is told how it ends.
package struct CaseMailJob: JobHandler {
  package var kind: String { CaseJobKind.mail }
  private let changes: Changes
  private let cases: Cases
  private let letters: CaseLetters
  private let mailer: any MailCarrier

  package init(
    changes: Changes, cases: Cases, letters: CaseLetters, mailer: any MailCarrier
  ) {
    self.changes = changes
    self.cases = cases
    self.letters = letters
    self.mailer = mailer
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let key = CaseMailKey(job.job.key) else { return .park("The job's key is no message.") }
    guard let message = try await prepare(key, job) else { return .completed }
    do {
      try await mailer.send(message)
    } catch let error as MailError where error.code == .refused {
      try await finish(key, job) { [cases] locked, change in
        try CaseMailStore.refuse(
          message.messageID, of: locked.case.caseID, at: change.now, change.tx)
        guard key.kind == .invitation || key.kind == .reminder, key.moves == locked.case.moves
        else { return }
        try cases.move(locked, .undeliverable, change)
      }
      return .completed
    }
    try await finish(key, job) { [cases] locked, change in
      if let event = key.sent, key.moves == locked.case.moves {
        try cases.move(locked, event, change)
      }
      // After the move, which asks whether there was a reminder before.
      try CaseMailStore.insert(
        message.messageID, key.kind, of: key.caseID, to: key.addressee, at: change.now, change.tx)
    }
    return .completed
  }

  /// The message, noted as one that somebody may have; `nil`, and the job is done, when there is
  /// nothing to be said.
  private func prepare(_ key: CaseMailKey, _ job: ClaimedJob) async throws -> MailMessage? {
    try await changes.write(
      by: .platform, about: { tx in try LockedCase.lock(key.caseID, tx) }
    ) { [cases, letters, mailer] locked, change in
      let stored = locked.case
      let former = try FormerAddressee.list(of: key.caseID, change.tx)
        .first { $0.addressee == key.addressee }
      guard try cases.isToBeSent(key, locked, former, change),
        let contact = try former.map({ try cases.secrets.contact(of: $0, in: stored) })
          ?? cases.secrets.contact(of: stored)
      else {
        try job.complete(at: change.now, change.tx)
        return nil
      }
      let secrets = cases.secrets
      let secret = secrets.invitation(of: stored, former: former)
      let content = try letters.compose(key.kind, stored, former, secret, cases, change)
      let message = try MailMessage(
        from: mailer.sender, to: MailAddress(contact), content, key: key.messageKey,
        at: job.job.due)
      try CaseMailStore.attempt(
        message.messageID, key.kind, of: key.caseID, to: key.addressee,
        saying: secrets.seal(letter: content, withholding: secret, of: stored), at: change.now,
        change.tx)
      return message
    }
  }

  private func finish(
    _ key: CaseMailKey, _ job: ClaimedJob,
    _ body: @escaping @Sendable (LockedCase, Change) throws -> Void
  ) async throws {
    try await changes.write(
      by: .platform, about: { tx in try LockedCase.lock(key.caseID, tx) }
    ) { locked, change in
      try job.complete(at: change.now, change.tx)
      try body(locked, change)
    }
  }
}

extension CaseMailKey {
  /// What it is for the case that the message was taken.
  fileprivate var sent: CaseStateMachine.Event? {
    switch kind {
    case .invitation: .invitationSent
    case .reminder: .reminderSent
    default: nil
    }
  }
}

extension Cases {
  /// Whether the message still says what is so. Closes the case when there is nothing to accuse of.
  fileprivate func isToBeSent(
    _ key: CaseMailKey, _ locked: LockedCase, _ former: FormerAddressee?, _ change: Change
  ) throws -> Bool {
    let stored = locked.case
    switch key.kind {
    case .invitation:
      guard stored.state == .inviting, stored.moves == key.moves else { return false }
      return try mayAccuse(locked, change)
    case .reminder:
      guard [.reminding, .reminded].contains(stored.state), stored.moves == key.moves else {
        return false
      }
      return try mayAccuse(locked, change)
    case .settlement: return former == nil && stored.state == .settled
    // Whoever has no letter yet has lost no link.
    case .link:
      return try former == nil
        && CaseMailStore.mayBeInvited(key.addressee, of: stored.caseID, change.tx)
    default:
      // Whoever was never accused is not told that it is over; whoever may have been, is.
      guard former != nil || stored.state == .closed else { return false }
      return try CaseMailStore.mayBeInvited(key.addressee, of: stored.caseID, change.tx)
    }
  }
}
