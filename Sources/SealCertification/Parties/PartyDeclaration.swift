import SealAPI
import SealAccess
import SealPrimitives

/// A party as a caller names it: one known before, or by name and kind.
struct PartyDeclaration: Sendable {
  enum Identity: Sendable {
    case known(PartyID)
    case named(String, CertificationV1.PartyKind)
  }

  let identity: Identity
  let role: CertificationV1.PartyRole

  init(identity: Identity, role: CertificationV1.PartyRole) {
    self.identity = identity
    self.role = role
  }

  /// `nil` after something was refused in `checks`.
  init?(_ party: CertificationV1.Party, _ field: String, _ checks: inout FieldChecks) {
    checks.known(party.role.isKnown, party.role.rawValue, field + ".role")
    role = party.role
    guard party.partyID.isEmpty else {
      if !party.name.isEmpty || party.kind != .unspecified {
        checks.refuse(
          field, "CONTRADICTION",
          "`\(field)` has a `party_id`; `name` and `kind` must then be empty.")
      }
      guard let id = checks.partyID(party.partyID, field + ".party_id") else { return nil }
      identity = .known(id)
      return
    }
    checks.required(party.name, field + ".name")
    checks.known(party.kind.isKnown, party.kind.rawValue, field + ".kind")
    identity = .named(party.name, party.kind)
  }
}
