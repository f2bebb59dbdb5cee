import Foundation
import Testing

/// Foreign tools that look at documents: poppler's, qpdf, zbar's, tar, sha256sum.
enum Judge {
  struct Answer {
    let status: Int32
    let output: String
  }

  /// A folder that is there while `body` runs.
  static func withFolder<Value>(
    isolation: isolated (any Actor)? = #isolation, _ body: (URL) async throws -> Value
  ) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "seal-documents-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let result: Result<Value, any Error>
    do { result = .success(try await body(folder)) } catch { result = .failure(error) }
    try FileManager.default.removeItem(at: folder)
    return try result.get()
  }

  /// Runs a tool in a folder. Output and errors come together.
  static func run(_ tool: String, _ arguments: [String], in folder: URL) async throws -> Answer {
    let file = folder.appending(path: ".output-\(UUID().uuidString)")
    try Data().write(to: file)
    let output = try FileHandle(forWritingTo: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    let status = try await withCheckedThrowingContinuation {
      (continuation: CheckedContinuation<Int32, any Error>) in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    try output.close()
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    try FileManager.default.removeItem(at: file)
    return Answer(status: status, output: text)
  }

  /// What a reader can select and search, in reading order.
  static func text(of pdf: [UInt8]) async throws -> String {
    try await ask("pdftotext", ["-layout", "-enc", "UTF-8", "document.pdf", "-"], about: pdf)
  }

  /// `pdfinfo`'s lines.
  static func info(of pdf: [UInt8]) async throws -> String {
    try await ask("pdfinfo", ["-isodates", "document.pdf"], about: pdf)
  }

  /// The structure elements with their texts, as a screen reader is told them.
  static func structure(of pdf: [UInt8]) async throws -> String {
    try await ask("pdfinfo", ["-struct-text", "document.pdf"], about: pdf)
  }

  /// The XMP packet.
  static func metadata(of pdf: [UInt8]) async throws -> String {
    try await ask("pdfinfo", ["-meta", "document.pdf"], about: pdf)
  }

  /// The trailer and all objects, as JSON.
  static func objects(of pdf: [UInt8]) async throws -> String {
    try await ask("qpdf", ["--json=2", "document.pdf"], about: pdf)
  }

  static func fonts(of pdf: [UInt8]) async throws -> String {
    try await ask("pdffonts", ["document.pdf"], about: pdf)
  }

  private static func ask(_ tool: String, _ arguments: [String], about pdf: [UInt8]) async throws
    -> String
  {
    try await withFolder { folder in
      try Data(pdf).write(to: folder.appending(path: "document.pdf"))
      // Whatever is asked: the file is sound.
      let check = try await run("qpdf", ["--check", "document.pdf"], in: folder)
      #expect(check.status == 0, "\(check.output)")
      let answer = try await run(tool, arguments, in: folder)
      try #require(answer.status == 0, "\(answer.output)")
      return answer.output
    }
  }
}
