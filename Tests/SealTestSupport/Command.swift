import Foundation
import Synchronization

/// A program run to its end, with what it wrote.
package struct Command: Sendable {
  package let status: Int32
  package let output: String
  package let errors: String

  /// Where the products of this build lie: beside the test bundle.
  package static let products = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path

  /// The clone's folder.
  package static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Runs one of our products by its name, or another program by its path or name.
  package static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    input: [UInt8] = []
  ) async throws -> Command {
    let process = Process()
    let own = products + "/" + program
    if FileManager.default.isExecutableFile(atPath: own) {
      process.executableURL = URL(fileURLWithPath: own)
      process.arguments = arguments
    } else {
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = [program] + arguments
    }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    let (stdin, stdout, stderr) = (privatePipe(), privatePipe(), privatePipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    async let output = read(stdout)
    async let errors = read(stderr)
    try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in done.resume() }
      do {
        try process.run()
        if !input.isEmpty { stdin.fileHandleForWriting.write(Data(input)) }
        stdin.fileHandleForWriting.closeFile()
      } catch {
        process.terminationHandler = nil
        done.resume(throwing: error)
      }
    }
    return Command(status: process.terminationStatus, output: await output, errors: await errors)
  }

  /// Reads to the end on a thread of its own: the cooperative pool must not block.
  private static func read(_ pipe: Pipe) async -> String {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        continuation.resume(returning: String(decoding: data, as: UTF8.self))
      }
    }
  }
}

/// A pipe that other children, started at the same moment, do not inherit: its end is seen when its
/// own child ends.
package func privatePipe() -> Pipe {
  let pipe = Pipe()
  for handle in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
    let done = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
    precondition(done == 0, "the descriptor is open")
  }
  return pipe
}
