import Foundation
import SealFetch
import SealSimulators
import SealTestSupport
import Testing

/// The sandbox's mail server: what `curl` sends it is kept, read back and shown.
@Suite struct MailSinkTests {
  private func withSink(_ body: (MailSink, MailFolder, String) async throws -> Void) async throws {
    let path = try TemporaryFolder.make(prefix: "seal-sink")
    let folder = try MailFolder(path + "/mail")
    let sink = try await MailSink.start(into: folder)
    try await body(sink, folder, path)
    try await sink.stop()
    try TemporaryFolder.remove(path)
  }

  private func send(_ message: String, to recipient: String, _ sink: MailSink, in folder: String)
    async throws -> Command
  {
    try Data(message.replacing("\n", with: "\r\n").utf8)
      .write(to: URL(fileURLWithPath: folder + "/message"))
    return try await Command.run(
      "curl",
      [
        "-sS", "smtp://127.0.0.1:\(sink.port)", "--mail-from", "seal@example.org", "--mail-rcpt",
        recipient, "--upload-file", folder + "/message",
      ])
  }

  private static let message = """
    From: =?utf-8?B?5Y2w?= <seal@example.org>
    To: ada@example.org
    Date: Mon, 30 Nov 2026 08:00:00 +0000
    Subject: =?utf-8?B?5ZKM6Kej?=
     =?utf-8?B?6YKA6K+3?=
    Content-Type: multipart/alternative; boundary="=_seal"

    --=_seal
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: base64

    5oKo5aW9IDxiPgpodHRwczovL3NlYWwuZXhhbXBsZS9jYXNlLzE/YT0xJmI9Mgo=
    --=_seal
    Content-Type: text/html; charset=utf-8

    <p>not this</p>
    --=_seal--

    """

  @Test func aMessageIsKeptAsItCameAndReadAsPeopleReadIt() async throws {
    try await withSink { sink, folder, path in
      let sent = try await send(Self.message, to: "ada@example.org", sink, in: path)
      #expect(sent.status == 0, "\(sent.errors)")
      let mail = try #require(try await folder.messages().first)
      #expect(mail.recipients == ["ada@example.org"] && mail.subject == "和解邀请")
      #expect(mail.from == "印 <seal@example.org>")
      #expect(mail.text == "您好 <b>\nhttps://seal.example/case/1?a=1&b=2\n")
      let kept = try String(contentsOfFile: path + "/mail/0001.eml", encoding: .utf8)
      #expect(kept.replacing("\r\n", with: "\n").hasPrefix(Self.message))
    }
  }

  @Test func aLineThatBeginsWithADotStaysOne() async throws {
    try await withSink { sink, folder, path in
      let sent = try await send(
        "Subject: dots\n\n.one\n..two\n.\nthree\n", to: "ada@example.org", sink, in: path)
      #expect(sent.status == 0, "\(sent.errors)")
      #expect(try await folder.message(1).text.hasPrefix(".one\n..two\n.\nthree"))
    }
  }

  @Test(arguments: [("refused@example.org", "550"), ("later@example.org", "451")])
  func someRecipientsAreRefused(_ recipient: String, _ code: String) async throws {
    try await withSink { sink, folder, path in
      let sent = try await send("Subject: x\n\nx\n", to: recipient, sink, in: path)
      #expect(sent.status != 0 && sent.errors.contains(code), "\(sent.errors)")
      #expect(try await folder.messages().isEmpty)
    }
  }

  @Test func itsPagesListAndShowWhatWasSentAsText() async throws {
    try await withSink { sink, folder, path in
      let pages = MailPages(folder)
      func page(_ target: String) async -> (status: Int, text: String) {
        let answer = await pages.answer(
          SimulatorRequest(method: "GET", target: target, headers: [:], body: []))
        return (answer.status, String(decoding: answer.body, as: UTF8.self))
      }
      #expect(await page("/").text.contains("No mail was sent yet"))
      _ = try await send(Self.message, to: "ada@example.org", sink, in: path)
      let list = await page("/")
      #expect(list.status == 200 && list.text.contains("<a href=\"/1\">和解邀请</a>"))
      let shown = await page("/1").text
      #expect(shown.contains("您好 &lt;b&gt;"), "markup in a mail is text")
      #expect(
        shown.contains("<a href=\"https://seal.example/case/1?a=1&amp;b=2\">"), "\(shown)")
      #expect(await page("/1.eml").text.contains("boundary="))
      for none in ["/2", "/0", "/../ports.json", "/x"] { #expect(await page(none).status == 404) }
    }
  }
}
