import NIOCore
import SealTLS
import Testing

/// `openssl s_client` judges the server.
@Suite(.timeLimit(.minutes(10)))
struct ForeignClientTests {
  let pki: TestPKI
  let server: TestServer

  init() async throws {
    pki = try await TestPKI()
    let files = try await pki.issue("server")
    server = try await TestServer(
      TLSServerContext(
        TLSServerConfiguration(
          certificateChainFile: files.certificate, privateKeyFile: files.key,
          clientRoots: pki.root, clientCertificates: .optional)))
  }

  private func connect(_ arguments: [String]) async throws -> (status: Int32, output: String) {
    try await run("openssl", client + arguments)
  }

  private var client: [String] {
    [
      "s_client", "-connect", server.address, "-CAfile", pki.root, "-verify_return_error",
      "-verify_hostname", "localhost",
    ]
  }

  @Test(arguments: ["-tls1_3", "-tls1_2"])
  func isAnswered(version: String) async throws {
    let (status, output) = try await connect(["-alpn", "h2,seal/1", version])
    #expect(status == 0)
    #expect(output.contains("ALPN protocol: seal/1"))
    #expect(output.contains("Verification: OK"))
    #expect(output.contains(version == "-tls1_3" ? "TLSv1.3" : "TLSv1.2"))
    #expect(!output.contains("Compression: zlib"))
  }

  @Test(arguments: ["-tls1_1", "-tls1"])
  func anOldVersionIsRefused(version: String) async throws {
    let (status, output) = try await connect([
      "-alpn", "seal/1", version, "-cipher", "DEFAULT:@SECLEVEL=0",
    ])
    #expect(status != 0)
    #expect(output.contains("alert protocol version"))
  }

  @Test(arguments: ["-tls1_3", "-tls1_2"])
  func anotherProtocolIsRefused(version: String) async throws {
    let (status, output) = try await connect(["-alpn", "nope", version])
    #expect(status != 0)
    #expect(output.contains("alert no application protocol"))
  }

  @Test(arguments: ["-tls1_3", "-tls1_2"])
  func noProtocolAtAllIsRefused(version: String) async throws {
    let (status, output) = try await connect([version])
    #expect(status != 0)
    #expect(output.contains("alert no application protocol"))
  }

  @Test(arguments: [
    "AES128-GCM-SHA256", "DHE-RSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES128-SHA256",
    "ECDHE-ECDSA-AES128-SHA",
  ])
  func aWeakCipherIsRefused(cipher: String) async throws {
    let (status, output) = try await connect(["-alpn", "seal/1", "-tls1_2", "-cipher", cipher])
    #expect(status != 0)
    #expect(output.contains("alert handshake failure"))
  }

  @Test(arguments: ["ECDHE-ECDSA-AES256-GCM-SHA384", "ECDHE-ECDSA-CHACHA20-POLY1305"])
  func anAEADCipherIsTaken(cipher: String) async throws {
    let (status, output) = try await connect(["-alpn", "seal/1", "-tls1_2", "-cipher", cipher])
    #expect(status == 0)
    #expect(output.contains("Cipher is \(cipher)"))
  }

  @Test(arguments: [true, false])
  func aTicketResumesTheSession(withCertificate: Bool) async throws {
    let files = try await pki.issue("partner")
    let identity = withCertificate ? ["-cert", files.certificate, "-key", files.key] : []
    let ticket = pki.path("ticket-\(withCertificate)")
    let arguments = ["-alpn", "seal/1", "-tls1_2"] + identity
    let first = try await connect(arguments + ["-sess_out", ticket])
    #expect(first.status == 0)
    #expect(first.output.contains("New, TLSv1.2"))
    let second = try await connect(arguments + ["-sess_in", ticket])
    #expect(second.status == 0)
    #expect(second.output.contains("Reused, TLSv1.2"))
    // A resumed session still tells whose certificate it began with.
    for _ in 1...2 {
      let connection = try #require(await server.next())
      _ = await events(connection.events) { $0 == .inactive }
      let subject = try await connection.channel.eventLoop.submit {
        connection.handler.value.peerCertificate?.subject
      }.get()
      #expect(subject == (withCertificate ? "CN=partner,O=Test" : nil))
    }
  }

  @Test func aKeyUpdateIsAnsweredAndBytesGoOn() async throws {
    let printed = try await converse(
      client + ["-alpn", "seal/1", "-tls1_3", "-msg"],
      [
        ("Verification: OK", "K\n"),
        (">>> TLS 1.3, Handshake [length 0005], KeyUpdate", "and back\n"),
      ], until: "\nand back")
    // libssl answers with its next record.
    #expect(printed.contains("<<< TLS 1.3, Handshake [length 0005], KeyUpdate"))
    #expect(printed.contains("\nand back"))
  }

  @Test func renegotiationIsRefused() async throws {
    let printed = try await converse(
      client + ["-alpn", "seal/1", "-tls1_2"], [("Verification: OK", "R\n")],
      until: "no renegotiation")
    #expect(printed.contains("RENEGOTIATING"))
    #expect(printed.contains("no renegotiation"))
  }
}
