import Foundation

/// The state folder's layout. Its owner alone may list it; PostgreSQL's user may pass through it,
/// because for root the private cluster belongs to that user.
package struct StateFolder: Sendable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  package var pki: String { path + "/pki" }
  package var encryptionKey: String { path + "/secrets/encryption.key" }
  package var cluster: String { path + "/cluster" }
  /// The root of the development PKI's server certificate.
  package var tlsRoot: String { pki + "/live/root.pem" }
  /// `host:port` of the server that runs on this state.
  package var address: String { path + "/address" }
  /// `host:port` where that server tells metrics and health.
  package var adminAddress: String { path + "/admin-address" }

  /// Makes what is missing of the folders that are ours.
  package func create() throws {
    try makeFolder(path, permissions: 0o711)
    try makeFolder(path + "/secrets", permissions: 0o700)
  }

  /// Runs `body` while no other process makes keys in this folder.
  func exclusively<Value>(_ body: () throws -> Value) throws -> Value {
    let descriptor = open(path + "/secrets/lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StartError(
        "The state folder \(path) cannot be written: \(String(cString: strerror(errno)))")
    }
    defer { Foundation.close(descriptor) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        throw StartError(
          "The state folder \(path) cannot be locked: \(String(cString: strerror(errno)))")
      }
    }
    return try body()
  }

  /// Writes down where the server can be reached.
  func announce(_ address: String) throws {
    try write(address, to: self.address)
  }

  /// Writes down where metrics and health are told.
  func announceAdmin(_ address: String) throws {
    try write(address, to: adminAddress)
  }

  /// The address that was announced; `nil` when no server runs, or it was killed and nobody has
  /// looked since.
  package func announcedAddress() -> String? { line(of: address) }

  /// The admin address that was announced with it.
  package func announcedAdminAddress() -> String? { line(of: adminAddress) }

  func retractAddress() throws {
    for path in [adminAddress, address] where FileManager.default.fileExists(atPath: path) {
      do {
        try FileManager.default.removeItem(atPath: path)
      } catch {
        throw StartError("\(path) cannot be removed: \(error.localizedDescription)")
      }
    }
  }

  private func write(_ line: String, to path: String) throws {
    do {
      try Data((line + "\n").utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw StartError("\(path) cannot be written: \(error.localizedDescription)")
    }
  }

  private func line(of path: String) -> String? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  private func makeFolder(_ path: String, permissions: Int) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true,
        attributes: [.posixPermissions: permissions])
    } catch {
      throw StartError("The state folder \(path) cannot be made: \(error.localizedDescription)")
    }
  }
}

/// Why a server does not start, in one sentence for its operator.
package struct StartError: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
