import Foundation
import SealAPI
import SealFetch
import SealPrimitives
import SealTestSupport
import Testing

@testable import SealDeveloper

/// Foreign tools judge deliveries that really went over the wire.
@Suite("Webhooks, judged by standardwebhooks and openssl")
struct WebhookJudgeTests {
  @Test func aDeliveryIsVerifiedByBothSignaturesAndByBothSecretsOfARotation() async throws {
    // The library wants signatures of this hour.
    try await DeveloperAccount.with(startingAt: SystemWallClock().now()) { account in
      let server = try LocalHTTPServer { _ in .text("thanks") }
      defer { server.stop() }
      let endpoint = try await account.endpoint(server.url("/hook?of=partner"))
      var policy = FetchPolicy(userAgent: "CopyrightSeal/1.0")
      policy.allowed = [try AllowedAddress("127.0.0.1")]
      let sender = account.sender(FetchingTransport(try Fetcher(policy: policy)))
      try await account.happen("work_一")
      try await account.settleEvents()
      try await sender.drain()
      try #require(server.requests.count == 1)
      #expect(server.requests[0].method == "POST")
      #expect(server.requests[0].target == "/hook?of=partner")
      #expect(server.requests[0]["content-type"] == "application/json")
      #expect(try Self.verify(server.requests[0], endpoint.secret) == "verified work.registered")

      let rotated = try await account.service.rotateWebhookSecret(
        .init(webhookEndpointID: endpoint.id, requestID: newRequestID()),
        context: account.context(DeveloperAccount.Methods.rotateWebhookSecret))
      try await account.happen("b")
      try await account.settleEvents()
      try await sender.drain()
      let second = try #require(server.requests.last)
      #expect(try Self.verify(second, endpoint.secret) == "verified work.registered")
      #expect(try Self.verify(second, rotated.secret) == "verified work.registered")
      #expect(
        try Self.verify(second, "whsec_" + Data(count: 32).base64EncodedString())
          .hasPrefix("refused"))
      let newKey = try #require(rotated.webhookEndpoint?.publicKey)
      #expect(newKey != endpoint.publicKey)
      #expect(try Self.verifyEd25519(second, endpoint.publicKey))
      #expect(try Self.verifyEd25519(second, newKey))
      #expect(
        try Self.verifyEd25519(second, "whpk_" + Data(count: 32).base64EncodedString()) == false)

      // When its time is over the old secret signs no more.
      account.clock.advance(by: .seconds(86_400))
      try await account.happen("c")
      try await account.settleEvents()
      try await sender.drain()
      let third = try #require(server.requests.last)
      #expect(try !Self.verifyEd25519(third, endpoint.publicKey))
      #expect(try Self.verifyEd25519(third, newKey))
      let signatures = third["webhook-signature"] ?? ""
      #expect(signatures.split(separator: " ").map { $0.prefix { $0 != "," } } == ["v1", "v1a"])
    }
  }

  @Test func aTestIsVerifiedAsADeliveryIs() async throws {
    try await DeveloperAccount.with(startingAt: SystemWallClock().now()) { account in
      let endpoint = try await account.endpoint()
      let test = try await account.test(endpoint.id, "case.settled")
      let sent = try #require(account.receiver.sent.last)
      let request = LocalHTTPServer.Request(
        method: "POST", target: "/hook", headers: sent.headers, body: sent.body)
      #expect(try Self.verify(request, endpoint.secret) == "verified case.settled")
      #expect(try Self.verifyEd25519(request, endpoint.publicKey))
      #expect(sent["webhook-signature"] == test.signature)
    }
  }

  @Test func aReceiverThatTurnsOutPrivateIsNotAsked() async throws {
    try await DeveloperAccount.with { account in
      let server = try LocalHTTPServer { _ in .text("thanks") }
      defer { server.stop() }
      let endpoint = try await account.endpoint("http://localhost:\(server.port)/")
      let sender = account.sender(
        FetchingTransport(try Fetcher(policy: FetchPolicy(userAgent: "T"))))
      try await account.happen("a")
      try await account.settleEvents()
      try await sender.drain()
      #expect(server.requests.isEmpty)
      let delivery = try #require(try await account.deliveries(endpoint.id).first)
      #expect(delivery.state == .waiting)
      #expect(delivery.lastError.contains("not on the public internet"))
    }
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What the Python library says of a request.
  private static func verify(_ request: LocalHTTPServer.Request, _ secret: String) throws -> String
  {
    let python = root.appending(path: ".build/python/bin/python").path
    try #require(
      FileManager.default.isExecutableFile(atPath: python),
      "`Scripts/test` prepares Python; run `make test`")
    let input = try JSONSerialization.data(withJSONObject: [
      "body": Hex.encode(request.body),
      "headers": Dictionary(
        request.headers.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first }),
    ])
    let judge = root.appending(path: "Tests/Python/standard_webhooks_peer.py").path
    return try run(python, [judge, secret], input: input).output
      .trimmingCharacters(in: .newlines)
  }

  /// Whether openssl accepts one of the `v1a` signatures.
  private static func verifyEd25519(
    _ request: LocalHTTPServer.Request, _ publicKey: String
  ) throws -> Bool {
    let signatures = (request["webhook-signature"] ?? "").split(separator: " ")
      .filter { $0.hasPrefix("v1a,") }.map { String($0.dropFirst(4)) }
    return try signatures.contains { try verifyEd25519(request, publicKey, signature: $0) }
  }

  private static func verifyEd25519(
    _ request: LocalHTTPServer.Request, _ publicKey: String, signature: String
  ) throws -> Bool {
    let folder = try TemporaryFolder.make()
    defer { #expect(throws: Never.self) { try TemporaryFolder.remove(folder) } }
    let signed =
      Array("\(request["webhook-id"] ?? "").\(request["webhook-timestamp"] ?? "").".utf8)
      + request.body
    // SubjectPublicKeyInfo of an Ed25519 key (RFC 8410 §4): a fixed head and the key.
    let head: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
    let key = try #require(Data(base64Encoded: String(publicKey.dropFirst(5))))
    try (Data(head) + key).write(to: URL(fileURLWithPath: folder + "/key"))
    try Data(signed).write(to: URL(fileURLWithPath: folder + "/signed"))
    try #require(Data(base64Encoded: signature))
      .write(to: URL(fileURLWithPath: folder + "/signature"))
    return try run(
      "/usr/bin/env",
      [
        "openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", folder + "/key",
        "-rawin", "-in", folder + "/signed", "-sigfile", folder + "/signature",
      ], input: Data()
    ).status == 0
  }

  private static func run(_ program: String, _ arguments: [String], input: Data) throws
    -> (status: Int32, output: String)
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: input)
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
