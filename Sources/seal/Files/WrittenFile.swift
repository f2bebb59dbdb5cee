import Foundation

/// A file that a command writes.
enum WrittenFile {
  /// - Parameter overwriting: A file of that name is replaced, else refused.
  static func write(_ bytes: [UInt8], to path: String, overwriting: Bool = true) throws {
    do {
      try Data(bytes).write(
        to: URL(fileURLWithPath: path), options: overwriting ? [] : .withoutOverwriting)
    } catch {
      throw Failure(.cannotCreate, "`\(path)` cannot be written: \(FileReason.of(error)).")
    }
  }
}
