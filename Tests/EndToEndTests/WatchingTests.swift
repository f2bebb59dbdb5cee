import Foundation
import SealAPI
import SealRPC
import SealServer
import SealTestSupport
import Testing

/// A running server watched from outside: its metrics, its health, its log, its doctor.
@Suite(.sharedServer(settings: "log.level=debug"))
struct WatchingTests {
  private func admin(_ server: RunningServer) throws -> String {
    String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: server.state + "/admin-address")),
      as: UTF8.self
    ).trimmingCharacters(in: .newlines)
  }

  private func answer(of server: RunningServer, _ path: String) async throws -> String {
    try await Command.run(
      "curl", ["-sf", "--noproxy", "*", "http://\(admin(server))\(path)"]
    ).output
  }

  @Test func prometheusReadsWhatTheServerCounts() async throws {
    try await SharedServer.with { server in
      let client = try server.client()
      await #expect(throws: RPCError.self) {
        try await CertificationV1.CertificationServiceClient(channel: client)
          .getWork(.init(workID: "work_nonsense"))
      }
      try await client.shutdown()
      let text = try await answer(of: server, "/metrics")
      let python = Command.root + "/.build/python/bin/python"
      try #require(
        FileManager.default.isExecutableFile(atPath: python),
        "`Scripts/test` prepares Python; run `make test`")
      let judge = try await Command.run(
        python, [Command.root + "/Tests/Python/prometheus_judge.py"], input: Array(text.utf8))
      #expect(judge.status == 0, "\(judge.errors)")
      #expect(
        text.contains(
          #"seal_calls_total{code="INVALID_ARGUMENT",method="seal.certification.v1"#
            + #".CertificationService/GetWork"} 1"#))
      // Every name is explained, and what is explained is there or begins with its first value.
      let families = text.split(separator: "\n").filter { $0.hasPrefix("# TYPE seal_") }
        .map { String($0.split(separator: " ")[2]) }
      for family in families { #expect(MetricCatalog.help[family] != nil, "\(family)") }
      for name in MetricCatalog.help.keys where !name.hasSuffix("_seconds") {
        #expect(families.contains(name), "\(name)")
      }
      // Labels name nobody and nothing outside.
      #expect(!text.contains("acct_") && !text.contains("127.0.0.1") && !text.contains("localhost"))
    }
  }

  @Test func healthIsTold() async throws {
    try await SharedServer.with { server in
      let live = try await answer(of: server, "/healthz/live")
      #expect(live == "live\n")
      let ready = try await answer(of: server, "/healthz/ready")
      #expect(ready == "ready\n")
    }
  }

  @Test func aCallsNameIsInItsLogLinesAndNoKeyIs() async throws {
    try await SharedServer.with { server in
      let client = try server.client(apiKey: "seal_live_" + String(repeating: "0", count: 32))
      let failure = await #expect(throws: RPCError.self) {
        try await CertificationV1.CertificationServiceClient(channel: client)
          .getWork(
            .init(workID: "work_nonsense"),
            options: CallOptions(metadata: ["call-id": "night-shift"]))
      }
      #expect(failure?.callID == "night-shift")
      try await client.shutdown()
      let log = String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: server.log)), as: UTF8.self)
      #expect(!log.contains("seal_live_"))
    }
  }

  @Test func theDoctorFindsNothingThatFails() async throws {
    try await SharedServer.with { server in
      let text = try await server.seald("doctor", "--set", "limits.connections=100")
      #expect(text.status <= 1, "\(text.output)\(text.errors)")
      #expect(!text.output.contains("FAIL"), "\(text.output)")
      for check in ["state", "keys", "database.clock", "database.schema", "jobs", "mail"] {
        let lines = text.output.split(separator: "\n")
        #expect(lines.contains { $0.contains("  \(check) ") }, "\(check)")
      }
      let json = try await server.seald("doctor", "--json")
      let findings = try json.output.split(separator: "\n").map { line in
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      }
      #expect(findings.allSatisfy { $0?["level"] is String && $0?["message"] is String })
      #expect(findings.count > 5)
    }
  }

  @Test func settingsThatAreWrongEndTheDoctorWithTwo() async throws {
    try await SharedServer.with { server in
      let doctor = try await server.seald("doctor", "--set", "listen=nowhere")
      #expect(doctor.status == 2 && doctor.output.hasPrefix("FAIL  settings"))
    }
  }
}
