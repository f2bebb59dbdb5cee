import SealPayments

/// A payment incident as the operator reads it.
struct IncidentOutput: Encodable {
  enum CodingKeys: String, CodingKey {
    case incidentID = "incidentId"
    case time, kind, provider, reference, description, settlement
  }

  struct Settlement: Encodable {
    let settledBy: String
    let note: String
    let time: String
  }

  let incidentID: String
  let time: String
  let kind: String
  let provider: String
  let reference: String
  let description: String
  let settlement: Settlement?

  init(_ stored: StoredIncident) {
    incidentID = "\(stored.incidentID)"
    time = "\(stored.time)"
    kind = stored.incident.kind.rawValue
    provider = stored.incident.provider
    reference = stored.incident.reference
    description = stored.incident.description
    settlement = stored.settlement.map {
      Settlement(settledBy: $0.settledBy, note: $0.note, time: "\($0.time)")
    }
  }

  /// One line, whatever a provider or an operator wrote.
  var line: String {
    var words = [incidentID, time, kind, provider, reference, description]
    if let settlement {
      words += [
        "SETTLED", settlement.time, "by", settlement.settledBy.debugDescription,
        settlement.note.debugDescription,
      ]
    }
    return words.joined(separator: "  ")
  }
}
