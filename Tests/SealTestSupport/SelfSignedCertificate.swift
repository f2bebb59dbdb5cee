import Foundation

/// A certificate for `localhost` and 127.0.0.1 that is its own root, made by the `openssl` command
/// in a folder that goes with the object.
package final class SelfSignedCertificate: Sendable {
  private let folder: URL

  /// Paths of PEM files.
  package let certificate: String
  package let privateKey: String

  package struct OpenSSLFailed: Error {
    package let status: Int32
  }

  package init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "seal-certificate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    certificate = folder.appending(path: "certificate.pem").path
    privateKey = folder.appending(path: "key.pem").path
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
      "-keyout", privateKey, "-out", certificate, "-days", "2", "-subj", "/CN=localhost",
      "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw OpenSSLFailed(status: process.terminationStatus)
    }
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("left behind: \(folder.path): \(error)")
    }
  }
}
