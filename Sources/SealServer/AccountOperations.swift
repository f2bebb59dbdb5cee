import SealAccess
import SealJobs
import SealPostgres
import SealPrimitives

/// What the operator does with accounts, their keys and clocks, without a call.
package struct AccountOperations: Sendable {
  private let database: Database
  private let changes: Changes
  private let clock: any WallClock
  private let random: any RandomBytes

  package init(_ installation: Installation) {
    database = installation.database
    changes = installation.changes
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
    let label = try FieldChecks.line(label, "label", limit: 100)
    return try await changes.write(
      of: Tenant(account, environment), by: .operator, calling: "CreateApiKey"
    ) { change in
      guard let owner = try AccountStore.owner(of: account, change.tx) else { return nil }
      return try insertKey(member: owner, label: label, scopes: scopes, change)
    }
  }

  /// Moves a sandbox account's clock ahead, and answers its time; `nil` when there is no such
  /// account.
  package func advanceClock(of account: AccountID, days: Int) async throws -> Instant? {
    try await changes.write(
      of: Tenant(account, .sandbox), by: .operator, calling: "AdvanceClock"
    ) { change in
      guard try AccountStore.owner(of: account, change.tx) != nil else { return nil }
      let time = try AccountClocks.advance(
        account, by: .seconds(86_400 * days), at: change.now, change.tx)
      try change.tell(.clockAdvanced, account, ["account": .string(account.description)])
      return time
    }
  }

  private func make(named name: String, environment: Environment, _ tx: Transaction) throws
    -> (account: AccountID, secret: ApiKeySecret)
  {
    let name = try FieldChecks.line(name, "name", limit: 200)
    let now = clock.now()
    let account = AccountID(at: now, random: random)
    return try Change.within(
      tx, of: Tenant(account, environment), by: .operator, calling: "CreateAccount", at: now,
      random: random
    ) { change in
      let owner = change.makeID(MemberID.self)
      try AccountStore.insert(account, name: name, owner: owner, at: now, tx)
      change.record(on: account)
      let secret = try insertKey(
        member: owner, label: "first key", scopes: Scope.ofAccounts, change)
      return (account, secret)
    }
  }

  private func insertKey(member: MemberID, label: String, scopes: [Scope], _ change: Change) throws
    -> ApiKeySecret
  {
    let id = change.makeID(ApiKeyID.self)
    let secret = ApiKeySecret(of: change.tenant, random: random)
    _ = try ApiKeyStore.insert(
      secret, id: id, account: change.tenant.accountID, member: member, label: label,
      scopes: scopes.map(\.rawValue), at: change.now, change.tx)
    try change.tell(.keyCreated, id, ["api_key": .string(id.description)])
    return secret
  }
}
