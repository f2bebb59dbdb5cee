import SealAccess
import SealPostgres
import SealPrimitives
import SealRPC

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
    guard (1...100).contains(name.unicodeScalars.count) else {
      throw Self.invalid("Who settles it is told in 1 to 100 characters.")
    }
    guard (1...500).contains(note.unicodeScalars.count) else {
      throw Self.invalid("The note must have 1 to 500 characters.")
    }
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

  private static func invalid(_ message: String) -> RPCError {
    RPCError(.invalidArgument, reason: "INVALID_FIELDS", message: message)
  }

  /// The account that is paid by what the incident is about; nobody by a payment that nobody asked
  /// for.
  private static func tenant(of incident: PaymentIncident, _ tx: Transaction) throws -> Tenant {
    let reference = incident.reference
    let id = PaymentID(reference) ?? RefundID(reference).map { PaymentID(uuid: $0.uuid) }
    return try id.flatMap { try PaymentStore.find($0, tx)?.tenant } ?? .nobody
  }
}
