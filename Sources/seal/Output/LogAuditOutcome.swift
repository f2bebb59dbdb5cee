import Foundation
import SealCommandLine
import SealVerify

/// The outcome of a log's audit, as it is printed.
struct LogAuditOutcome {
  /// `nil` when the checkpoint already was refused.
  let report: LogAuditReport?
  /// The checkpoint's note.
  let note: String?
  let place: String
  let seen: [SeenCheckpoint]
  let statements: [LoggedStatement]
  let refusal: String?

  init(
    report: LogAuditReport, note: String, place: String, seen: [SeenCheckpoint],
    statements: [LoggedStatement]
  ) {
    (self.report, self.note, self.place, self.seen) = (report, note, place, seen)
    (self.statements, refusal) = (statements, nil)
  }

  private init(refusal: String) {
    (report, note, place, seen, statements) = (nil, nil, "", [], [])
    self.refusal = refusal
  }

  /// The outcome where the key has not signed the checkpoint.
  static func refused(_ why: String) -> LogAuditOutcome { LogAuditOutcome(refusal: why) }

  var isSound: Bool { report?.isSound ?? false }

  /// Statements that are not in the log; none is missed where the log was not read to its end.
  var absent: [LoggedStatement] {
    statements.filter { isSound && report?.places[$0.digest] == nil }
  }

  /// The checkpoint seen before, by which a finding is proved.
  private func evidence(_ finding: LogFinding) -> SeenCheckpoint? {
    switch finding {
    case .fork(let old), .behind(let old): seen.first { $0.checkpoint == old }
    default: nil
    }
  }

  func printText(kept: String?) {
    if let refusal { return print("NOT SOUND  \(refusal)") }
    guard let report, let note else { return }
    print(report.isSound ? "sound  \(report.checkpoint.origin)" : "NOT SOUND  \(place)")
    for finding in report.findings { print("  WRONG  \(finding)") }
    let old = report.findings.compactMap(evidence)
    if !old.isEmpty {
      print("Keep both checkpoints: the log's key has signed them, they are the evidence.")
      for seen in old { print("\n-- seen before, in \(seen.source)\n\(seen.note)", terminator: "") }
      print("\n-- shown now, at \(place)\n\(note)", terminator: "")
    }
    guard report.isSound else { return }
    Output.line("entries", String(report.checkpoint.size))
    Output.line("root", Data(report.checkpoint.root).base64EncodedString())
    Output.line("tiles", "\(report.tiles) compared")
    for old in seen {
      Output.line("goes on from", "\(old.checkpoint.size) entries, \(old.source)")
    }
    for statement in statements {
      let place = report.places[statement.digest].map { "entry \($0)" } ?? "NOT IN THE LOG"
      Output.line("statement", "\(place)  \(statement.folder)")
    }
    if !absent.isEmpty {
      Output.line("note", "a new statement enters the log within seconds of being made")
    }
    if let kept { Output.line("kept", kept) }
  }

  func printJSON() throws {
    var object: [String: Any] = ["sound": isSound]
    if let refusal { object["findings"] = [refusal] }
    if let report, let note {
      object["origin"] = report.checkpoint.origin
      object["size"] = report.checkpoint.size
      object["root"] = Data(report.checkpoint.root).base64EncodedString()
      object["checkpoint"] = note
      object["findings"] = report.findings.map(\.description)
      object["evidence"] = report.findings.compactMap(evidence).map(\.note)
      object["statements"] = statements.map { statement in
        var entry: [String: Any] = ["folder": statement.folder]
        if let index = report.places[statement.digest] { entry["index"] = index }
        return entry
      }
    }
    print(try JSONLine.text(of: object))
  }
}
