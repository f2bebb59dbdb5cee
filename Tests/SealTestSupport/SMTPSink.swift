import Foundation

/// A mail server of a test (`Scripts/smtp-sink`) that keeps what it is given. Ends with the object,
/// and with the process.
package final class SMTPSink: Sendable {
  package enum Security: Sendable {
    case none
    case startTLS(SelfSignedCertificate)
    case tls(SelfSignedCertificate)
  }

  package struct Message: Sendable {
    package let sender: String
    package let recipients: [String]
    /// Whether it came over TLS.
    package let isSecure: Bool
    /// Who logged in.
    package let user: String?
    package let bytes: [UInt8]

    /// What its first part says, which is in base64.
    package var text: String {
      let lines = String(decoding: bytes, as: UTF8.self).split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      let part = lines.drop { !$0.lowercased().hasPrefix("content-transfer-encoding: base64") }
        .drop { !$0.isEmpty }.dropFirst().prefix { !$0.isEmpty && !$0.hasPrefix("--") }
      return Data(base64Encoded: part.joined()).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
  }

  private struct Envelope: Decodable {
    let from: String
    let to: [String]
    let tls: Bool
    let user: String?
  }

  package let port: UInt16
  private let folder: String
  private let process: Process
  private let input = Pipe()

  package struct NoPort: Error {}

  /// - Parameter login: `user:password`, which clients must give then.
  package init(_ security: Security = .none, login: String? = nil) throws {
    folder = try TemporaryFolder.make(prefix: "seal-mail")
    let script =
      URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/Scripts/smtp-sink"
    var arguments = ["python3", script, folder, "--with-stdin"]
    switch security {
    case .none: break
    case .startTLS(let pair):
      arguments += [
        "--tls", "starttls", "--certificate", pair.certificate, "--key", pair.privateKey,
      ]
    case .tls(let pair):
      arguments += [
        "--tls", "implicit", "--certificate", pair.certificate, "--key", pair.privateKey,
      ]
    }
    if let login { arguments += ["--login", login] }
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard let port = UInt16(line.prefix { $0.isNumber }) else { throw NoPort() }
    self.port = port
  }

  deinit {
    process.terminate()
    do {
      try TemporaryFolder.remove(folder)
    } catch {
      FileHandle.standardError.write(Data("left behind: \(folder): \(error)\n".utf8))
    }
  }

  /// Everything that was accepted until now, in order. A message is here before its sender is told.
  package func messages() throws -> [Message] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".json") }.sorted().map { name in
        let path = folder + "/" + name.dropLast(5)
        let envelope = try JSONDecoder().decode(
          Envelope.self, from: Data(contentsOf: URL(fileURLWithPath: path + ".json")))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path + ".eml"))
        return Message(
          sender: envelope.from, recipients: envelope.to, isSecure: envelope.tls,
          user: envelope.user, bytes: Array(bytes))
      }
  }
}
