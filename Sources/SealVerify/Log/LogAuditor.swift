import SealCrypto

/// A stranger's audit of a log: computes the tree anew from the entries that the log hands out, and
/// holds it against what the log has signed, now and before. Needs to trust the log's key only to
/// know whose checkpoints they are.
public struct LogAuditor: Sendable {
  /// Hands out contents by name, in the same order; `nil` for what is not there.
  public typealias Reader = ([LogTilePath]) async throws -> [[UInt8]?]

  /// Bundles that are read at once.
  private static let window: Int64 = 16
  /// After so many findings nothing more is read.
  public static let findingLimit = 16

  /// What the log shows now. Whose it is has been verified.
  public let checkpoint: Checkpoint
  /// What it has shown before, to whomever: each must be a beginning of it. Verified, too.
  public let seen: [Checkpoint]
  /// Entries that should be in it.
  public let sought: Set<[UInt8]>

  public init(_ checkpoint: Checkpoint, seen: [Checkpoint] = [], sought: Set<[UInt8]> = []) {
    self.checkpoint = checkpoint
    self.seen = seen
    self.sought = sought
  }

  /// Reads the whole log, a few tiles at a time, and keeps no more than its right edge.
  ///
  /// Throws what `read` throws.
  public func run(_ read: Reader) async throws -> LogAuditReport {
    var report = LogAuditReport(checkpoint: checkpoint)
    report.findings += seen.compactMap { old in
      if old.size > checkpoint.size { return .behind(old) }
      return old.size == checkpoint.size && old.root != checkpoint.root ? .fork(old) : nil
    }
    guard report.findings.isEmpty else { return report }
    var tree = LogTree()
    var forks: [Checkpoint] = []
    while true {
      try await compare(tree.takeWholeTiles(), read, &report)
      guard tree.size < checkpoint.size, report.findings.count < Self.findingLimit else { break }
      let paths = bundles(from: tree.size / Int64(LogTilePath.fullWidth))
      for (path, bytes) in zip(paths, try await contents(paths, read)) {
        guard let entries = entries(bytes, path, &report) else { return report }
        for entry in entries {
          if sought.contains(entry), report.places[entry] == nil {
            report.places[entry] = tree.size
          }
          tree.append(entry)
          forks += seen.filter { $0.size == tree.size && $0.root != tree.root }
        }
      }
    }
    guard tree.size == checkpoint.size else { return report }
    try await compare(tree.partialTiles, read, &report)
    if tree.root != checkpoint.root {
      report.findings.append(.otherRoot)
    } else {
      // These entries are what the log has signed now: so it had signed others before.
      report.findings += (forks + seen.filter { $0.size == 0 && $0.root != MerkleTree.emptyRoot })
        .map(LogFinding.fork)
    }
    return report
  }

  private func bundles(from first: Int64) -> [LogTilePath] {
    (first..<first + Self.window).compactMap {
      .at($0, of: .entries, size: checkpoint.size)
    }
  }

  /// A partial tile may be gone once its whole one is there (tlog-tiles, partial tiles): what is
  /// handed out may therefore be longer than asked for.
  private func contents(_ paths: [LogTilePath], _ read: Reader) async throws -> [[UInt8]?] {
    var contents = try await read(paths)
    for (place, path) in paths.enumerated() where contents[place] == nil && path.isPartial {
      if let whole = path.whole { contents[place] = try await read([whole])[0] }
    }
    return contents
  }

  /// `nil`, and a finding, when the bundle is not one of `path`'s width.
  private func entries(
    _ bytes: [UInt8]?, _ path: LogTilePath, _ report: inout LogAuditReport
  ) -> [[UInt8]]? {
    guard let bytes else {
      report.findings.append(.missing(path))
      return nil
    }
    guard let entries = EntryBundle.decode(bytes),
      entries.count == path.width || entries.count == LogTilePath.fullWidth
    else {
      report.findings.append(.malformed(path))
      return nil
    }
    return Array(entries.prefix(path.width))
  }

  private func compare(
    _ tiles: [LogTree.Tile], _ read: Reader, _ report: inout LogAuditReport
  ) async throws {
    for (tile, bytes) in zip(tiles, try await contents(tiles.map(\.path), read)) {
      let whole = LogTilePath.fullWidth * SHA256.byteCount
      if let bytes {
        let isLongEnough = bytes.count == tile.bytes.count || bytes.count == whole
        if !isLongEnough || !bytes.starts(with: tile.bytes) {
          report.findings.append(.changed(tile.path))
        }
      } else {
        report.findings.append(.missing(tile.path))
      }
      report.tiles += 1
    }
  }
}
