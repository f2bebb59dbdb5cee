import Foundation
import SealMail
import SealPrimitives
import SealTestSupport
import Testing

/// Messages as bytes, read back by Python's `email`.
@Suite struct MailMessageTests {
  private static let time = Instant(rfc3339: "2026-11-01T08:09:10.250Z")!  // right by its form

  private static let reader = """
    import sys, json, email, email.header, email.policy, email.utils
    message = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
    parts = {part.get_content_type(): part.get_content() for part in message.iter_parts()}
    # Names by the older interface: the newer one of Python 3.11 puts spaces between encoded words.
    plain = email.message_from_binary_file(open(sys.argv[1], 'rb'))
    def mailbox(field):
        name, address = email.utils.parseaddr(plain[field])
        return [str(email.header.make_header(email.header.decode_header(name))), address]
    print(json.dumps({
        'subject': message['Subject'], 'date': message['Date'].datetime.isoformat(),
        'id': message['Message-ID'], 'language': message['Content-Language'],
        'from': mailbox('From'),
        'to': mailbox('To'),
        'text': parts['text/plain'], 'html': parts['text/html'],
        'names': message.keys(), 'count': len(message['To'].addresses),
        'defects': [str(d) for part in message.walk() for d in part.defects]}))
    """

  private struct Read: Decodable {
    let subject, date, id, language, text, html: String
    let from, to, names, defects: [String]
    let count: Int
  }

  private func read(_ message: MailMessage) throws -> Read {
    let folder = try TemporaryFolder.make()
    let path = folder + "/message.eml"
    try Data(message.serialized).write(to: URL(fileURLWithPath: path))
    let read = try ForeignProgram.run("python3", ["-c", Self.reader, path])
    try TemporaryFolder.remove(folder)
    return try JSONDecoder().decode(Read.self, from: Data(read.output))
  }

  private func message(
    subject: String = "s", text: String = "t", from: String? = nil, to: String? = nil,
    key: String = "case_1.invitation"
  ) throws -> MailMessage {
    try MailMessage(
      from: MailAddress("seal@example.org", name: from),
      to: MailAddress("a.b+c@example.com", name: to),
      MailContent(subject: subject, text: text, html: "<p>\(text)</p>", languageCode: "zh-Hans"),
      key: key, at: Self.time)
  }

  @Test(arguments: [
    "plain", "使用《春江花月夜》的和解邀请：这是一封很长的主题，用来说明编码字必须在完整的字符处分开，不能切断任何一个汉字",
    "=?utf-8?B?YQ==?=", "\"quoted\", <b@example.org>; (comment)",
    "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "a  b ",
    "é\u{301}\u{301}",
    String(repeating: "长", count: 200),
  ])
  func anyTextSurvivesInSubjectAndNames(_ text: String) throws {
    let read = try read(message(subject: text, from: text, to: text))
    #expect(read.subject == text && read.from == [text, "seal@example.org"])
    #expect(read.to == [text, "a.b+c@example.com"] && read.count == 1)
    #expect(read.defects.isEmpty)
  }

  @Test func everythingThatMailProgramsNeedIsThere() throws {
    let message = try message(
      text: "一\n.\n--=_seal\nFrom x\n" + String(repeating: "x", count: 2_000))
    let read = try read(message)
    #expect(read.date == "2026-11-01T08:09:10+00:00")
    #expect(read.id == "<case_1.invitation@example.org>" && read.language == "zh-Hans")
    #expect(read.text.replacing("\r\n", with: "\n") == message.content.text)
    #expect(read.html.contains("<p>一"))
    #expect(read.from[1] == "seal@example.org" && read.defects.isEmpty)
    #expect(read.names.contains("Auto-Submitted"))
    #expect(Set(read.names).count == read.names.count)
  }

  @Test func theDayOfTheWeekIsRight() throws {
    let text = String(decoding: try message().serialized, as: UTF8.self)
    #expect(text.contains("Date: Sun, 01 Nov 2026 08:09:10 +0000\r\n"))
  }

  @Test func linesAreShortASCIIAndEndInCRLF() throws {
    let text = String(repeating: "字", count: 300)
    let bytes = try message(subject: text, from: "名", to: "名").serialized
    #expect(bytes.allSatisfy { $0 < 0x80 })
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.contains("\n") && !$0.contains("\r") })
  }

  @Test func theSameMessageIsTheSameBytes() throws {
    #expect(try message().serialized == message().serialized)
  }

  @Test(arguments: [
    "a\r\nBcc: b@example.org", "a\nb", "a\rb", "a\u{0}b", "a\u{85}b", "a\u{2028}b", "",
    String(repeating: "x", count: 301),
  ])
  func aSubjectIsOneLine(_ subject: String) {
    #expect(throws: MailError.self) { try message(subject: subject) }
  }

  @Test(arguments: ["a\r\nBcc: b@example.org", "a\nb", String(repeating: "x", count: 201)])
  func aNameIsOneLine(_ name: String) {
    #expect(throws: MailError.self) { try message(from: name) }
  }

  @Test(arguments: [
    "", "a b", "a@b", "a>b", ".a", "a.", "a..b", "é", "a\r\nb", String(repeating: "a", count: 101),
  ])
  func aKeyHasNoSyntax(_ key: String) {
    #expect(throws: MailError.self) { try message(key: key) }
  }

  @Test(arguments: [
    "", "a", "@example.org", "a@", "a@b@c", "a b@example.org", "a@exa mple.org", "a@-example.org",
    "a@example..org", ".a@example.org", "a..b@example.org", "\"a\"@example.org", "a@[127.0.0.1]",
    "<a@example.org>", "a@example.org\r\nRCPT TO:<b@example.org>", "名@example.org", "a@例子.cn",
    "a@example.org,b@example.org", String(repeating: "a", count: 65) + "@example.org",
  ])
  func whatIsNoMailboxIsRefused(_ text: String) {
    #expect(throws: MailError.self) { try MailAddress(text) }
  }

  @Test(
    arguments: [
      ("a@example.org", nil, "a@example.org"), ("印信 <a@example.org>", "印信", "a@example.org"),
      ("<a@example.org>", nil, "a@example.org"), ("A \"B\" <a@b.c>", "A \"B\"", "a@b.c"),
      ("a@localhost", nil, "a@localhost"), ("a@xn--fsqu00a.cn", nil, "a@xn--fsqu00a.cn"),
    ] as [(String, String?, String)])
  func anAddressIsReadWithItsName(_ text: String, _ name: String?, _ mailbox: String) throws {
    let address = try MailAddress(parsing: text)
    #expect(address.name == name && address.address == mailbox)
  }
}
