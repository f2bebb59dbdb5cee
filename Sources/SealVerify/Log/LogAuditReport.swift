/// What an audit found.
public struct LogAuditReport: Sendable, Hashable {
  public let checkpoint: Checkpoint
  /// Empty when the log is what it has signed.
  public internal(set) var findings: [LogFinding] = []
  /// Where the entries stand that were looked for; without those that are not there.
  public internal(set) var places: [[UInt8]: Int64] = [:]
  /// How many tiles of hashes were compared.
  public internal(set) var tiles = 0

  public var isSound: Bool { findings.isEmpty }
}

/// What is wrong with a log.
public enum LogFinding: Sendable, Hashable, CustomStringConvertible {
  /// Its key has signed two histories: this checkpoint, and one that does not go on from it. Both
  /// together are the evidence.
  case fork(Checkpoint)
  /// It shows a shorter history than this checkpoint, which it has signed: an old copy, or entries
  /// are gone.
  case behind(Checkpoint)
  /// The entries do not lead to the root that it has signed.
  case otherRoot
  /// Not handed out.
  case missing(LogTilePath)
  /// A bundle that does not hold the entries that it must.
  case malformed(LogTilePath)
  /// A tile that is not that of the entries.
  case changed(LogTilePath)

  public var description: String {
    switch self {
    case .fork(let old):
      "This log showed two histories: that of \(old.size) entries, seen before, is no part of this."
    case .behind(let old): "The log went back: it showed \(old.size) entries before."
    case .otherRoot: "The entries do not lead to the root in the checkpoint."
    case .missing(let path): "`\(path)` is not there, though the checkpoint covers it."
    case .malformed(let path): "`\(path)` does not hold \(path.width) entries."
    case .changed(let path): "`\(path)` does not hold the hashes of the entries."
    }
  }
}
