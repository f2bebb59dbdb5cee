import SealFetch
import SealMail
import SealPrimitives
import SealTestSupport
import Testing

/// Messages on their way to a mail server.
@Suite struct MailerTests {
  private func mailer(port: UInt16) throws -> Mailer {
    Mailer(
      fetcher: try Fetcher(policy: FetchPolicy(userAgent: "SealTest/1.0")),
      server: try SMTPServer(url: "smtp://127.0.0.1:\(port)?tls=none"),
      sender: try MailAddress("seal@example.org", name: "印信"))
  }

  private func message(_ mailer: Mailer, to recipient: String) throws -> MailMessage {
    let content = MailContent(
      subject: "许可函", paragraphs: ["《春江花月夜》", "https://example.org/"], languageCode: "zh-CN")
    return try MailMessage(
      from: mailer.sender, to: MailAddress(recipient), content,
      key: "lic_1.letter", at: Instant(microseconds: 0))
  }

  private func failure(_ body: () async throws -> Void) async -> MailError? {
    do {
      try await body()
      return nil
    } catch let error as MailError {
      return error
    } catch {
      Issue.record(error)
      return nil
    }
  }

  @Test func aMessageSentAgainIsTheSameMessage() async throws {
    let sink = try SMTPSink()
    let mailer = try mailer(port: sink.port)
    let message = try message(mailer, to: "reader@example.com")
    try await mailer.send(message)
    try await mailer.send(message)
    let kept = try sink.messages()
    #expect(kept.map(\.bytes) == [message.serialized, message.serialized])
    #expect(kept[0].sender == "seal@example.org" && kept[0].recipients == ["reader@example.com"])
  }

  @Test func whatTheServerNeverTakesIsToldFromWhatItMayTakeLater() async throws {
    let sink = try SMTPSink()
    let mailer = try mailer(port: sink.port)
    for (recipient, code) in [
      ("refused@example.com", MailError.Code.refused), ("later@example.com", .temporary),
    ] {
      let message = try message(mailer, to: recipient)
      let error = await failure { try await mailer.send(message) }
      #expect(error?.code == code)
      #expect(error?.description.contains("example.com") == false)
    }
    #expect(try sink.messages().isEmpty)
  }

  @Test func withoutAServerItIsWorthAnotherTry() async throws {
    let listener = try LocalListener { _ in }
    listener.stop()
    let mailer = try mailer(port: listener.port)
    let message = try message(mailer, to: "reader@example.com")
    #expect(await failure { try await mailer.send(message) }?.code == .temporary)
  }
}
