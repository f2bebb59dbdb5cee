import SealAPI
import SealPrimitives

extension WorkDeclaration {
  /// The fields in which this declares something else than `work`, by their names in the request.
  /// Text is compared byte by byte: to Swift, differently composed texts are equal.
  ///
  /// - Parameter partyIDs: who the declared parties are, in order.
  func differences(from work: StoredWork, partyIDs: [PartyID]) -> [String] {
    var fields: [String] = []
    func compare(_ equal: Bool, _ name: String) { if !equal { fields.append(name) } }
    compare(Array(title.utf8) == Array(work.title.utf8), "title")
    compare(kind == work.kind, "kind")
    compare(partyIDs == work.partyIDs && parties.map(\.role) == work.partyRoles, "parties")
    compare(claim == work.claim, "claim")
    return fields
  }
}
