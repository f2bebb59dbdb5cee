import Foundation
import Subprocess
import SystemPackage

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

  /// Runs one of our products by its name, or another program by its path or name. The status of
  /// one that a signal ended is the signal's number.
  package static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:],
    input: [UInt8] = []
  ) async throws -> Command {
    let own = products + "/" + program
    let isOurs = FileManager.default.isExecutableFile(atPath: own)
    let variables = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    // Not Foundation's `Process`, which has read past its memory where many were run.
    let result = try await Subprocess.run(
      .path(FilePath(isOurs ? own : "/usr/bin/env")),
      arguments: Arguments(isOurs ? arguments : [program] + arguments),
      environment: .custom(
        Dictionary(uniqueKeysWithValues: variables.map { (.init(stringLiteral: $0), $1) })),
      input: .array(input), output: .bytes(limit: limit), error: .bytes(limit: limit))
    let status =
      switch result.terminationStatus {
      case .exited(let code): code
      case .signaled(let signal): signal
      }
    return Command(
      status: status, output: String(decoding: result.standardOutput, as: UTF8.self),
      errors: String(decoding: result.standardError, as: UTF8.self))
  }

  /// Of what a program writes, in bytes; more is an error.
  private static let limit = 256 << 20
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
