import Foundation
import SealFetch
import SealMail
import SealServer
import SealTestSupport
import Testing

/// Where settings come from, which one wins, and that all that is wrong is said at once.
@Suite struct SettingsTests {
  private func read(
    flags: [String: String] = [:], environment: [String: String] = [:], file: String? = nil
  ) throws -> Settings {
    var reader = SettingsReader(environment: environment)
    reader.flags = flags
    guard let file else { return try reader.read() }
    let folder = try TemporaryFolder.make()
    let path = folder + "/seald.json"
    try Data(file.utf8).write(to: URL(fileURLWithPath: path))
    reader.file = (path, false)
    let result = Result { try reader.read() }
    try TemporaryFolder.remove(folder)
    return try result.get()
  }

  private func problems(
    flags: [String: String] = [:], environment: [String: String] = [:], file: String? = nil
  ) throws -> [String] {
    do {
      _ = try read(flags: flags, environment: environment, file: file)
      return []
    } catch let error as SettingsProblems {
      return error.problems
    }
  }

  @Test func withoutAnySettingTheDefaultsStand() throws {
    let settings = try read()
    #expect(settings.listenHost == "127.0.0.1" && settings.listenPort == 7_443)
    #expect(settings.databaseURL == nil)
    #expect(settings.limits.frameBytes == 1 << 20 && settings.limits.callsInFlight == 256)
  }

  @Test func aFlagWinsOverTheEnvironmentAndThatOverTheFile() throws {
    let file = #"{"threads": 3, "limits": {"frameBytes": 4096, "callsInFlight": 7}}"#
    let environment = ["SEAL_THREADS": "4", "SEAL_LIMITS_FRAME_BYTES": "8192"]
    let settings = try read(flags: ["threads": "5"], environment: environment, file: file)
    #expect(settings.eventLoopThreads == 5)
    #expect(settings.limits.frameBytes == 8_192)
    #expect(settings.limits.callsInFlight == 7)
  }

  @Test(
    arguments: [
      ([:], ["DATABASE_URL": "postgresql://a"], nil, "postgresql://a"),
      ([:], ["DATABASE_URL": "a", "SEAL_DATABASE_URL": "b"], nil, "b"),
      (["database.url": "c"], ["DATABASE_URL": "a"], nil, "c"),
      ([:], ["DATABASE_URL": "a"], #"{"database": {"url": "d"}}"#, "a"),
      ([:], [:], #"{"database": {"url": "d"}}"#, "d"),
      ([:], ["DATABASE_URL": ""], nil, nil),
    ] as [([String: String], [String: String], String?, String?)])
  func theDatabaseIsTakenFromTheFirstPlaceThatNamesOne(
    _ flags: [String: String], _ environment: [String: String], _ file: String?, _ url: String?
  ) throws {
    #expect(try read(flags: flags, environment: environment, file: file).databaseURL == url)
  }

  @Test func everythingThatIsWrongIsSaidAtOnceWithItsPlace() throws {
    let found = try problems(
      flags: ["listen": "nowhere", "nonsense": "1", "tls.key": "/k"],
      environment: ["SEAL_THREADS": "0"],
      file: #"{"limits": {"frameBytes": "big", "colour": 1}}"#)
    #expect(found.count == 6)
    for (part, place) in [
      ("`listen`", "on the command line"), ("`nonsense`", "on the command line"),
      ("`threads`", "in the environment"), ("`limits.frameBytes`", "seald.json"),
      ("`limits.colour`", "seald.json"), ("`tls.certificate` and `tls.key`", "missing"),
    ] {
      #expect(found.contains { $0.contains(part) && $0.contains(place) }, "\(part)")
    }
  }

  @Test func aConnectionStringIsNeverRepeatedInAProblem() throws {
    let found = try problems(
      flags: ["threads": "0", "database.url": "postgresql://seal:secret@db/seal"])
    #expect(found.count == 1 && !found[0].contains("secret"))
  }

  @Test(arguments: ["{", "[]", "\"text\""])
  func aFileThatIsNoObjectIsAProblem(_ content: String) throws {
    #expect(try problems(file: content).count == 1)
  }

  @Test func aFileThatWasNamedMustBeThere() throws {
    var reader = SettingsReader(environment: [:])
    reader.file = ("/nowhere/seald.json", false)
    #expect(throws: SettingsProblems.self) { try reader.read() }
    reader.file = ("/nowhere/seald.json", true)
    #expect(try reader.read().listenPort == 7_443)
  }

  @Test func loopbackAddressesAreAllowedByNameAndPortOnly() throws {
    let settings = try read(flags: ["fetch.allowLoopback": "127.0.0.1:8080, [::1]:9090"])
    #expect(
      settings.fetch.allowed
        == [try AllowedAddress("127.0.0.1:8080"), try AllowedAddress("[::1]:9090")])
    #expect(try read().fetch.allowed.isEmpty)
    for wrong in ["127.0.0.1", "10.0.0.1:80", "127.0.0.0/8", "0.0.0.0/0", "localhost:80", "x"] {
      #expect(try problems(flags: ["fetch.allowLoopback": wrong]).count == 1, "\(wrong)")
    }
  }

  @Test func mailNeedsAServerAndASender() throws {
    let url = "smtps://seal:p%40ss@mail.example.org"
    let from = "印信 <seal@example.org>"
    let settings = try read(flags: ["mail.smtpURL": url, "mail.from": from])
    #expect(settings.smtpServer == (try SMTPServer(url: url)))
    #expect(settings.mailSender == (try MailAddress("seal@example.org", name: "印信")))
    #expect(try read().smtpServer == nil)
    for flags in [["mail.smtpURL": url], ["mail.from": from]] {
      let found = try problems(flags: flags)
      #expect(found.count == 1 && found[0].contains("go together"))
    }
    #expect(try problems(flags: ["mail.from": "nobody", "mail.smtpURL": url]).count == 2)
  }

  @Test func thePasswordOfTheMailServerIsNeverRepeatedInAProblem() throws {
    let found = try problems(flags: ["mail.smtpURL": "http://seal:secret@mail.example.org"])
    #expect(found.count == 1 && !found[0].contains("secret"))
  }

  @Test func aUserAgentIsOneLine() throws {
    #expect(try read(flags: ["fetch.userAgent": "Bot/2.0"]).fetch.userAgent == "Bot/2.0")
    #expect(try problems(flags: ["fetch.userAgent": "a\r\nb"]).count == 1)
    #expect(try read(flags: ["fetch.roots": "/a.pem"]).fetch.extraRootsFile == "/a.pem")
  }

  @Test func weChatPaysSettingsGoTogether() throws {
    let whole = [
      "payment.wechat.merchantID": "1900000001", "payment.wechat.appID": "wx0000000000000001",
      "payment.wechat.certificateSerial": "ABCDEF0123", "payment.wechat.keyFile": "/k",
      "payment.wechat.apiV3KeyFile": "/a",
      "payment.wechat.notifyURL": "https://seal.example/providers/wechat_pay_native/notifications",
    ]
    #expect(try problems(flags: whole).isEmpty)
    #expect(try read(flags: whole).weChatPay.merchantID == "1900000001")
    #expect(try read().weChatPay.merchantID == nil)
    for name in whole.keys {
      #expect(try problems(flags: whole.filter { $0.key != name }).count == 1, "\(name)")
    }
    for (name, value, count) in [
      ("merchantID", "me", 2), ("certificateSerial", "abcdef0123", 2), ("keyFile", "k", 2),
      ("notifyURL", "https://seal.example/?a", 2), ("notifyURL", "http://seal.example/n", 1),
      ("baseURL", "http://127.0.0.1:1", 1), ("baseURL", "https://x/v3", 1),
      ("publicKeyFile", "/p", 1), ("publicKeyID", "PUB_KEY_ID_1", 1), ("simulated", "yes", 1),
      ("simulated", "true", 1),
    ] {
      let found = try problems(flags: whole.merging(["payment.wechat." + name: value]) { $1 })
      #expect(found.count == count, "\(name) \(value): \(found)")
    }
    #expect(try problems(flags: ["payment.wechat.simulated": "true"]).count == 1)
  }
}
