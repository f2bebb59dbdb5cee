import SealPostgres
import SealPrimitives

/// An incident as it was written down, and what became of it.
package struct StoredIncident: Sendable {
  package struct Settlement: Sendable, Hashable {
    package let settledBy: String
    package let note: String
    package let time: Instant
  }

  package let incidentID: IncidentID
  package let incident: PaymentIncident
  package let time: Instant
  /// `nil` while an operator must look at it.
  package let settlement: Settlement?

  init(_ row: Row) throws {
    incidentID = try row.decode("incident_id")
    incident = PaymentIncident(
      try row.decode("kind"), try row.decode("provider"), try row.decode("reference"),
      try row.decode("description"))
    time = try row.decode("time")
    settlement = try row.decode("settle_time", as: Instant?.self).map {
      Settlement(settledBy: try row.decode("settled_by"), note: try row.decode("note"), time: $0)
    }
  }
}

package enum PaymentIncidentStore {
  /// Once for what it is about, however often it is said.
  static func insert(
    _ incident: PaymentIncident, at time: Instant, random: any RandomBytes, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO payment_incident (incident_id, provider, kind, reference, description, time)
      VALUES (\(IncidentID(at: time, bucket: .nobodys, random: random)), \(incident.provider),
        \(incident.kind), \(incident.reference), \(incident.description), \(time))
      ON CONFLICT (provider, kind, reference) DO NOTHING
      """)
  }

  /// Newest first, at most `limit`: those that wait for an operator, or all.
  package static func list(openOnly: Bool, limit: Int, _ tx: Transaction) throws
    -> [StoredIncident]
  {
    try tx.query(
      """
      SELECT i.*, s.settled_by, s.note, s.time AS settle_time
      FROM payment_incident i LEFT JOIN payment_incident_settlement s USING (incident_id)
      WHERE s.incident_id IS NULL OR NOT \(openOnly)
      ORDER BY i.incident_id DESC LIMIT \(limit)
      """
    ).map(StoredIncident.init)
  }

  static func find(_ id: IncidentID, _ tx: Transaction) throws -> StoredIncident? {
    try tx.first(
      """
      SELECT i.*, s.settled_by, s.note, s.time AS settle_time
      FROM payment_incident i LEFT JOIN payment_incident_settlement s USING (incident_id)
      WHERE i.incident_id = \(id)
      """
    ).map(StoredIncident.init)
  }

  static func settle(
    _ id: IncidentID, by name: String, note: String, at time: Instant, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO payment_incident_settlement (incident_id, settled_by, note, time)
      VALUES (\(id), \(name), \(note), \(time))
      """)
  }
}
