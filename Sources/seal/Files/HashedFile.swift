import Foundation
import SealCommandLine
import SealCrypto
import SealVerify

/// A file's digests, with a line that says how far its reading has come.
enum HashedFile {
  /// Throws `VerifyError.file` where it cannot be read.
  static func digests(of path: String, includingSM3: Bool = false) throws -> Digests {
    let progress = ProgressLine(of: Int(try size(of: path) >> 20), "MiB")
    defer { progress.clear() }
    return try Digests(ofFile: path, includingSM3: includingSM3) {
      progress.reached(Int($0 >> 20))
    }
  }

  /// In bytes; 0 for what has no size, or cannot be asked: reading it will tell.
  private static func size(of path: String) throws -> UInt64 {
    guard FileManager.default.isReadableFile(atPath: path) else { return 0 }
    return try FileManager.default.attributesOfItem(atPath: path)[.size] as? UInt64 ?? 0
  }
}
