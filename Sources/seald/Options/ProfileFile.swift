import Foundation
import SealServer

/// A profile of `seal` in a file, which its owner alone can read.
struct ProfileFile: Sendable {
  let path: String

  /// A member's text; `nil` where it is not there.
  func member(_ name: String) throws -> String? { try members()[name] as? String }

  /// Sets these members and leaves the others as they are; makes the file where it is missing.
  func put(_ members: [String: String]) throws {
    let profile = try self.members().merging(members) { _, new in new }
    let data = try JSONSerialization.data(
      withJSONObject: profile, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(data)
  }

  private func members() throws -> [String: Any] {
    guard let data = FileManager.default.contents(atPath: path) else { return [:] }
    guard let profile = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw StartError("\(path) is there already and is not a profile.")
    }
    return profile
  }

  /// Readable by the owner alone from its first byte on.
  private func write(_ data: Data) throws {
    let partial = path + ".partial"
    guard
      FileManager.default.createFile(
        atPath: partial, contents: data, attributes: [.posixPermissions: 0o600])
    else { throw StartError("\(partial) cannot be written.") }
    guard rename(partial, path) == 0 else { throw StartError("\(path) cannot be written.") }
  }
}
