import Foundation

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

/// Runs `openssl` and talks with it: says each line when what it is to wait for was printed. Ends
/// when the last text was printed, or when the command ends; the result is all that was printed.
func converse(
  _ arguments: [String], _ steps: [(waitFor: String, say: String)], until last: String
) async throws -> String {
  let (input, output) = (Pipe(), Pipe())
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = ["openssl"] + arguments
  process.standardInput = input
  process.standardOutput = output
  process.standardError = output
  let (pieces, continuation) = AsyncStream.makeStream(of: Data.self)
  try process.run()
  defer { process.terminate() }
  // Holds the pipe until the command has ended, so that nobody reads a closed one.
  Thread.detachNewThread {
    while true {
      let data = output.fileHandleForReading.availableData
      if data.isEmpty { break }
      continuation.yield(data)
    }
    continuation.finish()
  }
  var printed = ""
  var remaining = steps[...]
  for await piece in pieces {
    printed += String(decoding: piece, as: UTF8.self)
    while let step = remaining.first, printed.contains(step.waitFor) {
      try input.fileHandleForWriting.write(contentsOf: Data(step.say.utf8))
      remaining.removeFirst()
    }
    if remaining.isEmpty, printed.contains(last) { break }
  }
  return printed
}
