import Foundation

/// A root and certificates under it, made by the `openssl` command in a folder of their own that
/// goes with the object.
final class TestPKI: Sendable {
  let folder: URL
  let name: String

  struct Files: Sendable {
    let certificate: String
    let key: String
  }

  init(name: String = "Root") async throws {
    self.name = name
    folder = FileManager.default.temporaryDirectory.appending(
      path: "seal-tls-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    try await openssl(
      newKey(path("root.key")) + [
        "-x509", "-days", "2", "-subj", "/CN=\(name)", "-out", root,
        "-addext", "basicConstraints=critical,CA:TRUE",
      ])
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      print("left behind: \(folder.path): \(error)")
    }
  }

  var root: String { path("root.pem") }

  func path(_ file: String) -> String { folder.appending(path: file).path }

  /// A certificate for `localhost`, 127.0.0.1 and ::1 unless other names are given.
  func issue(
    _ commonName: String, names: String = "DNS:localhost,IP:127.0.0.1,IP:::1", days: Int = 1,
    purpose: String = "serverAuth,clientAuth"
  ) async throws -> Files {
    let files = Files(certificate: path("\(commonName).pem"), key: path("\(commonName).key"))
    let request = path("\(commonName).csr")
    try await openssl(
      newKey(files.key) + [
        "-new", "-out", request, "-subj", "/O=Test/CN=\(commonName)",
        "-addext", "subjectAltName=\(names)", "-addext", "extendedKeyUsage=\(purpose)",
      ])
    try await openssl([
      "x509", "-req", "-in", request, "-copy_extensions", "copy", "-days", "\(days)",
      "-CA", root, "-CAkey", path("root.key"), "-out", files.certificate,
    ])
    return files
  }

  private func newKey(_ file: String) -> [String] {
    ["req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", file]
  }
}
