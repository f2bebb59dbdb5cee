import Foundation
import SealTestSupport
import Synchronization

/// `seald sandbox` in a process of its own, and what it printed. It stops when this process does.
final class RunningSandbox: Sendable {
  struct DidNotStart: Error {
    let log: String
  }

  /// Everything until the guide's last line.
  let printed: [String]
  private let process: Process
  private let input: Pipe
  private let rest: Task<[String], Never>

  /// Starts it, and returns when it has said what to try.
  init(_ arguments: [String], in folder: String) async throws {
    process = Process()
    process.executableURL = URL(fileURLWithPath: Command.products + "/seald")
    // Where the watchdog of the tests finds it.
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.arguments = ["sandbox", "--stop-with-input"] + arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": folder]) { $1 }
    let (stdin, stdout) = (privatePipe(), privatePipe())
    input = stdin
    process.standardInput = stdin
    process.standardOutput = stdout
    let log = folder + "/sandbox.log"
    try Data().write(to: URL(fileURLWithPath: log))
    process.standardError = FileHandle(forWritingAtPath: log)
    try process.run()
    let (opening, opened) = AsyncStream.makeStream(of: [String].self)
    let lines = stdout.lines
    rest = Task {
      var (printed, said): ([String], [String]) = ([], [])
      var isOpen = false
      for await line in lines {
        if isOpen {
          said.append(line)
        } else {
          printed.append(line)
          isOpen = line.hasPrefix("The browser warns once")
          if isOpen { opened.yield(printed) }
        }
      }
      opened.finish()
      return said
    }
    var first = opening.makeAsyncIterator()
    guard let printed = await first.next() else {
      throw DidNotStart(
        log: String(decoding: try Data(contentsOf: URL(fileURLWithPath: log)), as: UTF8.self))
    }
    self.printed = printed
  }

  /// The word after a name, such as the address after `pages`.
  func place(_ name: String) -> String {
    let words = printed.first { $0.hasPrefix("  \(name) ") }?.split(separator: " ") ?? []
    return words.count > 1 ? String(words[1]) : ""
  }

  /// What may be pasted into a shell or a browser, in the order in which it was printed.
  var tries: [String] {
    printed.filter { $0.hasPrefix("  seal ") || $0.hasPrefix("  http") }
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// Pastes a command into a shell that the printed line has prepared.
  func paste(_ command: String, in folder: String) async throws -> Command {
    let exports = printed.first { $0.hasPrefix("  export SANDBOX=") } ?? ""
    return try await Command.run("bash", ["-c", "cd \(folder) && \(exports) && \(command)"])
  }

  /// Ctrl-C; the exit status, and what it said at the end.
  func interrupt() async -> (status: Int32, said: [String]) {
    process.interrupt()
    let said = await rest.value
    process.waitUntilExit()
    return (process.terminationStatus, said)
  }
}

extension Pipe {
  /// What is written into it, line by line, read on a thread of its own.
  var lines: AsyncStream<String> {
    AsyncStream { continuation in
      Thread.detachNewThread {
        var rest = Data()
        while true {
          let data = self.fileHandleForReading.availableData
          if data.isEmpty { break }
          rest += data
          while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            continuation.yield(String(decoding: rest[..<end], as: UTF8.self))
            rest = Data(rest[rest.index(after: end)...])
          }
        }
        continuation.finish()
      }
    }
  }
}
