import SealPrimitives
import SealRPC

/// Who calls, once the key was found good.
package struct Caller: CallIdentity, Hashable {
  package let accountID: AccountID
  package let memberID: MemberID
  package let apiKeyID: ApiKeyID
  /// What the key is bound to; `nil` where that is nothing.
  package let applicationID: ApplicationID?
  package let environment: Environment
  package let scopes: Set<Scope>

  package init(
    accountID: AccountID, memberID: MemberID, apiKeyID: ApiKeyID,
    applicationID: ApplicationID? = nil, environment: Environment, scopes: Set<Scope>
  ) {
    self.accountID = accountID
    self.memberID = memberID
    self.apiKeyID = apiKeyID
    self.applicationID = applicationID
    self.environment = environment
    self.scopes = scopes
  }
}

extension Caller {
  /// Whose keys it calls with.
  package var tenant: Tenant { Tenant(accountID, environment) }
}

extension CallContext {
  /// The caller of a method that guests may call, too; `nil` for a guest.
  package var callerUnlessGuest: Caller? { identity as? Caller }

  /// The caller of a method that needs a key. `AccessControl` has put it there; that it is missing
  /// is our own fault.
  package var caller: Caller {
    guard let caller = identity as? Caller else {
      preconditionFailure("\(method.name) is served without access control or is open to anybody")
    }
    return caller
  }
}
