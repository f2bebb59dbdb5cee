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

struct OpenSSLFailed: Error {
  let output: String
}

/// Runs `openssl` and throws unless it succeeds; the result is what it printed.
@discardableResult
func openssl(_ arguments: [String]) async throws -> String {
  let (status, output) = try await run("openssl", arguments)
  guard status == 0 else { throw OpenSSLFailed(output: output) }
  return output
}

/// Runs a command without input until it ends. Output and errors come together.
func run(_ command: String, _ arguments: [String]) async throws -> (status: Int32, output: String) {
  let file = FileManager.default.temporaryDirectory.appending(
    path: "seal-tls-output-\(UUID().uuidString)")
  guard FileManager.default.createFile(atPath: file.path, contents: nil) else {
    throw OpenSSLFailed(output: "no file for the output")
  }
  defer {
    do { try FileManager.default.removeItem(at: file) } catch { print("left behind: \(file.path)") }
  }
  let output = try FileHandle(forWritingTo: file)
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [command] + arguments
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = output
  process.standardError = output
  let status = try await withCheckedThrowingContinuation {
    (continuation: CheckedContinuation<Int32, any Error>) in
    process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
    do { try process.run() } catch { continuation.resume(throwing: error) }
  }
  try output.close()
  return (status, String(decoding: try Data(contentsOf: file), as: UTF8.self))
}
