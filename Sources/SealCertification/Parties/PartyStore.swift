import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives

/// A row of `party`. What is sealed can be opened with the installation's key only.
struct StoredParty: Sendable {
  let partyID: PartyID
  let kind: CertificationV1.PartyKind
  /// `nil` once erased.
  let sealed: (wrappedKey: [UInt8], name: [UInt8])?

  init(partyID: PartyID, kind: CertificationV1.PartyKind, wrappedKey: [UInt8], name: [UInt8]) {
    self.partyID = partyID
    self.kind = kind
    sealed = (wrappedKey, name)
  }

  init(_ row: Row) throws {
    partyID = try row.decode("party_id")
    kind = .init(rawValue: Int32(try row.decode("kind", as: Int32.self)))
    let wrappedKey = try row.decode("wrapped_key", as: [UInt8]?.self)
    let name = try row.decode("sealed_name", as: [UInt8]?.self)
    sealed = if let wrappedKey, let name { (wrappedKey, name) } else { nil }
  }
}

/// Parties in the database.
enum PartyStore {
  static func list(_ ids: some Collection<PartyID>, _ tx: Transaction) throws -> [PartyID:
    StoredParty]
  {
    let rows = try tx.query(
      "SELECT party_id, kind, wrapped_key, sealed_name FROM party WHERE party_id = ANY(\(Array(ids)))"
    )
    return Dictionary(
      uniqueKeysWithValues: try rows.map(StoredParty.init).map { ($0.partyID, $0) })
  }

  /// The caller's parties with these identifiers. No lock is taken: what is sealed for a party
  /// while it is being erased cannot be opened afterwards either.
  static func list(_ ids: [PartyID], of caller: Caller, _ tx: Transaction) throws -> [PartyID:
    StoredParty]
  {
    let rows = try tx.query(
      """
      SELECT party_id, kind, wrapped_key, sealed_name FROM party
      WHERE party_id = ANY(\(ids)) AND account_id = \(caller.accountID)
        AND environment = \(caller.environment)
      """)
    return Dictionary(
      uniqueKeysWithValues: try rows.map(StoredParty.init).map { ($0.partyID, $0) })
  }

  /// The caller's parties with these name indices.
  static func find(nameIndices: [[UInt8]], of caller: Caller, _ tx: Transaction) throws
    -> [[UInt8]: StoredParty]
  {
    let rows = try tx.query(
      """
      SELECT party_id, kind, wrapped_key, sealed_name, name_index FROM party
      WHERE account_id = \(caller.accountID) AND environment = \(caller.environment)
        AND name_index = ANY(\(nameIndices))
      """)
    return Dictionary(
      uniqueKeysWithValues: try rows.map { (try $0.decode("name_index"), try StoredParty($0)) })
  }

  static func insert(
    _ id: PartyID, kind: CertificationV1.PartyKind, nameIndex: [UInt8], wrappedKey: [UInt8],
    sealedName: [UInt8], of account: AccountID, _ environment: Environment, at time: Instant,
    _ tx: Transaction
  ) throws {
    _ = try tx.execute(
      """
      INSERT INTO party (party_id, account_id, environment, kind, name_index, wrapped_key, sealed_name,
        create_time)
      VALUES (\(id), \(account), \(environment), \(Int32(kind.rawValue)), \(nameIndex),
        \(wrappedKey), \(sealedName), \(time))
      """)
  }

  /// Destroys the party's key and all that is sealed under it here, and answers whose it was; `nil`
  /// if there is no such party or it was erased before.
  static func erase(_ id: PartyID, at time: Instant, _ tx: Transaction) throws
    -> (accountID: AccountID, environment: Environment)?
  {
    try tx.first(
      """
      UPDATE party SET name_index = NULL, wrapped_key = NULL, sealed_name = NULL, erase_time = \(time)
      WHERE party_id = \(id) AND erase_time IS NULL
      RETURNING account_id, environment
      """
    ).map { (try $0.decode("account_id"), try $0.decode("environment")) }
  }
}
