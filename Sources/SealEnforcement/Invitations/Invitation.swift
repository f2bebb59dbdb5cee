import SealAccess
import SealPostgres
import SealPrimitives

/// What the link of a letter leads to.
struct Invitation: Owned {
  let `case`: Case
  /// Whom the letter was to, when somebody else was asked in their place: then it is over for
  /// them.
  let former: FormerAddressee?

  var tenant: Tenant { `case`.tenant }

  /// Throws CASE_NOT_FOUND for another secret too.
  static func expect(_ key: InvitationKey, _ secrets: CaseSecrets, _ tx: Transaction) throws
    -> Invitation
  {
    let found = try named(key.number, tx)
    let secret = secrets.invitation(of: found.case, former: found.former)
    guard secret.isSame(as: key.secret) else { throw EnforcementError.caseNotFound }
    return found
  }

  /// What a number alone leads to. Throws CASE_NOT_FOUND, also before anybody was invited.
  static func named(_ number: CaseNumber, _ tx: Transaction) throws -> Invitation {
    if let former = try FormerAddressee.find(number, tx) {
      return Invitation(case: try CaseStore.known(former.caseID, tx), former: former)
    }
    guard let stored = try CaseStore.find(number, tx), stored.isInvited else {
      throw EnforcementError.caseNotFound
    }
    return Invitation(case: stored, former: nil)
  }
}
