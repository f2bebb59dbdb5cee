import SealMail
import SealPrimitives
import SealVerify
import Synchronization

@testable import SealEnforcement
@testable import SealMonitoring

/// Pages as the test says they are.
final class ScriptedPages: CasePages {
  struct Unreachable: Error {}

  struct Page: Sendable {
    var status = 200
    var body = #"<p>A copy.</p><a href="mailto:editor@copy.example">Write to us</a>"#
    var showsWork = true
    var isReachable = true
  }

  private let page = Mutex(Page())
  private let captures = Mutex(0)

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

  func shows(_ usage: StoredUsage, on page: PageCapture) async throws -> Bool {
    self.page.withLock { $0.showsWork }
  }
}

/// A mail server that does as the test says.
final class ScriptedPostman: CasePostman {
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
