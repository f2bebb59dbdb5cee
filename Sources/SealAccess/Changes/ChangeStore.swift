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

  /// - Parameter change: of whose trail it is.
  init(_ change: Change, by actor: ChangeActor, method: String, subject: String) {
    changeID = change.makeID()
    time = change.now
    tenant = change.tenant
    self.actor = actor.kind
    apiKeyID = actor.apiKeyID
    peerAddress = actor.peerAddress
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
  static func insert(_ new: StoredChange, request: RequestDigest, _ tx: Transaction) throws -> Bool
  {
    try tx.execute(
      """
      INSERT INTO change (bucket, \(StoredChange.columns), request_key, request_digest)
      VALUES (\(request.bucket), \(new.changeID), \(new.time),
        \(new.tenant.accountID), \(new.tenant.environment), \(new.actor), \(new.apiKeyID),
        \(new.peerAddress), \(new.method), \(new.subject),
        \(request.key), \(request.content))
      ON CONFLICT ON CONSTRAINT request_id_is_used_once DO NOTHING
      """) == 1
  }

  /// Writes down what no request of these accounts stands behind, in one statement.
  static func insert(_ lines: [StoredChange], _ tx: Transaction) throws {
    try tx.execute(
      """
      INSERT INTO change (bucket, \(StoredChange.columns))
      SELECT * FROM unnest(\(lines.map(\.tenant.bucket.number))::smallint[],
        \(lines.map(\.changeID))::uuid[], \(lines.map(\.time))::timestamptz[],
        \(lines.map(\.tenant.accountID))::uuid[],
        \(lines.map(\.tenant.environment.rawValue))::text[], \(lines.map(\.actor.rawValue))::text[],
        \(lines.map(\.apiKeyID))::uuid[], \(lines.map(\.peerAddress))::text[],
        \(lines.map(\.method))::text[], \(lines.map(\.subject))::text[])
      """)
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

  /// Newest first; those before `before` if given; of one subject if given.
  package static func list(
    _ whose: ChangeFilter, subject: String? = nil, before: ChangeID?, limit: Int, _ tx: Transaction
  ) throws -> [StoredChange] {
    var conditions = whose.condition
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

/// Whose changes are listed.
package enum ChangeFilter: Sendable, Hashable {
  case account(Tenant)
  /// Every account's: for operators, who have an environment too.
  case all(Environment)

  fileprivate var condition: SQL {
    switch self {
    case .account(let tenant):
      "account_id = \(tenant.accountID) AND environment = \(tenant.environment)"
    case .all(let environment): "environment = \(environment)"
    }
  }
}
