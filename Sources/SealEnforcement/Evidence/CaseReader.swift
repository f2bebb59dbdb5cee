import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

/// Who asks for what was kept of a case: whoever was invited, its account, or an operator.
enum CaseReader: Sendable {
  case invited(InvitationKey)
  case caller(Caller, CaseNumber)

  /// Throws INVALID_FIELDS. Where there is a secret, it counts; without a key it must be there.
  init(_ number: String, _ secret: String, _ context: CallContext) throws {
    if secret.isEmpty, let caller = context.callerUnlessGuest {
      self = .caller(caller, try FieldChecks.read { $0.caseNumber(number) })
    } else {
      self = .invited(try FieldChecks.read { $0.invitationKey(number, secret) })
    }
  }

  /// Throws CASE_NOT_FOUND for whoever may not see it, and for whom it is over.
  func find(_ secrets: CaseSecrets, _ tx: Transaction) throws -> Case {
    switch self {
    case .invited(let key):
      let found = try Invitation.expect(key, secrets, tx)
      guard found.former == nil else { throw EnforcementError.caseNotFound }
      return found.case
    case .caller(let caller, let number):
      guard let stored = try CaseStore.find(number, tx), caller.sees(stored) else {
        throw EnforcementError.caseNotFound
      }
      return stored
    }
  }
}

extension Caller {
  fileprivate func sees(_ stored: Case) -> Bool {
    guard environment == stored.environment else { return false }
    return scopes.contains(.operate)
      || (accountID == stored.tenant.accountID && scopes.contains(.enforcementRead))
  }
}
