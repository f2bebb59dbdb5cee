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
    do {
      try Data((address + "\n").utf8).write(
        to: URL(fileURLWithPath: self.address), options: .atomic)
    } catch {
      throw StartError("\(self.address) cannot be written: \(error.localizedDescription)")
    }
  }

  /// The address that was announced; `nil` when no server runs, or it was killed and nobody has
  /// looked since.
  package func announcedAddress() -> String? {
    guard let data = FileManager.default.contents(atPath: address) else { return nil }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  func retractAddress() throws {
    guard FileManager.default.fileExists(atPath: address) else { return }
    do {
      try FileManager.default.removeItem(atPath: address)
    } catch {
      throw StartError("\(address) cannot be removed: \(error.localizedDescription)")
    }
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
