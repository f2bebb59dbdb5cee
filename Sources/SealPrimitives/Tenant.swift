import Foundation

/// An account in one of its environments: whose something is. Nothing is shared between two
/// tenants.
package struct Tenant: Sendable, Hashable {
  package var accountID: AccountID
  package var environment: Environment

  package init(_ accountID: AccountID, _ environment: Environment) {
    self.accountID = accountID
    self.environment = environment
  }

  /// What belongs to no account, in records that name one.
  package static let nobody = Tenant(
    AccountID(uuid: UUID(bytes: [UInt8](repeating: 0, count: 16))), .live)

  /// Where its rows lie.
  package var bucket: Bucket { accountID.bucket }
}
