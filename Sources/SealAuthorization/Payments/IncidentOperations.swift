import Foundation
import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC
import SealVerify

/// What the operator does with payment incidents: says that one is settled.
package struct IncidentOperations: Sendable {
  private let database: Database
  private let clock: any WallClock

  package init(database: Database, clock: any WallClock) {
    self.database = database
    self.clock = clock
  }

  /// Writes down that an incident is settled: by whom (1 to 100 characters) and how (1 to 500).
  ///
  /// Throws INVALID_FIELDS, INCIDENT_NOT_FOUND and INCIDENT_SETTLED, in this order.
  @discardableResult
  package func settle(_ id: IncidentID, by name: String, note: String) async throws
    -> StoredIncident
  {
    guard (1...100).contains(name.unicodeScalars.count) else {
      throw Self.invalid("Who settles it is told in 1 to 100 characters.")
    }
    guard (1...500).contains(note.unicodeScalars.count) else {
      throw Self.invalid("The note must have 1 to 500 characters.")
    }
    let now = clock.now()
    return try await database.write(
      deadline: .now + .seconds(30), afterLosingRaceFor: ["payment_incident_is_settled_once"]
    ) { tx in
      guard let found = try PaymentIncidentStore.find(id, tx) else {
        throw AuthorizationError.incidentNotFound
      }
      guard found.settlement == nil else { throw AuthorizationError.incidentSettled }
      try tx.execute(
        """
        INSERT INTO payment_incident_settlement (incident_id, settled_by, note, time)
        VALUES (\(id), \(name), \(note), \(now))
        """)
      try AuditStore.record(
        "SettleIncident", on: id.uuid, by: Self.actor(in: found.incident, tx), at: now, tx)
      return try PaymentIncidentStore.find(id, tx) ?? found
    }
  }

  private static func invalid(_ message: String) -> RPCError {
    RPCError(.invalidArgument, reason: "INVALID_FIELDS", message: message)
  }

  /// The audit names the seller of the order that the incident is about. A payment that nobody asked
  /// for is nobody's: then it names the nil account.
  private static func actor(in incident: PaymentIncident, _ tx: Transaction) throws -> CallActor {
    let row = try tx.first(
      """
      SELECT o.seller_account_id, o.environment FROM provider_payment p
        LEFT JOIN provider_refund r USING (order_id) JOIN license_order o USING (order_id)
      WHERE p.provider = \(incident.provider)
        AND \(incident.reference) IN (p.reference, r.reference)
      """)
    let nobody = AccountID(uuid: UUID(bytes: [UInt8](repeating: 0, count: 16)))
    return CallActor(
      accountID: try row?.decode("seller_account_id") ?? nobody, apiKeyID: nil,
      environment: try row?.decode("environment") ?? .live, peerAddress: "operator")
  }
}
