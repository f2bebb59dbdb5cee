import Foundation
import SealAccess
import SealServer

/// The first key's way to its owner: standard output, and a profile where one was asked for.
struct ProfileWriter {
  let path: String?

  /// Prints the key, writes the profile, and says where it is.
  ///
  /// - Parameter secret: `nil` when there was an account already.
  func finish(_ secret: ApiKeySecret?, address: String, _ installation: Installation) throws {
    // Standard output may be a file or a pipe, and this process may run for months.
    defer { fflush(nil) }
    // First: whatever becomes of the profile, it can be kept.
    printKey(secret)
    try write(secret, address: address, installation)
    printPath()
  }

  func printKey(_ secret: ApiKeySecret?) {
    guard let secret else { return }
    print("key    \(secret.text)")
    print("       It is shown this once and not stored; keep it.")
  }

  func printPath() {
    if let path { print("profile  \(path)") }
  }

  func write(_ secret: ApiKeySecret?, address: String, _ installation: Installation) throws {
    guard let path else { return }
    let profile = ProfileFile(path: path)
    if secret == nil, try profile.member("api_key") == nil {
      throw StartError(
        "There is an account already and \(path) holds no key; `seald key create` makes one.")
    }
    var members = ["address": address, "trusted_roots": try installation.pki.rootsPEM()]
    members["api_key"] = secret?.text
    try profile.put(members)
  }
}
