import SealAPI
import SealResources
import SealVerify

/// What was decided about the accused.
struct CaseDecisionRow: Sendable {
  let name: String
  let explanation: String
}

extension CaseDecisionRow {
  init(_ decision: EnforcementV1.CaseDecision, _ words: Words) {
    name = words.all["caseDecision\(decision.kind.rawValue)"] ?? ""
    explanation = decision.explanation
  }
}

/// A passage as work and page write it.
struct CasePassageRow: Sendable {
  let work: String
  let page: String
}

/// What work and page have in common, side by side.
struct CaseComparison: Sendable {
  let extent: String
  let credit: String
  /// The first of them, in the page's order.
  let passages: [CasePassageRow]
  let more: [CasePassageRow]
  /// How many they are; `nil` for none.
  let moreTitle: String?
  let captured: String

  /// Passages that are shown at once.
  private static let shown = 3
}

extension CaseComparison {
  /// `nil` until the page was secured.
  init?(_ found: EnforcementV1.Invitation, _ text: CaseText, _ words: Words) {
    guard let page = found.page, let extent = text.extent, let credit = text.credit else {
      return nil
    }
    self.extent = extent
    self.credit = credit
    let rows = page.passages.map { CasePassageRow(work: $0.workText, page: $0.pageText) }
    passages = Array(rows.prefix(Self.shown))
    more = Array(rows.dropFirst(Self.shown))
    moreTitle = more.isEmpty ? nil : words("caseMorePassages", String(more.count))
    captured = words["caseCaptured"].filled([
      "time": page.observation?.fetchTime?.instant.map(words.time) ?? "—"
    ])
  }
}

/// What both sides agreed on, once the case is settled.
struct CaseSettlement: Sendable {
  let release: String
  let files: [ProofFile]
}

extension CaseSettlement {
  /// `nil` unless it is settled.
  init?(_ found: EnforcementV1.Invitation, at path: String, _ words: Words) {
    guard found.state == .settled,
      let proof = CaseProof.all(of: found).first(where: { $0.name == "settlement" })
    else { return nil }
    release = SettlementStatement.Release.text(inChinese: words.language == .chinese)
    files = CaseProofRow(proof, at: path, words).files
  }
}

/// An answer that is open, as a form.
struct CaseAnswerForm: Sendable {
  let kind: String
  let title: String
  /// What follows from it.
  let hint: String
  let action: String
  let asksNumber: Bool
  let asksName: Bool
  let asksNote: Bool
  let isNoteRequired: Bool
  /// What is wrong with what was written.
  let fault: String?
  let written: String?
}

/// An answer that could not be taken.
struct RefusedAnswer: Sendable {
  let kind: EnforcementV1.AnswerKind
  let fault: String
  let written: String
}

extension CaseAnswerForm {
  init(
    _ kind: EnforcementV1.AnswerKind, price: String, _ refused: RefusedAnswer?, _ words: Words
  ) {
    self.kind = String(kind.rawValue)
    title = words.all["caseAnswer\(kind.rawValue)"] ?? ""
    hint = words.all["caseHint\(kind.rawValue)"] ?? ""
    action =
      switch kind {
      case .haveLicense: words["caseCheck"]
      case .pay: words("casePayAction", price)
      default: words["caseSend"]
      }
    asksNumber = kind == .haveLicense
    asksName = kind == .pay
    asksNote = !asksNumber && !asksName
    isNoteRequired = kind == .notMe || kind == .object
    fault = refused?.kind == kind ? refused?.fault : nil
    written = refused?.kind == kind ? refused?.written : nil
  }
}
