import Foundation

/// `protoc` as an independent judge of encodings, by way of its text format.
enum Protoc {
  struct Failure: Error {
    var message: String
  }

  /// The encoding of `text`.
  static func encode(_ message: String, _ text: String) throws -> [UInt8] {
    try run("--encode=\(message)", Data(text.utf8))
  }

  /// The message in `bytes`, as text.
  static func decode(_ message: String, _ bytes: [UInt8]) throws -> String {
    String(decoding: try run("--decode=\(message)", Data(bytes)), as: UTF8.self)
  }

  private static func run(_ option: String, _ input: Data) throws -> [UInt8] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.currentDirectoryURL = root.appending(path: "Proto")
    process.arguments = [
      "protoc", "-I", ".", "-I", "/usr/include", option,
      "seal/rpc/v1/envelope.proto", "seal/certification/v1/certification.proto",
      "seal/developer/v1/developer.proto",
    ]
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    try process.run()
    // Inputs here are far below a pipe's 64 KiB.
    try stdin.fileHandleForWriting.write(contentsOf: input)
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(message: String(decoding: errors, as: UTF8.self))
    }
    return Array(output)
  }
}
