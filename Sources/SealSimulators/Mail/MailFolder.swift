import Foundation

/// The messages that a mail sink took, as files: `0001.eml` as it came, `0001.json` its envelope.
///
/// The envelope appears last and whole: who sees it can read the message.
package actor MailFolder {
  private struct Envelope: Codable {
    let from: String
    let to: [String]
  }

  private let path: String

  /// Makes the folder where it is missing.
  package init(_ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    self.path = path
  }

  func keep(_ message: [UInt8], from sender: String, to recipients: [String]) throws {
    let number = (try numbers().last ?? 0) + 1
    try Data(message).write(to: file(number, "eml"), options: .atomic)
    try JSONEncoder().encode(Envelope(from: sender, to: recipients))
      .write(to: file(number, "json"), options: .atomic)
  }

  /// All messages, the oldest first.
  package func messages() throws -> [KeptMail] {
    try numbers().map(message)
  }

  package func message(_ number: Int) throws -> KeptMail {
    let envelope = try JSONDecoder().decode(
      Envelope.self, from: Data(contentsOf: file(number, "json")))
    return KeptMail(number: number, recipients: envelope.to, message: try source(of: number))
  }

  func source(of number: Int) throws -> [UInt8] {
    Array(try Data(contentsOf: file(number, "eml")))
  }

  func holds(_ number: Int) -> Bool {
    FileManager.default.fileExists(atPath: file(number, "json").path)
  }

  private func numbers() throws -> [Int] {
    try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".json") }.compactMap { Int($0.dropLast(5)) }.sorted()
  }

  private func file(_ number: Int, _ kind: String) -> URL {
    let digits = String(number)
    let name = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return URL(fileURLWithPath: "\(path)/\(name).\(kind)")
  }
}
