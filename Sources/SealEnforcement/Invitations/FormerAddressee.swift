import SealPostgres
import SealPrimitives

/// Somebody who was asked, until somebody else was asked in their place: a row of
/// `case_former_addressee`. It is over for them, and the link of their letter tells them so.
struct FormerAddressee {
  let number: CaseNumber
  let caseID: CaseID
  /// Which of the case's addressees, from 1.
  let addressee: Int
  /// Under the case's key.
  let sealedContact: [UInt8]
  /// What the secret of their letter comes from.
  let nonce: [UInt8]

  init(_ row: Row) throws {
    guard let number = CaseNumber(try row.decode("number")) else {
      preconditionFailure("numbers are made by CaseNumber")
    }
    self.number = number
    caseID = try row.decode("case_id")
    addressee = Int(try row.decode("addressee", as: Int32.self))
    sealedContact = try row.decode("sealed_contact")
    nonce = try row.decode("invitation_nonce")
  }

  static func find(_ number: CaseNumber, _ tx: Transaction) throws -> FormerAddressee? {
    try tx.first(
      """
      SELECT * FROM case_former_addressee
      WHERE bucket = \(number.bucket) AND number = \(number.description)
      """
    ).map(FormerAddressee.init)
  }

  /// Oldest first.
  static func list(of id: CaseID, _ tx: Transaction) throws -> [FormerAddressee] {
    try tx.query(
      "SELECT * FROM case_former_addressee WHERE \(key: id, "case_id") ORDER BY addressee"
    )
    .map(FormerAddressee.init)
  }
}

extension CaseStore {
  /// Relieves whom a locked case was addressed to: from now on it has another number, which nobody
  /// knows yet, and nobody's link leads to it.
  static func relieve(
    _ stored: Case, contact: [UInt8], nonce: [UInt8], next number: CaseNumber, at time: Instant,
    _ tx: Transaction
  ) throws -> Case {
    try tx.execute(
      """
      INSERT INTO case_former_addressee (bucket, number, case_id, addressee, sealed_contact,
        invitation_nonce, end_time)
      VALUES (\(stored.caseID.bucket), \(stored.number.description), \(stored.caseID),
        \(Int32(stored.addressee)), \(contact), \(nonce), \(time))
      """)
    let rows = try tx.query(
      """
      UPDATE enforcement_case SET number = \(number.description), addressee = addressee + 1,
        link_mails = 0, link_mail_time = NULL
      WHERE \(key: stored.caseID, "case_id") RETURNING *
      """)
    return try Case(rows[0])
  }
}
