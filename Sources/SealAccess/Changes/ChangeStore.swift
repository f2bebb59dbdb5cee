import SealPostgres
import SealPrimitives

/// A row of `change`: who did what to what.
package struct StoredChange: Sendable {
  package let changeID: ChangeID
  package let time: Instant
  package let tenant: Tenant
  package let actor: ChangeActor.Kind
  package let apiKeyID: ApiKeyID?
  package let peerAddress: String
  /// `CertificationService/RegisterWork`, or a word for what the platform does by itself.
  package let method: String
  /// The text of an identifier.
  package let subject: String

  init(_ change: Change, method: String, subject: String) {
    changeID = change.makeID()
    time = change.now
    tenant = change.tenant
    actor = change.actor.kind
    apiKeyID = change.actor.apiKeyID
    peerAddress = change.actor.peerAddress
    self.method = method
    self.subject = subject
  }

  static let columns: SQL =
    "change_id, time, account_id, environment, actor, api_key_id, peer_address, method, subject"

  init(_ row: Row) throws {
    changeID = try row.decode("change_id")
    time = try row.decode("time")
    tenant = Tenant(try row.decode("account_id"), try row.decode("environment"))
    actor = try row.decode("actor")
    apiKeyID = try row.decode("api_key_id")
    peerAddress = try row.decode("peer_address")
    method = try row.decode("method")
    subject = try row.decode("subject")
  }
}

extension ChangeActor.Kind: PostgresEncodable, PostgresDecodable {}

/// Changes in the database: the audit trail, and the memory of requests. Insert-only.
package enum ChangeStore {
  /// Writes a change down; `false` when its request was used before. Waits for a transaction that
  /// is just using it.
  @discardableResult
  static func insert(_ new: StoredChange, request: RequestDigest?, _ tx: Transaction) throws -> Bool
  {
    try tx.execute(
      """
      INSERT INTO change (bucket, \(StoredChange.columns), request_key, request_digest)
      VALUES (\(request?.bucket ?? new.tenant.bucket), \(new.changeID), \(new.time),
        \(new.tenant.accountID), \(new.tenant.environment), \(new.actor), \(new.apiKeyID),
        \(new.peerAddress), \(new.method), \(new.subject),
        \(request?.key), \(request?.content))
      ON CONFLICT ON CONSTRAINT request_id_is_used_once DO NOTHING
      """) == 1
  }

  /// What an earlier request with this identifier changed. Throws if that was another request.
  static func subject(of request: RequestDigest, _ tx: Transaction) throws -> String? {
    let row = try tx.first(
      """
      SELECT request_digest, subject FROM change
      WHERE bucket = \(request.bucket) AND request_key = \(request.key)
      """)
    guard let row else { return nil }
    guard try row.decode("request_digest", as: [UInt8].self) == request.content else {
      throw AccessError.requestIDReused
    }
    return try row.decode("subject")
  }

  /// Newest first: of one tenant, or of all; those before `before` if given; of one subject if
  /// given.
  package static func list(
    of tenant: Tenant?, subject: String? = nil, before: ChangeID?, limit: Int, _ tx: Transaction
  ) throws -> [StoredChange] {
    var conditions: SQL = "true"
    if let tenant {
      conditions =
        "account_id = \(tenant.accountID) AND environment = \(tenant.environment)"
    }
    if let subject { conditions = "\(conditions) AND subject = \(subject)" }
    if let before { conditions = "\(conditions) AND change_id < \(before)" }
    return try tx.query(
      """
      SELECT \(StoredChange.columns) FROM change WHERE \(conditions)
      ORDER BY change_id DESC LIMIT \(limit)
      """
    ).map(StoredChange.init)
  }
}
