import SealAccess
import SealPostgres
import SealPrimitives

/// What a case's number leads to, for whoever has it.
struct Invitation: Owned {
  let `case`: Case
  /// Whom the number was given to, when somebody else was asked in their place: then it is over for
  /// them.
  let former: FormerAddressee?

  var tenant: Tenant { `case`.tenant }

  /// Throws CASE_NOT_FOUND, also before anybody was invited.
  static func expect(_ number: CaseNumber, _ tx: Transaction) throws -> Invitation {
    if let former = try FormerAddressee.find(number, tx) {
      return Invitation(case: try CaseStore.known(former.caseID, tx), former: former)
    }
    guard let stored = try CaseStore.find(number, tx), stored.isInvited else {
      throw EnforcementError.caseNotFound
    }
    return Invitation(case: stored, former: nil)
  }
}
