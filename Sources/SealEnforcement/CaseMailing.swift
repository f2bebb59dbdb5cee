import SealAPI
import SealJobs
import SealMail
import SealPostgres
import SealPrimitives

/// Names a message of a case: `case_… INVITATION 3`, with the move that it is about.
struct CaseMailKey {
  let kind: EnforcementV1.CaseMailKind
  let caseID: CaseID
  let moves: Int
  /// The case was closed while the invitation was on its way.
  let isLate: Bool

  init(_ kind: EnforcementV1.CaseMailKind, _ stored: StoredCase, isLate: Bool = false) {
    self.kind = kind
    caseID = stored.caseID
    moves = stored.moves
    self.isLate = isLate
  }

  init?(_ text: String) {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 3 || parts.count == 4 && parts[3] == "LATE", let id = CaseID(parts[0]),
      let kind = Self.words.first(where: { $0.value == parts[1] })?.key, let moves = Int(parts[2])
    else { return nil }
    self.kind = kind
    caseID = id
    self.moves = moves
    isLate = parts.count == 4
  }

  var text: String { "\(caseID) \(word) \(moves)" + (isLate ? " LATE" : "") }

  /// The same message has the same, however often it is sent, late or not.
  var messageKey: String { "\(caseID)-\(word.lowercased())-\(moves)" }

  private var word: String { Self.words[kind] ?? "MESSAGE" }

  private static let words: [EnforcementV1.CaseMailKind: String] = [
    .invitation: "INVITATION", .reminder: "REMINDER", .closing: "CLOSING",
  ]
}

/// Sends what the accused is told. Nothing goes out before the usage has been asked again.
package struct CaseMailing: JobHandler {
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
    let message = try await database.write { [desk, letters, postman] tx -> MailMessage? in
      guard let (stored, _) = try desk.lock(key.caseID, tx) else {
        preconditionFailure("cases are never deleted")
      }
      guard try desk.isToBeSent(key, stored, tx), let contact = try desk.secrets.contact(of: stored)
      else {
        try job.complete(at: desk.clock.now(), tx)
        return nil
      }
      return try MailMessage(
        from: postman.sender, to: MailAddress(contact),
        try letters.compose(key.kind, stored, desk, tx), key: key.messageKey, at: job.job.due)
    }
    guard let message else { return .completed }
    do {
      try await postman.send(message)
    } catch let error as MailError where error.code == .refused {
      try await database.write { [desk] tx in
        guard let (stored, _) = try desk.lock(key.caseID, tx) else {
          preconditionFailure("cases are never deleted")
        }
        try job.complete(at: desk.clock.now(), tx)
        guard key.kind == .invitation, key.moves == stored.moves else { return }
        try desk.move(stored, .undeliverable, at: desk.clock.now(), tx)
      }
      return .completed
    }
    try await database.write { [desk] tx in
      guard let (stored, _) = try desk.lock(key.caseID, tx) else {
        preconditionFailure("cases are never deleted")
      }
      let now = desk.clock.now()
      try job.complete(at: now, tx)
      try CaseMailStore.insert(message.messageID, key.kind, of: key.caseID, at: now, tx)
      guard key.kind == .invitation else { return }
      if key.moves == stored.moves {
        try desk.move(stored, .invitationSent, at: now, tx)
      } else if stored.state == .closed {
        try desk.enqueueMail(.closing, stored, isLate: true, at: now, tx)
      }
    }
    return .completed
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
  fileprivate func isToBeSent(_ key: CaseMailKey, _ stored: StoredCase, _ tx: Transaction) throws
    -> Bool
  {
    switch key.kind {
    case .invitation:
      guard stored.state == .inviting, stored.moves == key.moves else { return false }
      return try mayAccuse(stored, at: clock.now(), tx)
    case .reminder:
      guard stored.state == .reminded, stored.moves == key.moves else { return false }
      return try mayAccuse(stored, at: clock.now(), tx)
    default:
      // Whoever was never accused is not told that it is over.
      return try CaseMailStore.list(of: stored.caseID, tx).contains { $0.kind == .invitation }
    }
  }
}
