import Foundation
import SealTestSupport
import Testing

/// `seal webhook test` against receivers that partners write.
@Suite struct WebhookCommandTests {
  @Test func aPartnersReceiverFindsATestsSignatureGood() async throws {
    let receiver = try await Receiver.start()
    defer { receiver.stop() }
    try await RunningServer.with(settings: ["fetch.allowLoopback=127.0.0.1:\(receiver.port)"]) {
      server in
      let account = try await server.seald("account", "create", "Partner", "--sandbox")
      let key = try #require(
        account.output.firstMatch(of: /seal_test_[0-9a-f]{72}/).map { String($0.output) })
      func seal(_ arguments: String...) async throws -> Command {
        try await Command.run(
          "seal", arguments, environment: ["SEAL_PROFILE": server.profile, "SEAL_API_KEY": key])
      }
      let made = try await seal("webhook", "create", receiver.url, "--type", "license.issued")
      let endpoint = try #require(made.output.firstMatch(of: /whe_[0-9a-z]{26}/)?.output)
      let secret = try #require(made.output.firstMatch(of: /whsec_\S+/)?.output)
      try receiver.tell(String(secret))

      let test = try await seal("webhook", "test", String(endpoint))
      #expect(test.status == 0, "\(test.output)\(test.errors)")
      let id = try #require(test.output.firstMatch(of: /evt_[0-9a-z]{26}/)?.output)
      #expect(await receiver.line() == "good: a test of license.issued, \(id)")
      #expect(test.output.contains("  status         204, in "))
      #expect(test.output.contains(#""test":true"#))

      // The line for a shell says what stands in the header.
      let line = try #require(test.output.split(separator: "\n").last { $0.hasPrefix("  printf") })
      let signature = try #require(test.output.firstMatch(of: /webhook-signature: v1,(\S+)/))
      let checked = try await Command.run(
        "sh", ["-c", String(line)], environment: ["SECRET": String(secret)])
      #expect(checked.output == "\(signature.output.1)\n", "\(checked.errors)")

      let other = try await seal("webhook", "test", String(endpoint), "--type", "case.settled")
      #expect(other.status == 0)
      #expect(await receiver.line()?.hasPrefix("good: a test of case.settled, evt_") == true)
      let unknown = try await seal("webhook", "test", String(endpoint), "--type", "foo.bar")
      #expect(unknown.status != 0 && unknown.errors.contains("not a type of event"))
      let events = try await seal("event", "list")
      #expect(!events.output.contains(id) && !events.output.contains("case.settled"))

      receiver.stop()
      let gone = try await seal("webhook", "test", String(endpoint))
      #expect(gone.status == 1 && gone.output.contains("no answer, in "), "\(gone.output)")
    }
  }

  /// `Clients/python/check_webhook.py` in a process of its own.
  private final class Receiver: Sendable {
    struct DidNotStart: Error {}

    let port: Int
    private let process: Process
    private let input: FileHandle
    private let said: Lines

    /// What it says, line by line.
    private actor Lines {
      private var lines: AsyncStream<String>.Iterator

      init(_ pipe: Pipe) { lines = pipe.lines.makeAsyncIterator() }

      func next() async -> String? {
        var copy = lines
        let line = await copy.next(isolation: self)
        lines = copy
        return line
      }
    }

    static func start() async throws -> Receiver {
      let (process, stdin, stdout) = (Process(), privatePipe(), privatePipe())
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["python3", Command.root + "/Clients/python/check_webhook.py"]
      (process.standardInput, process.standardOutput) = (stdin, stdout)
      try process.run()
      let said = Lines(stdout)
      guard let port = await said.next()?.firstMatch(of: /:(\d+)\/$/).flatMap({ Int($0.output.1) })
      else { throw DidNotStart() }
      return Receiver(port, process, stdin.fileHandleForWriting, said)
    }

    private init(_ port: Int, _ process: Process, _ input: FileHandle, _ said: Lines) {
      (self.port, self.process, self.input, self.said) = (port, process, input, said)
    }

    var url: String { "http://127.0.0.1:\(port)/" }

    func tell(_ line: String) throws { try input.write(contentsOf: Data((line + "\n").utf8)) }

    func line() async -> String? { await said.next() }

    func stop() {
      guard process.isRunning else { return }
      process.terminate()
      process.waitUntilExit()
    }
  }
}
