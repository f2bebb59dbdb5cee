import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives

/// The public notice board: licenses whose notice is not over, or that an objection holds.
enum Notices {
  /// By their order, newest first, without their proofs.
  static func list(
    _ environment: Environment, before: OrderID?, limit: Int, _ parties: PartyDirectory,
    at time: Instant, _ tx: Transaction
  ) throws -> [Listed<OrderID, AuthorizationV1.License>] {
    let orders = try OrderStore.inNotice(environment, before: before, limit: limit, tx)
    let licenses = try LicenseStore.list(of: orders, tx).sorted { $0.orderID > $1.orderID }
    return zip(licenses, try licenses.messages(parties, for: .anybody, at: time, tx)).map {
      Listed($0.orderID, $1.message)
    }
  }
}
