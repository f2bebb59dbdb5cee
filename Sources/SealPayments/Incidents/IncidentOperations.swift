import SealAccess
import SealPostgres
import SealPrimitives

/// What the operator does with payment incidents: says that one is settled.
package struct IncidentOperations: Sendable {
  private let changes: Changes

  package init(changes: Changes) {
    self.changes = changes
  }

  /// Writes down that an incident is settled: by whom (1 to 100 characters) and how (1 to 500).
  ///
  /// Throws INVALID_FIELDS, INCIDENT_NOT_FOUND and INCIDENT_SETTLED, in this order.
  @discardableResult
  package func settle(_ id: IncidentID, by name: String, note: String) async throws
    -> StoredIncident
  {
    let name = try FieldChecks.line(name, "name", limit: 100)
    let note = try FieldChecks.line(note, "note", limit: 500)
    return try await changes.write(
      by: .operator, calling: "SettleIncident", deadline: .now + .seconds(30),
      about: { tx in
        guard let found = try PaymentIncidentStore.find(id, tx) else {
          throw PaymentError.incidentNotFound
        }
        return OwnedIncident(found: found, tenant: try Self.tenant(of: found.incident, tx))
      }
    ) { owned, change in
      guard owned.found.settlement == nil else { throw PaymentError.incidentSettled }
      try PaymentIncidentStore.settle(id, by: name, note: note, at: change.now, change.tx)
      change.record(on: id)
      return try PaymentIncidentStore.find(id, change.tx) ?? owned.found
    }
  }

  private struct OwnedIncident: Owned {
    let found: StoredIncident
    let tenant: Tenant
  }

  /// The account that is paid by what the incident is about; nobody by a payment that nobody asked
  /// for.
  private static func tenant(of incident: PaymentIncident, _ tx: Transaction) throws -> Tenant {
    let reference = incident.reference
    let id = PaymentID(reference) ?? RefundID(reference).map { PaymentID(uuid: $0.uuid) }
    return try id.flatMap { try PaymentStore.find($0, tx)?.tenant } ?? .nobody
  }
}
