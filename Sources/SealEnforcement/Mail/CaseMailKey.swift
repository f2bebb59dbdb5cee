import SealAPI
import SealPrimitives

/// Names a message of a case: `case_… INVITATION 3 1`, with the move that it is about, or which of
/// the links it is, and whom it is to.
struct CaseMailKey {
  let kind: EnforcementV1.CaseMailKind
  let caseID: CaseID
  let moves: Int
  /// Which of the case's addressees, from 1.
  let addressee: Int

  init(_ kind: EnforcementV1.CaseMailKind, _ stored: Case) {
    self.kind = kind
    caseID = stored.caseID
    moves = kind == .link ? stored.linkMails : stored.moves
    addressee = stored.addressee
  }

  init?(_ text: String) {
    let parts = text.split(separator: " ").map(String.init)
    // Without an addressee: written when every case had one.
    guard (3...4).contains(parts.count), let id = CaseID(parts[0]),
      let kind = Self.words.first(where: { $0.value == parts[1] })?.key, let moves = Int(parts[2])
    else { return nil }
    self.kind = kind
    caseID = id
    self.moves = moves
    addressee = parts.count == 4 ? Int(parts[3]) ?? 1 : 1
  }

  var text: String { "\(caseID) \(word) \(moves) \(addressee)" }

  /// The same message has the same, however often it is sent.
  var messageKey: String {
    "\(caseID)-\(word.lowercased())-\(moves)" + (addressee == 1 ? "" : "-\(addressee)")
  }

  private var word: String { Self.words[kind] ?? "MESSAGE" }

  private static let words: [EnforcementV1.CaseMailKind: String] = [
    .invitation: "INVITATION", .reminder: "REMINDER", .closing: "CLOSING",
    .settlement: "SETTLEMENT", .link: "LINK",
  ]
}
