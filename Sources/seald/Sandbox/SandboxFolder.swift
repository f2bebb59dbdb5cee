import Foundation
import SealServer

/// A sandbox's state folder: an installation's, with `sandbox` in it for what is outside of that.
struct SandboxFolder: Sendable {
  /// Where all of a sandbox listens on loopback, the defaults until others were had.
  struct Ports: Codable {
    var server = 7443
    var payments = 7445
    var mail = 7446
    var site = 7447
    var copies = 7448
  }

  let path: String
  /// Whether it was made for this start alone.
  let isTemporary: Bool

  /// - Parameter given: The folder that was named; `nil` makes one.
  init(_ given: String?) throws {
    isTemporary = given == nil
    if let given {
      path = URL(fileURLWithPath: given).path
      guard try Self.isFree(path) else {
        throw StartError(
          "\(path) holds something that `seald sandbox` did not make; name another folder.")
      }
    } else {
      path = try Self.makeTemporary()
    }
    // PostgreSQL's user passes through the one, and not through the other.
    for (folder, permissions) in [(path, 0o711), (files, 0o700)] {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: permissions])
    }
  }

  var files: String { path + "/sandbox" }
  var payments: String { files + "/wechat-pay" }
  var paymentBooks: String { files + "/wechat-pay.json" }
  var mail: String { files + "/mail" }
  /// The root of the server's certificate, once there is one.
  var serverRoot: String { StateFolder(path).tlsRoot }
  var startAgain: String { "seald sandbox --state \(path)" }

  /// A profile for `seal`: `publisher`, `operator` or `guest`.
  func profile(_ name: String) -> ProfileFile { ProfileFile(path: "\(files)/\(name).json") }

  func ports() throws -> Ports {
    guard let data = FileManager.default.contents(atPath: portsFile) else { return Ports() }
    return try JSONDecoder().decode(Ports.self, from: data)
  }

  func remember(_ ports: Ports) throws {
    try JSONEncoder().encode(ports).write(to: URL(fileURLWithPath: portsFile), options: .atomic)
  }

  func remove() throws {
    try FileManager.default.removeItem(atPath: path)
  }

  private var portsFile: String { files + "/ports.json" }

  /// Whether nothing is there yet, or an earlier sandbox.
  private static func isFree(_ path: String) throws -> Bool {
    let files = FileManager.default
    guard files.fileExists(atPath: path) else { return true }
    return try files.fileExists(atPath: path + "/sandbox")
      || files.contentsOfDirectory(atPath: path).isEmpty
  }

  private static func makeTemporary() throws -> String {
    let home = FileManager.default.temporaryDirectory.path
    var template = Array("\(home)/copyrightseal-sandbox.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw StartError("\(home) cannot be written: \(String(cString: strerror(errno)))")
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard chmod(path, 0o711) == 0 else {
      throw StartError("\(path) cannot be opened: \(String(cString: strerror(errno)))")
    }
    return path
  }
}
