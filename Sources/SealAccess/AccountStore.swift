import SealPostgres
import SealPrimitives

/// Accounts and members in the database.
package enum AccountStore {
  package static func insert(
    _ id: AccountID, name: String, owner: MemberID, at time: Instant, _ tx: Transaction
  )
    throws
  {
    _ = try tx.execute(
      """
      INSERT INTO account (bucket, account_id, name, create_time)
      VALUES (\(id.bucket), \(id), \(name), \(time))
      """)
    _ = try tx.execute(
      """
      INSERT INTO member (bucket, member_id, account_id, role, create_time)
      VALUES (\(owner.bucket), \(owner), \(id), 'OWNER', \(time))
      """)
  }

  package static func name(_ id: AccountID, _ tx: Transaction) throws -> String? {
    try tx.first("SELECT name FROM account WHERE \(key: id, "account_id")").map {
      try $0.decode("name")
    }
  }

  /// The member who owns the account; `nil` when there is no such account.
  package static func owner(of account: AccountID, _ tx: Transaction) throws -> MemberID? {
    try tx.first(
      """
      SELECT member_id FROM member WHERE \(key: account, "account_id") AND role = 'OWNER'
      ORDER BY member_id LIMIT 1
      """
    ).map { try $0.decode("member_id") }
  }

  /// Waits for other changes under the account's limits; they wait for this one.
  package static func lock(_ id: AccountID, _ tx: Transaction) throws {
    _ = try tx.query("SELECT 1 FROM account WHERE \(key: id, "account_id") FOR NO KEY UPDATE")
  }

  /// Whether there is any account at all.
  package static func isEmpty(_ tx: Transaction) throws -> Bool {
    try tx.first("SELECT 1 AS one FROM account LIMIT 1") == nil
  }
}
