import SealAPI
import SealFingerprint
import SealMail
import SealPostgres
import SealPrimitives
import Synchronization

@testable import SealEnforcement
@testable import SealMonitoring

/// Pages as the test says they are.
final class ScriptedPages: CasePages {
  struct Unreachable: Error {}

  struct Page: Sendable {
    var status = 200
    var body =
      "<article><p>A copy.</p></article>"
      + #"<footer><a href="mailto:editor@copy.example">Us</a></footer>"#
    var showsWork = true
    /// What the page has of the work, when it shows it.
    var extent = MonitoringV1.UsageExtent.fullCopy
    var credits: [String] = []
    /// What both share, word for word.
    var passages: [MatchedPassage] = []
    /// Signs that it serves a business.
    var commercialSignals: [String] = []
    /// As the page says of itself.
    var language: String?
    /// What other pages of its site offer to write to, by their addresses.
    var contactPages: [(url: String, contacts: [PageContact])] = []
    /// How much of the work it has; by its extent where that is `nil`.
    var portionPPM: Int?
    /// License numbers that it shows.
    var licenseNumbers: [String] = []
    var isReachable = true
  }

  private let database: Database
  private let page = Mutex(Page())
  private let captures = Mutex(0)

  init(_ database: Database) { self.database = database }

  var count: Int { captures.withLock { $0 } }

  func set(_ change: (inout Page) -> Void) {
    page.withLock { change(&$0) }
  }

  func capture(_ url: String) async throws -> PageCapture {
    let page = page.withLock { $0 }
    guard page.isReachable else { throw Unreachable() }
    captures.withLock { $0 += 1 }
    let body = Array(page.body.utf8)
    return PageCapture(
      url: url, status: page.status, contentType: "text/html", body: body,
      fetchTime: Instant(seconds: 1_795_248_000), archive: Array("WARC/1.1\r\n".utf8) + body)
  }

  func inspect(_ usage: Usage, on page: PageCapture) async throws -> PageFindings {
    let scripted = self.page.withLock { $0 }
    guard scripted.showsWork else { return .nothing }
    let seen = try await database.read { tx in try UsageReader.observation(of: usage, tx) }
    guard let version = seen.versionID else { preconditionFailure("it shows the work") }
    var facts = MatchFacts(extent: scripted.extent)
    facts.workPortionPPM =
      scripted.portionPPM ?? (scripted.extent == .fullCopy ? 1_000_000 : 50_000)
    facts.commercialSignals = scripted.commercialSignals
    facts.pageLanguage = scripted.language
    facts.longestPassage = scripted.extent == .fullCopy ? 1_000 : 80
    facts.credits = scripted.credits
    facts.licenseNumbers = scripted.licenseNumbers
    return PageFindings(
      match: WorkMatch(workID: usage.workID, versionID: version, facts: facts),
      passages: scripted.passages,
      contacts: try HTMLPage(bytes: page.body, url: page.url).contacts,
      contactPages: scripted.contactPages.map(\.url))
  }

  func contacts(at url: String) async -> [PageContact] {
    page.withLock { $0.contactPages.first { $0.url == url }?.contacts ?? [] }
  }
}

/// A mail server that does as the test says.
final class ScriptedMailer: MailCarrier {
  private let sent = Mutex<[MailMessage]>([])
  /// Run before a message is taken; may throw instead of it.
  private let before = Mutex<@Sendable (MailMessage) async throws -> Void>({ _ in })
  /// Run after a message was taken; whatever it throws, the message is out.
  private let after = Mutex<@Sendable (MailMessage) async throws -> Void>({ _ in })

  let sender = {
    do {
      return try MailAddress("cases@seal.example", name: "CopyrightSeal")
    } catch {
      preconditionFailure("it is an address")
    }
  }()

  var messages: [MailMessage] { sent.withLock { $0 } }

  func before(_ action: @escaping @Sendable (MailMessage) async throws -> Void) {
    before.withLock { $0 = action }
  }

  func after(_ action: @escaping @Sendable (MailMessage) async throws -> Void) {
    after.withLock { $0 = action }
  }

  func send(_ message: MailMessage) async throws {
    try await before.withLock { $0 }(message)
    sent.withLock { $0.append(message) }
    try await after.withLock { $0 }(message)
  }
}
