import Foundation
import SealAccess
import SealServer

/// The first key's way to its owner: standard output, and a profile where one was asked for.
struct ProfileWriter {
  let path: String?

  /// - Parameter secret: `nil` when there was an account already.
  func finish(_ secret: ApiKeySecret?, address: String, _ installation: Installation) throws {
    // Standard output may be a file or a pipe, and this process may run for months.
    defer { fflush(nil) }
    if let secret {
      print("key    \(secret.text)")
      print("       It is shown this once and not stored; keep it.")
    }
    guard let path else { return }
    var profile = try existing()
    profile["address"] = address
    profile["trusted_roots"] = try installation.pki.rootsPEM()
    if let secret { profile["api_key"] = secret.text }
    guard profile["api_key"] != nil else {
      throw StartError(
        "There is an account already and \(path) holds no key; `seald key create` makes one.")
    }
    let data = try JSONSerialization.data(
      withJSONObject: profile, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try write(data, to: path)
    print("profile  \(path)")
  }

  private func existing() throws -> [String: Any] {
    guard let path, let data = FileManager.default.contents(atPath: path) else { return [:] }
    guard let profile = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw StartError("\(path) is there already and is not a profile.")
    }
    return profile
  }

  /// Readable by the owner alone from its first byte on.
  private func write(_ data: Data, to path: String) throws {
    let partial = path + ".partial"
    guard
      FileManager.default.createFile(
        atPath: partial, contents: data, attributes: [.posixPermissions: 0o600])
    else { throw StartError("\(partial) cannot be written.") }
    guard rename(partial, path) == 0 else { throw StartError("\(path) cannot be written.") }
  }
}
