import Foundation
import SealFetch
import SealTestSupport
import Testing

/// Messages to a mail server: in clear, with STARTTLS and with TLS from the first byte.
@Suite struct SMTPDeliveryTests {
  private func deliver(
    _ url: String, to recipients: [String] = ["to@example.org"],
    from sender: String = "from@example.org",
    message: String = "Subject: a\r\n\r\nhello\r\n", roots: String? = nil
  ) async throws -> SMTPReply {
    try await TestFetcher.make { $0.extraRootsFile = roots }.deliver(
      SMTPDelivery(
        to: try SMTPServer(url: url), clientName: "example.org", sender: sender,
        recipients: recipients, message: Array(message.utf8)))
  }

  @Test func aMessageArrivesByteForByteDotsIncluded() async throws {
    let sink = try SMTPSink()
    let message = "Subject: a\r\n\r\n.\r\n..two\r\n.one\r\nend\r\n"
    let reply = try await deliver(
      "smtp://127.0.0.1:\(sink.port)?tls=none", to: ["a@example.org", "b@example.org"],
      message: message)
    #expect(reply.code == 250)
    let kept = try #require(try sink.messages().first)
    #expect(kept.bytes == Array(message.utf8) && !kept.isSecure)
    #expect(kept.sender == "from@example.org")
    #expect(kept.recipients == ["a@example.org", "b@example.org"])
  }

  @Test(arguments: [true, false])
  func aPasswordGoesOverTLSOnly(_ isImplicit: Bool) async throws {
    let pair = try SelfSignedCertificate()
    let sink = try SMTPSink(isImplicit ? .tls(pair) : .startTLS(pair), login: "seal:p@ss")
    let scheme = isImplicit ? "smtps" : "smtp"
    let url = "\(scheme)://seal:p%40ss@localhost:\(sink.port)"
    _ = try await deliver(url, roots: pair.certificate)
    let kept = try #require(try sink.messages().first)
    #expect(kept.isSecure && kept.user == "seal")
    #expect(await code { try await deliver(url) } == .tls)
    let wrong = "\(scheme)://seal:wrong@localhost:\(sink.port)"
    #expect(await code { try await deliver(wrong, roots: pair.certificate) } == .authentication)
    #expect(try sink.messages().count == 1)
  }

  @Test func nothingIsSentInClearToAServerThatOffersNoTLS() async throws {
    let sink = try SMTPSink()
    #expect(await code { try await deliver("smtp://localhost:\(sink.port)") } == .tls)
    #expect(try sink.messages().isEmpty)
  }

  @Test(arguments: [("refused@example.org", 550), ("later@example.org", 451)])
  func theServersNoIsToldWithItsCode(_ recipient: String, _ reply: Int) async throws {
    let sink = try SMTPSink()
    do {
      _ = try await deliver(
        "smtp://127.0.0.1:\(sink.port)?tls=none", to: ["good@example.org", recipient])
      Issue.record("The server said no.")
    } catch let error as FetchError {
      #expect(error.code == .refused)
      #expect((error.cause as? SMTPRefusal)?.reply.code == reply)
      #expect(!error.description.contains("@"))
    }
    #expect(try sink.messages().isEmpty)
  }

  @Test func aServerThatIsNotThereIsNoConnection() async throws {
    let listener = try LocalListener { _ in }
    listener.stop()
    let url = "smtp://127.0.0.1:\(listener.port)?tls=none"
    #expect(await code { try await deliver(url) } == .connection)
  }

  @Test(arguments: [
    "a@example.org>\r\nRCPT TO:<b@example.org", "a b@example.org", "<a@example.org>",
  ])
  func anAddressCarriesNoCommand(_ address: String) async throws {
    let sink = try SMTPSink()
    let url = "smtp://127.0.0.1:\(sink.port)?tls=none"
    #expect(await code { try await deliver(url, to: [address]) } == .badRequest)
    #expect(await code { try await deliver(url, from: address) } == .badRequest)
  }

  @Test(arguments: [
    "", "mail.example.org", "http://mail.example.org", "smtp://", "smtps://u@mail.example.org",
    "smtp://mail.example.org/path", "smtp://mail.example.org?tls=maybe",
    "smtps://mail.example.org?tls=none", "smtp://u:p@mail.example.org?tls=none",
    "smtp://mail.example.org:0", "smtp://mail.example.org:70000", "smtp://mail.example.org#x",
    "smtp://mail.example.org\r\n", "smtp://127.1:25",
  ])
  func aServersAddressHasOneOfThreeForms(_ text: String) {
    #expect(throws: FetchError.self) { try SMTPServer(url: text) }
  }

  @Test func theUsualPortsGoWithoutSaying() throws {
    #expect(try SMTPServer(url: "smtps://u:p@mail.example.org").port == 465)
    #expect(try SMTPServer(url: "smtp://u:p@mail.example.org").port == 587)
    #expect(try SMTPServer(url: "smtp://127.0.0.1?tls=none").port == 25)
    #expect(try SMTPServer(url: "smtp://[::1]:2525?tls=none").port == 2_525)
    let coded = try SMTPServer(url: "smtps://a%40b:p%3A%2F@mail.example.org")
    #expect(coded.credentials?.user == "a@b" && coded.credentials?.password == "p:/")
  }
}
