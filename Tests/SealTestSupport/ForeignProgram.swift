import Foundation

/// A program that is not ours, run to its end: a judge of what we make.
package struct ForeignProgram: Sendable {
  package let status: Int32
  /// Standard output.
  package let output: [UInt8]
  package var text: String { String(decoding: output, as: UTF8.self) }

  /// Finds the program as the shell does; blocks until it has ended.
  package static func run(_ program: String, _ arguments: [String]) throws -> ForeignProgram {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return ForeignProgram(status: process.terminationStatus, output: Array(data))
  }
}
