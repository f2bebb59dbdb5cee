import SealAPI
import SealPostgres
import SealPrimitives

/// A message that a mail server took.
struct CaseMail {
  let kind: EnforcementV1.CaseMailKind
  let messageID: String
  let time: Instant
  /// Which of the case's addressees, from 1.
  let addressee: Int
}

/// A message as it was sent.
struct SentLetter {
  let kind: EnforcementV1.CaseMailKind
  let time: Instant
  let addressee: Int
  /// Subject and text, under the case's key.
  let sealedText: [UInt8]
}

/// What mail servers took, and what they were asked to take.
enum CaseMailStore {
  /// Notes that a message is about to be sent, before it is: from then on somebody may have it. The
  /// same one again only says what it says now.
  static func attempt(
    _ messageID: String, _ kind: EnforcementV1.CaseMailKind, of id: CaseID, to addressee: Int,
    saying sealedText: [UInt8], at time: Instant, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO case_mail_attempt (bucket, message_id, case_id, addressee, kind, attempt_time,
        sealed_text)
      VALUES (\(id.bucket), \(messageID), \(id), \(Int32(addressee)), \(kind.rawValue), \(time),
        \(sealedText))
      ON CONFLICT (bucket, message_id) DO UPDATE SET sealed_text = excluded.sealed_text
      """)
  }

  /// What was sent, as it was written, oldest first.
  static func letters(of id: CaseID, _ tx: Transaction) throws -> [SentLetter] {
    try tx.query(
      """
      SELECT mail.kind, mail.send_time, mail.addressee, attempt.sealed_text
      FROM case_mail AS mail
        JOIN case_mail_attempt AS attempt USING (bucket, message_id)
      WHERE mail.bucket = \(id.bucket) AND mail.case_id = \(id) ORDER BY mail.position
      """
    ).map { row in
      SentLetter(
        kind: .init(rawValue: try row.decode("kind", as: Int32.self)),
        time: try row.decode("send_time"),
        addressee: Int(try row.decode("addressee", as: Int32.self)),
        sealedText: try row.decode("sealed_text"))
    }
  }

  /// The server will never take the message: nobody has it.
  static func refuse(_ messageID: String, of id: CaseID, at time: Instant, _ tx: Transaction) throws
  {
    try tx.execute(
      """
      UPDATE case_mail_attempt SET refuse_time = \(time)
      WHERE \(key: id, "case_id") AND message_id = \(messageID)
      """)
  }

  /// Whether somebody may have been invited: the server took the message, or nobody knows.
  static func mayBeInvited(_ addressee: Int, of id: CaseID, _ tx: Transaction) throws -> Bool {
    let invitation = EnforcementV1.CaseMailKind.invitation.rawValue
    return try tx.first(
      """
      SELECT 1 AS one FROM case_mail_attempt
      WHERE \(key: id, "case_id") AND addressee = \(Int32(addressee)) AND kind = \(invitation)
        AND refuse_time IS NULL
      UNION ALL
      SELECT 1 AS one FROM case_mail
      WHERE \(key: id, "case_id") AND addressee = \(Int32(addressee)) AND kind = \(invitation)
      LIMIT 1
      """) != nil
  }

  /// Notes a message that was taken; the same one again changes nothing.
  static func insert(
    _ messageID: String, _ kind: EnforcementV1.CaseMailKind, of id: CaseID, to addressee: Int,
    at time: Instant, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO case_mail (bucket, message_id, position, case_id, kind, send_time, addressee)
      SELECT \(id.bucket), \(messageID), coalesce(max(position), 0) + 1, \(id), \(kind.rawValue),
        \(time), \(Int32(addressee))
      FROM case_mail WHERE \(key: id, "case_id")
      ON CONFLICT DO NOTHING
      """)
  }

  /// Oldest first.
  static func list(of id: CaseID, _ tx: Transaction) throws -> [CaseMail] {
    try tx.query("SELECT * FROM case_mail WHERE \(key: id, "case_id") ORDER BY position").map {
      row in
      CaseMail(
        kind: .init(rawValue: try row.decode("kind", as: Int32.self)),
        messageID: try row.decode("message_id"), time: try row.decode("send_time"),
        addressee: Int(try row.decode("addressee", as: Int32.self)))
    }
  }
}
