import SealAPI
import SealPostgres

/// How many cases of all accounts cannot go on without a mail server, for who watches them.
package struct CaseFigures: Sendable, Hashable {
  /// An invitation or a reminder is to go out.
  package let needingMail: Int

  package static func read(_ tx: Transaction) throws -> CaseFigures {
    let states = [EnforcementV1.CaseState.inviting, .reminding].map(\.rawValue)
    return CaseFigures(
      needingMail: try tx.query(
        "SELECT count(*) AS count FROM enforcement_case WHERE state = ANY(\(states))"
      )[0].decode("count"))
  }
}
