import SealAPI
import SealPostgres
import SealPrimitives

/// Parties in the database.
enum PartyStore {
  static func list(_ ids: some Collection<PartyID>, _ tx: Transaction) throws
    -> [PartyID: Party]
  {
    let rows = try tx.query(
      """
      SELECT party_id, kind, wrapped_key, sealed_name FROM party
      WHERE \(keys: Array(ids), "party_id")
      """)
    return Dictionary(
      uniqueKeysWithValues: try rows.map(Party.init).map { ($0.partyID, $0) })
  }

  /// The tenant's parties with these identifiers. No lock is taken: what is sealed for a party
  /// while it is being erased cannot be opened afterwards either.
  static func list(_ ids: [PartyID], of tenant: Tenant, _ tx: Transaction) throws
    -> [PartyID: Party]
  {
    let rows = try tx.query(
      """
      SELECT party_id, kind, wrapped_key, sealed_name FROM party
      WHERE \(of: tenant) AND party_id = ANY(\(ids))
      """)
    return Dictionary(
      uniqueKeysWithValues: try rows.map(Party.init).map { ($0.partyID, $0) })
  }

  /// The tenant's parties with these name indices.
  static func find(nameIndices: [[UInt8]], of tenant: Tenant, _ tx: Transaction) throws
    -> [[UInt8]: Party]
  {
    let rows = try tx.query(
      """
      SELECT party_id, kind, wrapped_key, sealed_name, name_index FROM party
      WHERE \(of: tenant)
        AND name_index = ANY(\(nameIndices))
      """)
    return Dictionary(
      uniqueKeysWithValues: try rows.map { (try $0.decode("name_index"), try Party($0)) })
  }

  static func insert(
    _ id: PartyID, kind: CertificationV1.PartyKind, nameIndex: [UInt8], wrappedKey: [UInt8],
    sealedName: [UInt8], of tenant: Tenant, at time: Instant, _ tx: Transaction
  ) throws {
    _ = try tx.execute(
      """
      INSERT INTO party (bucket, party_id, account_id, environment, kind, name_index, wrapped_key,
        sealed_name, create_time)
      VALUES (\(id.bucket), \(id), \(tenant.accountID), \(tenant.environment), \(kind.rawValue),
        \(nameIndex), \(wrappedKey), \(sealedName), \(time))
      """)
  }

  /// Destroys the party's key and all that is sealed under it here, and answers whose it was; `nil`
  /// if there is no such party or it was erased before.
  static func erase(_ id: PartyID, at time: Instant, _ tx: Transaction) throws -> Tenant? {
    try ContactStore.erase(id, tx)
    return try tx.first(
      """
      UPDATE party SET name_index = NULL, wrapped_key = NULL, sealed_name = NULL, erase_time =
        \(time)
      WHERE \(key: id, "party_id") AND erase_time IS NULL
      RETURNING account_id, environment
      """
    ).map { Tenant(try $0.decode("account_id"), try $0.decode("environment")) }
  }
}
