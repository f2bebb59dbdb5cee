import SealCrypto
import SealVerify
import Synchronization

/// A log written down word for word from RFC 6962 §2.1 and c2sp.org/tlog-tiles: slow, all in
/// memory.
struct PlainLog: Sendable {
  var entries: [[UInt8]]
  /// By name.
  var files: [String: [UInt8]] = [:]

  /// - Parameter salt: logs of other salts have other entries, from `from` on.
  init(size: Int, salt: UInt8 = 0, from: Int = 0) {
    entries = (0..<size).map {
      SHA256.hash([$0 < from ? 0 : salt] + withUnsafeBytes(of: $0.bigEndian, Array.init))
    }
    var level = 0
    var subtree = 1
    while subtree <= size {
      for start in stride(from: 0, to: size / subtree, by: 256) {
        let width = min(256, size / subtree - start)
        let hashes = (start..<start + width).map {
          Self.root(entries[($0 * subtree)..<($0 + 1) * subtree])
        }
        files[Self.name("\(level)", start / 256, width)] = hashes.flatMap { $0 }
        guard level == 0 else { continue }
        files[Self.name("entries", start / 256, width)] =
          entries[start..<start + width].flatMap { [0, 32] + $0 }
      }
      level += 1
      subtree *= 256
    }
  }

  func checkpoint(at size: Int? = nil) -> Checkpoint {
    let size = size ?? entries.count
    return Checkpoint(
      origin: "log.example", size: Int64(size), root: Self.root(entries[..<size]))
  }

  func read(_ paths: [LogTilePath]) -> [[UInt8]?] { paths.map { files["\($0)"] } }

  /// Enough for the logs of these tests: no index of four digits.
  private static func name(_ kind: String, _ index: Int, _ width: Int) -> String {
    precondition(index < 1_000)
    let digits = String(String(1_000 + index).dropFirst())
    return "tile/\(kind)/\(digits)" + (width < 256 ? ".p/\(width)" : "")
  }

  /// MTH(D[n]).
  static func root(_ entries: ArraySlice<[UInt8]>) -> [UInt8] {
    if entries.isEmpty { return SHA256.hash([]) }
    if entries.count == 1 { return SHA256.hash([0] + (entries.first ?? [])) }
    var power = 1
    while power * 2 < entries.count { power *= 2 }
    let middle = entries.startIndex + power
    return SHA256.hash([1] + root(entries[..<middle]) + root(entries[middle...]))
  }
}
