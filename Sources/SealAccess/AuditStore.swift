import Foundation
import SealPostgres
import SealPrimitives
import SealRPC

/// Who did it and from where: what every change writes down beside itself.
package struct CallActor: Sendable {
  package let accountID: AccountID
  package let apiKeyID: ApiKeyID?
  package let environment: Environment
  package let peerAddress: String

  package init(_ context: CallContext) {
    let caller = context.caller
    self.init(
      accountID: caller.accountID, apiKeyID: caller.apiKeyID, environment: caller.environment,
      peerAddress: context.peerAddress)
  }

  /// Somebody without a key: the operator at the command line is `peerAddress: "operator"`.
  package init(
    accountID: AccountID, apiKeyID: ApiKeyID?, environment: Environment, peerAddress: String
  ) {
    self.accountID = accountID
    self.apiKeyID = apiKeyID
    self.environment = environment
    self.peerAddress = peerAddress
  }
}

/// The insert-only record of changes.
package enum AuditStore {
  /// Writes down that `actor` did `action` to `subject`.
  package static func record(
    _ action: String, on subject: UUID, by actor: CallActor, at time: Instant, _ tx: Transaction
  ) throws {
    _ = try tx.execute(
      """
      INSERT INTO audit_entry (time, account_id, api_key_id, environment, action, subject_id,
        peer_address)
      VALUES (\(time), \(actor.accountID), \(actor.apiKeyID), \(actor.environment), \(action),
        \(subject), \(actor.peerAddress))
      """)
  }
}
