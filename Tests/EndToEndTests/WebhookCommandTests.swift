import Foundation
import SealTestSupport
import Testing

/// `seal webhook test` against receivers that partners write.
@Suite struct WebhookCommandTests {
  @Test func aPartnersReceiverFindsATestsSignatureGood() async throws {
    let receiver = try await Receiver.start()
    let place = try "127.0.0.1:\(receiver.port)"
    try await RunningServer.with(settings: ["fetch.allowLoopback=\(place)"]) { server in
      let account = try await server.seald("account", "create", "Partner", "--sandbox")
      let key = try #require(
        account.output.firstMatch(of: /seal_test_[0-9a-f]{72}/).map { String($0.output) })
      func seal(_ arguments: String...) async throws -> Command {
        try await Command.run(
          "seal", arguments, environment: ["SEAL_PROFILE": server.profile, "SEAL_API_KEY": key])
      }
      let made = try await seal("webhook", "create", "http://\(place)/", "--type", "license.issued")
      let endpoint = try #require(made.output.firstMatch(of: /whe_[0-9a-z]{26}/)?.output)
      let secret = try #require(made.output.firstMatch(of: /whsec_\S+/)?.output)
      try receiver.tell(String(secret))

      let test = try await seal("webhook", "test", String(endpoint))
      #expect(test.status == 0, "\(test.output)\(test.errors)")
      let id = try #require(test.output.firstMatch(of: /evt_[0-9a-z]{26}/)?.output)
      try await receiver.says("good: a test of license.issued, \(id)")
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
      try await receiver.says("good: a test of case.settled, evt_")
      let unknown = try await seal("webhook", "test", String(endpoint), "--type", "foo.bar")
      #expect(unknown.status != 0 && unknown.errors.contains("not a type of event"))
      let events = try await seal("event", "list")
      #expect(!events.output.contains(id) && !events.output.contains("case.settled"))

      try await receiver.stop()
      let gone = try await seal("webhook", "test", String(endpoint))
      #expect(gone.status == 1 && gone.output.contains("no answer, in "), "\(gone.output)")
    }
  }

  /// `Clients/python/check_webhook.py` in a process of its own.
  private final class Receiver: Sendable {
    let folder: String
    private let process = Process()
    private let input = privatePipe()

    /// Returns once it listens.
    static func start() async throws -> Receiver {
      let receiver = try Receiver()
      try await receiver.says("listening on http://127.0.0.1:")
      return receiver
    }

    private init() throws {
      folder = try TemporaryFolder.make()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["python3", Command.root + "/Clients/python/check_webhook.py"]
      process.standardInput = input
      try Data().write(to: URL(fileURLWithPath: folder + "/said"))
      process.standardOutput = FileHandle(forWritingAtPath: folder + "/said")
      try process.run()
    }

    private var said: String {
      get throws {
        String(
          decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/said")), as: UTF8.self)
      }
    }

    var port: String {
      get throws { try String(#require(said.firstMatch(of: /:(\d+)\//)).output.1) }
    }

    /// Returns once it has said a line that begins like this.
    func says(_ text: String) async throws {
      try await eventually("the receiver says: \(text)") {
        try self.said.split(separator: "\n").contains { $0.hasPrefix(text) }
      }
    }

    func tell(_ line: String) throws {
      try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    }

    /// It ends with its input.
    func stop() async throws {
      try input.fileHandleForWriting.close()
      try await eventually("the receiver is gone") { !self.process.isRunning }
      try TemporaryFolder.remove(folder)
    }
  }
}
