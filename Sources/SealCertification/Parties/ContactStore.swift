import SealPostgres
import SealPrimitives

/// Rows of `party_contact`.
enum ContactStore {
  static func insert(
    _ id: PartyID, about subject: String, index: [UInt8], sealed: [UInt8], at time: Instant,
    _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO party_contact (bucket, party_id, subject, address_index, sealed_contact,
        create_time)
      VALUES (\(id.bucket), \(id), \(subject), \(index), \(sealed), \(time))
      """)
  }

  static func find(_ id: PartyID, about subject: String, _ tx: Transaction) throws -> [UInt8]? {
    try tx.first(
      """
      SELECT sealed_contact FROM party_contact
      WHERE \(key: id, "party_id") AND subject = \(subject)
      """
    ).map { try $0.decode("sealed_contact") }
  }

  /// Of every account: who wants their orders again does not know whose works they were for.
  static func list(_ index: [UInt8], limit: Int, _ tx: Transaction) throws
    -> [(partyID: PartyID, subject: String, sealed: [UInt8])]
  {
    try tx.query(
      """
      SELECT party_id, subject, sealed_contact FROM party_contact
      WHERE address_index = \(index) ORDER BY create_time DESC, subject DESC LIMIT \(limit)
      """
    ).map {
      (try $0.decode("party_id"), try $0.decode("subject"), try $0.decode("sealed_contact"))
    }
  }

  static func count(_ index: [UInt8], since time: Instant, _ tx: Transaction) throws -> Int {
    let rows = try tx.query(
      """
      SELECT count(*) AS contacts FROM party_contact
      WHERE address_index = \(index) AND create_time >= \(time)
      """)
    return Int(try rows[0].decode("contacts", as: Int64.self))
  }

  static func remind(
    _ index: [UInt8], unlessSince time: Instant, at now: Instant, _ tx: Transaction
  ) throws -> Bool {
    let recent = try tx.first(
      """
      SELECT remind_time FROM party_contact
      WHERE address_index = \(index) AND remind_time > \(time) LIMIT 1
      """)
    guard recent == nil else { return false }
    return try tx.execute(
      "UPDATE party_contact SET remind_time = \(now) WHERE address_index = \(index)") > 0
  }

  static func erase(_ id: PartyID, _ tx: Transaction) throws {
    try tx.execute("DELETE FROM party_contact WHERE \(key: id, "party_id")")
  }
}
