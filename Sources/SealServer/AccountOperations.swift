import SealAccess
import SealPostgres
import SealPrimitives

/// What the operator does with accounts and keys: makes them without a call.
package struct AccountOperations: Sendable {
  private let database: Database
  private let clock: any WallClock
  private let random: any RandomBytes

  package init(_ installation: Installation) {
    database = installation.database
    clock = installation.clock
    random = installation.random
  }

  /// The first account's first key; `nil` when there is an account already.
  package func makeFirst(named name: String) async throws -> ApiKeySecret? {
    try await database.write { tx in
      // Two servers that start at once on an empty database make one account.
      _ = try tx.query("SELECT pg_advisory_xact_lock(\(Int64(0x7365_616C_6163_6374)))")
      guard try AccountStore.isEmpty(tx) else { return nil }
      return try make(named: name, environment: .live, tx).secret
    }
  }

  /// An account with an owner and a key that may do everything.
  package func makeAccount(named name: String, environment: Environment) async throws
    -> (account: AccountID, secret: ApiKeySecret)
  {
    try await database.write { tx in try make(named: name, environment: environment, tx) }
  }

  /// Another key for an account; `nil` when there is no such account.
  package func makeKey(
    for account: AccountID, environment: Environment, label: String, scopes: [Scope]
  ) async throws -> ApiKeySecret? {
    try await database.write { tx in
      guard let owner = try AccountStore.owner(of: account, tx) else { return nil }
      return try insertKey(
        account: account, member: owner, environment: environment, label: label, scopes: scopes, tx)
    }
  }

  private func make(named name: String, environment: Environment, _ tx: Transaction) throws
    -> (account: AccountID, secret: ApiKeySecret)
  {
    let now = clock.now()
    let account = AccountID(at: now, random: random)
    let owner = MemberID(at: now, bucket: account.bucket, random: random)
    try AccountStore.insert(account, name: name, owner: owner, at: now, tx)
    let secret = try insertKey(
      account: account, member: owner, environment: environment, label: "first key",
      scopes: Scope.ofAccounts, tx)
    return (account, secret)
  }

  private func insertKey(
    account: AccountID, member: MemberID, environment: Environment, label: String, scopes: [Scope],
    _ tx: Transaction
  ) throws -> ApiKeySecret {
    let now = clock.now()
    let id = ApiKeyID(at: now, bucket: account.bucket, random: random)
    let secret = ApiKeySecret(of: Tenant(account, environment), random: random)
    _ = try ApiKeyStore.insert(
      secret, id: id, account: account, member: member, label: label,
      scopes: scopes.map(\.rawValue), at: now, tx)
    try Change(of: Tenant(account, environment), by: .operator, at: now, random: random, tx)
      .record("CreateApiKey", on: id)
    return secret
  }
}
