import SealAPI
import SealAuthorization
import SealJobs
import SealMail
import SealPostgres
import SealPrimitives

/// Sends what the accused is told. Nothing goes out before the usage has been asked again, and each
/// message is noted before it goes: whoever may have got one is told how it ends.
package struct CaseMailJob: JobHandler {
  static let kind = "case-mail"
  package var kind: String { Self.kind }
  let database: Database
  let desk: CaseDesk
  let letters: CaseLetters
  let postman: any CasePostman

  package init(
    database: Database, desk: CaseDesk, letters: CaseLetters, postman: any CasePostman
  ) {
    self.database = database
    self.desk = desk
    self.letters = letters
    self.postman = postman
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let key = CaseMailKey(job.job.key) else { return .park("The job's key is no message.") }
    guard let message = try await prepare(key, job) else { return .completed }
    do {
      try await postman.send(message)
    } catch let error as MailError where error.code == .refused {
      try await settle(key, job) { [desk] stored, now, tx in
        try CaseMailStore.refuse(message.messageID, at: now, tx)
        guard key.kind != .closing, key.moves == stored.moves else { return }
        try desk.move(stored, .undeliverable, at: now, tx)
      }
      return .completed
    }
    try await settle(key, job) { [desk] stored, now, tx in
      if let event = key.sent, key.moves == stored.moves {
        try desk.move(stored, event, at: now, tx)
      }
      // After the move, which asks whether there was a reminder before.
      try CaseMailStore.insert(
        message.messageID, key.kind, of: key.caseID, to: key.addressee, at: now, tx)
    }
    return .completed
  }

  /// The message, noted as one that somebody may have; `nil`, and the job is done, when there is
  /// nothing to be said.
  private func prepare(_ key: CaseMailKey, _ job: ClaimedJob) async throws -> MailMessage? {
    try await database.write { [desk, letters, postman] tx in
      let (stored, order) = try desk.lockKnown(key.caseID, tx)
      let now = desk.clock.now()
      let former = try FormerAddressee.list(of: key.caseID, tx)
        .first { $0.addressee == key.addressee }
      guard try desk.isToBeSent(key, stored, order, former, at: now, tx),
        let contact = try former.map({ try desk.secrets.contact(of: $0, in: stored) })
          ?? desk.secrets.contact(of: stored)
      else {
        try job.complete(at: now, tx)
        return nil
      }
      let message = try MailMessage(
        from: postman.sender, to: MailAddress(contact),
        try letters.compose(key.kind, stored, former, desk, at: now, tx), key: key.messageKey,
        at: job.job.due)
      try CaseMailStore.attempt(
        message.messageID, key.kind, of: key.caseID, to: key.addressee, at: now, tx)
      return message
    }
  }

  private func settle(
    _ key: CaseMailKey, _ job: ClaimedJob,
    _ body: @escaping @Sendable (StoredCase, Instant, Transaction) throws -> Void
  ) async throws {
    try await database.write { [desk] tx in
      let (stored, _) = try desk.lockKnown(key.caseID, tx)
      let now = desk.clock.now()
      try job.complete(at: now, tx)
      try body(stored, now, tx)
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

/// Who carries messages to people.
package protocol CasePostman: Sendable {
  var sender: MailAddress { get }
  /// Throws `MailError`: `refused` when it will never be taken.
  func send(_ message: MailMessage) async throws
}

extension Mailer: CasePostman {}

extension CaseDesk {
  /// Whether the message still says what is so. Closes the case when there is nothing to accuse of.
  fileprivate func isToBeSent(
    _ key: CaseMailKey, _ stored: StoredCase, _ order: Order?, _ former: FormerAddressee?,
    at now: Instant, _ tx: Transaction
  ) throws -> Bool {
    switch key.kind {
    case .invitation:
      guard stored.state == .inviting, stored.moves == key.moves else { return false }
      return try mayAccuse(stored, order: order, at: now, tx)
    case .reminder:
      guard [.reminding, .reminded].contains(stored.state), stored.moves == key.moves else {
        return false
      }
      return try mayAccuse(stored, order: order, at: now, tx)
    default:
      // Whoever was never accused is not told that it is over; whoever may have been, is.
      guard former != nil || stored.state == .closed else { return false }
      return try CaseMailStore.mayBeInvited(key.addressee, of: stored.caseID, tx)
    }
  }
}
