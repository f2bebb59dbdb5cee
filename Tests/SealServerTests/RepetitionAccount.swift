import Foundation
import SealAPI
import SealAuthorization
import SealCrypto
import SealPrimitives
import SealTestSupport
import Synchronization
import Testing

/// A website of its own, on each of whose pages stands the account's text.
final class RepetitionSite: Sendable {
  let text: String
  private let server: LocalHTTPServer
  private let shown: Shown

  private final class Shown: Sendable {
    let token = Mutex("")
  }

  init(text: String) throws {
    let shown = Shown()
    self.shown = shown
    self.text = text
    server = try LocalHTTPServer { request in
      if request.target == "/.well-known/copyrightseal.txt" {
        return .text(shown.token.withLock { $0 } + "\n")
      }
      guard request.target.hasPrefix("/copy/") else {
        return .response(status: 404, headers: [], body: [])
      }
      let html = """
        <!doctype html><html><head><title>x</title></head>
        <body><article><p>\(text)</p></article></body></html>
        """
      return .response(
        status: 200, headers: [("Content-Type", "text/html; charset=utf-8")],
        body: Array(html.utf8))
    }
  }

  var port: UInt16 { server.port }
  var origin: String { "http://127.0.0.1:\(server.port)" }

  func show(_ token: String) { shown.token.withLock { $0 = token } }
  func stop() { server.stop() }

  /// Two that have nothing in common.
  static func pair() throws -> [RepetitionSite] {
    [
      try RepetitionSite(text: MatrixSite.text),
      try RepetitionSite(
        text: """
          Salt was carried over the pass twice a year, and whoever had carried it once knew every \
          bend of the road by the sound that the bells of the mules made there. In the last winter \
          of the old road a driver lost eleven loads to the river, sat down on a stone and sang \
          until his brother found him; the song has thirty verses, and not one of them is about \
          salt. My grandmother knew all but four, and those she made up anew each time that \
          somebody asked for them.
          """),
    ]
  }
}

/// An account and what a repeated call needs there, made by its own calls.
struct RepetitionAccount: Sendable {
  let matrix: MatrixServer
  let site: RepetitionSite
  let account: AccountID
  let environment: Environment
  /// With every scope of accounts.
  let key: String
  private var things = OwnersThings()

  init(
    _ environment: Environment, _ matrix: MatrixServer, _ site: RepetitionSite,
    text: String? = nil
  ) async throws {
    self.matrix = matrix
    self.site = site
    self.environment = environment
    (account, key) = try await matrix.newAccount(environment)
    let fresh = Base64URL.encode(SystemRandomBytes().bytes(12))
    let text = text ?? "The text \(fresh)"
    things.keep(Data(text.utf8).base64EncodedString(), as: "content")
    things.keep(fresh, as: "token")
    things.keep(site.origin, as: "site")
    things.keep("editor@accused.example", as: "contact")
    for (name, text) in [
      ("registered", text), ("draft", "A draft \(fresh)"), ("otherDraft", "Another draft \(fresh)"),
    ] {
      let digests = try Digests(of: Array(text.utf8))
      let (sha256, sha512) = (Data(digests.sha256), Data(digests.sha512))
      things.keep(
        #"{"sha256":"\#(sha256.base64EncodedString())","sha512":"\#(sha512.base64EncodedString())","sizeBytes":"\#(digests.sizeBytes)","mediaType":"text/plain"}"#,
        as: name)
    }
  }

  /// A request with what it names.
  func filled(_ body: String) -> String { things.filled(body) }

  /// The same with another identifier, which nothing has, in place of the first; `nil` where there
  /// is none.
  func strange(_ body: String) -> String? {
    for name in body.matches(of: /\$[A-Za-z0-9]+/).map({ String($0.output) }) {
      let known = things.filled(name)
      guard known.wholeMatch(of: /[a-z]+_[0-9a-z]{26}/) != nil else { continue }
      let other = known.dropLast() + (known.last == "0" ? "1" : "0")
      return things.filled(body.replacingOccurrences(of: name, with: other))
    }
    return nil
  }

  mutating func make(
    _ method: String, _ body: String, _ captures: [String: String] = [:], by key: String? = nil
  ) async throws {
    try await things.make(method, body, captures, by: key ?? self.key, in: matrix)
  }
}

// MARK: - What is there

extension RepetitionAccount {
  private static let certification = "certification.v1.CertificationService/"
  private static let authorization = "authorization.v1.AuthorizationService/"
  private static let monitoring = "monitoring.v1.MonitoringService/"
  private static let enforcement = "enforcement.v1.EnforcementService/"
  private static let developer = "developer.v1.DeveloperService/"

  /// The account's one work.
  mutating func work() async throws {
    guard !things.contains("work") else { return }
    try await make(
      Self.certification + "RegisterWork",
      #"{"title":"T","kind":"WORK_KIND_TEXT","parties":[{"name":"A","kind":"PARTY_KIND_NATURAL_PERSON","role":"PARTY_ROLE_AUTHOR"}],"claim":{"visibility":"VISIBILITY_PUBLIC"},"version":$registered}"#,
      [
        "work": "work.workId", "party": "work.parties.0.partyId",
        "version": "work.versions.0.versionId",
      ])
  }

  /// One whose claim is the account's own secret.
  mutating func privateWork() async throws {
    try await make(
      Self.certification + "RegisterWork",
      #"{"title":"P","kind":"WORK_KIND_TEXT","parties":[{"name":"A","kind":"PARTY_KIND_NATURAL_PERSON","role":"PARTY_ROLE_AUTHOR"}],"version":$draft}"#,
      ["privateWork": "work.workId"])
  }

  mutating func freeOffer() async throws {
    try await work()
    try await offerForFree()
  }

  private mutating func offerForFree() async throws {
    try await make(
      Self.authorization + "CreateOffer",
      #"{"workId":"$work","title":"Free","terms":{"use":"USE_TRANSLATE","priceKind":"PRICE_KIND_FREE"}}"#,
      ["freeOffer": "offer.offerId"])
  }

  mutating func freeLicense() async throws {
    try await freeOffer()
    try await licenseForFree()
  }

  private mutating func licenseForFree() async throws {
    try await make(
      Self.authorization + "CreateQuote", #"{"workId":"$work","offerId":"$freeOffer"}"#,
      ["freeQuote": "quote.quoteId"])
    try await make(
      Self.authorization + "CreateOrder", #"{"quoteId":"$freeQuote","licenseeName":"L"}"#,
      ["freeLicense": "order.licenseNumber"])
  }

  private mutating func offerForMoney() async throws {
    guard !things.contains("paidOffer") else { return }
    try await make(
      Self.authorization + "CreateOffer",
      #"{"workId":"$work","title":"Paid","terms":{"use":"USE_REPUBLISH_ONLINE","priceKind":"PRICE_KIND_FIXED","price":{"currencyCode":"CNY","minorUnits":"1000"},"durationDays":30},"shares":[{"partyId":"$party","sharePpm":1000000}]}"#,
      ["paidOffer": "offer.offerId"])
  }

  /// For money.
  mutating func quote() async throws {
    try await work()
    try await offerForMoney()
    try await make(
      Self.authorization + "CreateQuote", #"{"workId":"$work","offerId":"$paidOffer"}"#,
      ["quote": "quote.quoteId"])
  }

  mutating func order() async throws {
    try await quote()
    try await make(
      Self.authorization + "CreateOrder",
      #"{"quoteId":"$quote","licenseeName":"L","useUrl":"https://l.example/"}"#,
      ["order": "order.orderId"])
  }

  /// A guest's, waiting for its money.
  mutating func guestOrder(as name: String) async throws {
    try await work()
    try await offerForMoney()
    try await make(
      RepetitionMatrix.guestOrder,
      #"{"workId":"$work","offerId":"$paidOffer","licenseeName":"G","useUrl":"https://g.example/","orderSecret":"AAAAAAAAAAAAAAAAAAAAAA"}"#,
      [name: "order.orderId"])
  }

  /// In its notice period.
  mutating func paidLicense(as name: String = "paidLicense") async throws {
    try await order()
    _ = try await matrix.orders.confirmPayment(
      try #require(OrderID(things["order"])), BankReceipt(MoneyAmount("CNY", 1_000)))
    try await make(
      Self.authorization + "GetOrder", #"{"orderId":"$order"}"#,
      [name: "order.licenseNumber"])
  }

  /// Not verified.
  mutating func channel() async throws {
    site.show("none")
    try await make(
      Self.authorization + "CreateChannel",
      #"{"origin":"\#(environment == .sandbox ? "$site" : "https://c.example")","defaultAuthorName":"A"}"#,
      ["channel": "channel.channelId", "channelToken": "channel.verificationToken"])
  }

  func showToken() throws { site.show(try things["channelToken"]) }

  mutating func verify() async throws {
    try showToken()
    try await make(Self.authorization + "VerifyChannel", #"{"channelId":"$channel"}"#)
  }

  mutating func preset() async throws {
    try await channel()
    try await make(
      Self.authorization + "CreatePreset",
      #"{"channelId":"$channel","title":"P","terms":{"use":"USE_REPUBLISH_ONLINE","priceKind":"PRICE_KIND_FREE"}}"#,
      ["preset": "preset.presetId"])
  }

  mutating func monitor() async throws {
    try await work()
    try await watch(["https://m.example/"])
  }

  private mutating func watch(_ places: [String]) async throws {
    let urls = places.map { #""\#($0)""# }.joined(separator: ",")
    try await make(
      Self.monitoring + "RegisterText", #"{"versionId":"$version","content":"$content"}"#)
    try await make(
      Self.monitoring + "CreateMonitor",
      #"{"title":"M","workIds":["$work"],"placeUrls":[\#(urls)],"delayMilliseconds":1}"#,
      ["monitor": "monitor.monitorId"])
  }

  mutating func place() async throws {
    try await make(
      Self.monitoring + "AddAllowedPlace", #"{"url":"https://p.example/"}"#,
      ["place": "place.placeId"])
  }

  mutating func grant() async throws {
    try await make(
      Self.enforcement + "CreateMandate",
      #"{"partyId":"$party","maxAsk":{"currencyCode":"CNY","minorUnits":"1000"},"endTime":"2030-01-01T00:00:00Z"}"#,
      ["mandate": "mandate.mandateId"])
  }

  mutating func mandate() async throws {
    try await work()
    try await grant()
  }

  mutating func apiKey() async throws {
    try await make(
      Self.developer + "CreateApiKey", #"{"label":"k","scopes":["developer.read"]}"#,
      ["key": "apiKey.apiKeyId"])
  }

  mutating func endpoint() async throws {
    try await make(
      Self.developer + "CreateWebhookEndpoint", #"{"url":"https://w.example/h"}"#,
      ["endpoint": "webhookEndpoint.webhookEndpointId"])
  }

  /// Pages that copy the text, by what becomes of the cases about them.
  private static let copies = [
    "opened", "withdrawn", "approved", "rejected", "decided", "answered",
  ]

  /// A usage on each page, and a case in the state that a method asks for, by real crawls, jobs and
  /// mails.
  mutating func cases() async throws {
    try await freeLicense()
    try await offerForMoney()
    try await grant()
    try await watch(Self.copies.map { "\(site.origin)/copy/\($0)" })
    try await make(Self.monitoring + "RunMonitor", #"{"monitorId":"$monitor"}"#)
    var found: [[String: Any]] = []
    try await eventually("the copies are found") {
      try await matrix.settle()
      let listed = try await matrix.json(Self.monitoring + "ListUsages", "{}", key)
      found = listed["usages"] as? [[String: Any]] ?? []
      return found.count >= Self.copies.count
    }
    for usage in found {
      let page = try #require(usage["pageUrl"] as? String)
      let name = try #require(page.split(separator: "/").last)
      things.keep(try #require(usage["usageId"] as? String), as: "\(name)Usage")
    }
    for name in Self.copies where name != "opened" {
      try await make(
        Self.enforcement + "OpenCase", #"{"usageId":"$\#(name)Usage"}"#,
        ["\(name)Case": "opened.caseId", "\(name)Number": "opened.number"])
    }
    try await matrix.settle()
    for name in ["decided", "answered"] {
      try await make(
        Self.enforcement + "ApproveCase", #"{"caseId":"$\#(name)Case","contact":"$contact"}"#,
        by: matrix.operatorOnly)
    }
    try await matrix.settle()
    for name in ["decided", "answered"] {
      let number = things.filled("$\(name)Number")
      things.keep(try matrix.invitationSecret(number), as: "\(name)Secret")
    }
    try await make(
      Self.enforcement + "AnswerInvitation",
      #"{"number":"$decidedNumber","invitationSecret":"$decidedSecret","kind":"ANSWER_KIND_OBJECT","note":"We are others."}"#
    )
  }
}
