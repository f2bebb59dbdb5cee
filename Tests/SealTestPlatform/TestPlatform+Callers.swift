import SealAccess
import SealPrimitives
import SealRPC

extension TestPlatform {
  /// The owner of a new account, with its first key: one with every scope.
  package func newCaller(_ environment: Environment = .live) async throws -> Caller {
    let (now, random) = (clock.now(), SystemRandomBytes())
    let account = AccountID(at: now, random: random)
    let owner = MemberID(at: now, bucket: account.bucket, random: random)
    return try await database.write { tx in
      try AccountStore.insert(account, name: "Studio 鶴", owner: owner, at: now, tx)
      return try ApiKeyStore.insert(
        ApiKeySecret(of: Tenant(account, environment), random: random),
        id: ApiKeyID(at: now, bucket: account.bucket, random: random), account: account,
        member: owner, label: "first key", scopes: Scope.allCases.map(\.rawValue), at: now, tx
      ).caller
    }
  }

  /// A call as it reaches a service.
  ///
  /// - Parameter caller: `nil` for a guest.
  package func context(_ method: MethodDescriptor, _ caller: Caller?) -> CallContext {
    CallContext(
      method: method, deadline: .now + .seconds(60), peerAddress: "203.0.113.7:4711",
      identity: caller)
  }
}

extension Caller {
  /// The same account's key for another environment, or with other scopes.
  package func with(scopes: Set<Scope>? = nil, _ environment: Environment? = nil) -> Caller {
    Caller(
      accountID: accountID, memberID: memberID, apiKeyID: apiKeyID,
      environment: environment ?? self.environment, scopes: scopes ?? self.scopes)
  }
}
