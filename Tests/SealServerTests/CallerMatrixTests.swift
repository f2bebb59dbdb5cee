import Foundation
import SealAPI
import SealAccess
import SealAuthorization
import SealCrypto
import SealPrimitives
import SealRPC
import Testing

/// Every method × every kind of caller: nothing of another account is revealed or changed.
@Suite("Every method × every kind of caller")
struct CallerMatrixTests {
  static let methods =
    CertificationV1.methods + AuthorizationV1.methods + MonitoringV1.methods + EnforcementV1.methods
    + DeveloperV1.methods

  @Test func everyMethodHasARow() {
    #expect(
      Set(CallerMatrix.rows.map { "seal." + $0.method }) == Set(Self.methods.map(\.name)))
    #expect(CallerMatrix.rows.count == Self.methods.count)
    // The services above are all that there are.
    #expect(
      Set(MethodAccess.table.keys.map(\.name))
        == Set((Self.methods + RPCV1.methods).map(\.name)))
  }

  @Test func nothingOfAnotherAccountIsRevealedOrChanged() async throws {
    try await MatrixServer.with { matrix in
      let things = try await OwnersThings.make(in: matrix)
      let before = try await matrix.rows()
      for row in CallerMatrix.rows {
        try await refusesWhoMayNot(row, things, matrix)
        for (who, key, expectation) in try strangers(row, matrix) {
          try await check(row, expectation, key, who, things, matrix)
        }
      }
      // After all of them, in every table: what there was is there as it was.
      let changed = before.subtracting(try await matrix.rows())
      #expect(changed.isEmpty, "\(changed.sorted())")

      try await doWhatAnybodyMay(things, matrix)
      try await servesWhoMay(things, matrix)
    }
  }

  private typealias Stranger = (who: String, key: String?, expectation: MatrixRow.Expectation)

  private func access(_ row: MatrixRow) throws -> MethodAccess {
    let method = try #require(Self.methods.first { $0.name == "seal." + row.method })
    return try #require(MethodAccess.table[method])
  }

  /// Who gets as far as the method, with a good key or without needing one, and owns nothing of it.
  private func strangers(_ row: MatrixRow, _ matrix: MatrixServer) throws -> [Stranger] {
    let access = try access(row)
    var strangers: [Stranger] = [
      ("another account", matrix.other, row.other),
      ("the owner's sandbox", matrix.ownersSandbox, row.sandbox),
    ]
    if access == .scope(.operate) {
      strangers.append(("an operator of the sandbox", matrix.sandboxOperator, row.sandboxOperator))
    } else {
      // The operator's scope opens nothing of an account's.
      strangers += [
        ("an operator", matrix.operatorOfAll, row.byOperator),
        ("an operator of the sandbox", matrix.sandboxOperator, row.sandbox),
      ]
    }
    if access.admitsGuests { strangers.append(("nobody", nil, row.guest)) }
    if access == .anyKey || access == .guestOrKey {
      strangers.append(("an operator without other scopes", matrix.operatorOnly, row.byOperator))
    }
    return strangers
  }

  /// Nobody, a revoked key, and keys without the scope: of the account itself, of a member without
  /// role, of an operator.
  private func refusesWhoMayNot(
    _ row: MatrixRow, _ things: OwnersThings, _ matrix: MatrixServer
  ) async throws {
    let access = try access(row)
    guard access != .anybody else { return }
    var refused: [(who: String, key: String?, status: Int, reason: String)] = [
      ("a revoked key", matrix.revoked, 401, "API_KEY_REFUSED")
    ]
    if !access.admitsGuests { refused.append(("nobody", nil, 401, "API_KEY_MISSING")) }
    if let scope = access.scope {
      let member = try #require(matrix.member.first { $0.key != scope }?.value)
      refused.append(("a member without role", member, 403, "SCOPE_MISSING"))
      if scope == .operate {
        refused.append(("the owner", matrix.owner, 403, "SCOPE_MISSING"))
      } else {
        let key = try #require(matrix.without[scope])
        refused += [
          ("a key without the scope", key, 403, "SCOPE_MISSING"),
          ("an operator", matrix.operatorOnly, 403, "SCOPE_MISSING"),
        ]
      }
    }
    let before = try await matrix.rows()
    for (who, key, status, reason) in refused {
      let answer = try await matrix.call(row.method, things.body(of: row), key)
      #expect(
        answer.status == status && answer.reason == reason,
        "\(row.method) of \(who): \(answer.text)")
      #expect(things.revealed(by: answer.text).isEmpty, "\(row.method) of \(who): \(answer.text)")
    }
    #expect(try await matrix.rows() == before, "\(row.method) changed something")
  }

  private func check(
    _ row: MatrixRow, _ expectation: MatrixRow.Expectation, _ key: String?, _ who: String,
    _ things: OwnersThings, _ matrix: MatrixServer
  ) async throws {
    if case .acts = expectation { return }
    let before = try await matrix.rows()
    let answer = try await matrix.call(row.method, things.body(of: row), key)
    let after = try await matrix.rows()
    let what: Comment = "\(row.method) of \(who): \(answer.text)"
    var shown: Set<String> = []
    switch expectation {
    case .refused(let reason):
      #expect(answer.reason == reason, what)
      #expect(after == before, what)
    case .own:
      #expect(answer.status == 200, what)
    case .open, .acts:
      #expect(answer.status == 200, what)
      shown = things.names(in: row.body).union(row.shows)
    }
    // Rows came to those that there were; none of them was changed or taken away.
    #expect(before.isSubset(of: after), what)
    let revealed = things.revealed(by: answer.text).subtracting(shown)
    #expect(revealed.isEmpty, "\(revealed) by \(what)")
  }

  /// What is as public as that, and changes something.
  private func doWhatAnybodyMay(_ things: OwnersThings, _ matrix: MatrixServer) async throws {
    for row in CallerMatrix.rows {
      guard case .acts = row.other else { continue }
      let needsKey = try !access(row).admitsGuests
      for key in needsKey ? [matrix.other] : [nil, matrix.other] {
        let answer = try await matrix.call(row.method, things.body(of: row), key)
        #expect(answer.status == 200, "\(row.method) of anybody: \(answer.text)")
      }
    }
  }

  /// The owner's and the operator's same requests do what they ask: it was the caller that was
  /// refused.
  private func servesWhoMay(_ things: OwnersThings, _ matrix: MatrixServer) async throws {
    for row in CallerMatrix.rows {
      let isOperators = try access(row) == .scope(.operate)
      let key = isOperators ? matrix.operatorOnly : matrix.owner
      let answer = try await matrix.call(row.method, things.body(of: row), key)
      let what: Comment = "\(row.method) of whoever may: \(answer.text)"
      if row.isAbsent, case .refused(let reason) = row.other {
        #expect(answer.reason == reason, what)
      } else if let reason = row.ownersReason {
        #expect(answer.reason == reason, what)
      } else {
        #expect(answer.status == 200, what)
      }
    }
  }
}

/// One of everything, made by the owner's own calls.
struct OwnersThings: Sendable {
  private var values: [String: String] = [:]

  /// The request of a row, with a `request_id` of its own.
  func body(of row: MatrixRow) -> String {
    let body = filled(row.body)
    let method = CallerMatrixTests.methods.first { $0.name == "seal." + row.method }
    guard method?.mutates == true else { return body }
    let id = Base64URL.encode(SystemRandomBytes().bytes(12))
    return "{\"requestId\":\"\(id)\"\(body == "{}" ? "" : ",")\(body.dropFirst())"
  }

  /// A request with what it names.
  func filled(_ body: String) -> String {
    values.sorted { $0.key.count > $1.key.count }.reduce(body) {
      $0.replacing("$" + $1.key, with: $1.value)
    }
  }

  func contains(_ name: String) -> Bool { values[name] != nil }

  /// What of the owner's stands in a text: names of the fixture's values.
  func revealed(by text: String) -> Set<String> {
    Set(
      values.filter { name, value in
        !Self.notTheirs.contains(name) && text.contains(value)
      }.keys)
  }

  /// What stands for nothing of the owner's alone.
  private static let notTheirs: Set<String> = [
    "sha256", "sha512", "otherVersion", "thirdVersion", "proofJSON", "content",
  ]

  /// Which of them a row's request names.
  func names(in body: String) -> Set<String> {
    Set(body.matches(of: /\$([A-Za-z0-9]+)/).map { String($0.output.1) })
  }

  /// Calls a method, by the owner if by nobody else, and keeps what it answers at these paths.
  mutating func make(
    _ method: String, _ body: String, _ captures: [String: String], by key: String? = nil,
    in matrix: MatrixServer
  ) async throws {
    let row = MatrixRow(method, body, .own)
    let answer = try await matrix.json(method, self.body(of: row), key ?? matrix.owner)
    for (name, path) in captures {
      var value: Any = answer
      for step in path.split(separator: ".") {
        if let index = Int(step) {
          value = try #require((value as? [Any])?[index], "\(method): no \(path)")
        } else {
          value = try #require((value as? [String: Any])?[String(step)], "\(method): no \(path)")
        }
      }
      values[name] =
        try value as? String
        ?? String(decoding: JSONSerialization.data(withJSONObject: value), as: UTF8.self)
    }
  }

  mutating func keep(_ value: String, as name: String) {
    values[name] = value
  }

  subscript(name: String) -> String {
    get throws { try #require(values[name], "The fixture has no \(name).") }
  }

  static func make(in matrix: MatrixServer) async throws -> OwnersThings {
    var things = OwnersThings()
    things.values = [
      "site": matrix.site.origin, "host": "owner.example", "title": "The owner's text",
      "author": "Ada Owner", "account": "Owner 鶴", "contact": "editor@accused.example",
      "accused": "Copy House",
    ]
    func make(_ method: String, _ body: String, _ captures: [String: String]) async throws {
      try await things.make(method, body, captures, in: matrix)
    }
    let developer = "developer.v1.DeveloperService/"
    // First, so that it hears of everything.
    try await make(
      developer + "CreateWebhookEndpoint", #"{"url":"https://owner.example/hook"}"#,
      ["endpoint": "webhookEndpoint.webhookEndpointId", "hookSecret": "secret"])
    let content = MatrixSite.text
    things.values["content"] = Data(content.utf8).base64EncodedString()
    func version(_ text: String) throws -> (json: String, Digests) {
      let digests = try Digests(of: Array(text.utf8))
      let (sha256, sha512) = (Data(digests.sha256), Data(digests.sha512))
      return (
        #"{"sha256":"\#(sha256.base64EncodedString())","sha512":"\#(sha512.base64EncodedString())","sizeBytes":"\#(digests.sizeBytes)","mediaType":"text/plain"}"#,
        digests
      )
    }
    let (versionJSON, digests) = try version(content)
    things.values["sha256"] = Data(digests.sha256).base64EncodedString()
    things.values["sha512"] = Data(digests.sha512).base64EncodedString()
    things.values["otherVersion"] = try version("another text").json
    things.values["thirdVersion"] = try version("a third text").json
    try await make(
      "certification.v1.CertificationService/RegisterWork",
      #"{"title":"The owner's text","kind":"WORK_KIND_TEXT","parties":[{"name":"Ada Owner","kind":"PARTY_KIND_NATURAL_PERSON","role":"PARTY_ROLE_AUTHOR"}],"claim":{"visibility":"VISIBILITY_PUBLIC"},"version":\#(versionJSON)}"#,
      [
        "work": "work.workId", "party": "work.parties.0.partyId",
        "version": "work.versions.0.versionId", "certificate": "certificate.certificateId",
        "proofJSON": "certificate.proof",
      ])
    let service = "authorization.v1.AuthorizationService/"
    try await make(
      service + "CreateOffer",
      #"{"workId":"$work","title":"Free","terms":{"use":"USE_TRANSLATE","priceKind":"PRICE_KIND_FREE"}}"#,
      ["freeOffer": "offer.offerId"])
    try await make(
      service + "CreateQuote", #"{"workId":"$work","offerId":"$freeOffer"}"#,
      ["freeQuote": "quote.quoteId"])
    try await make(
      service + "CreateOrder",
      #"{"quoteId":"$freeQuote","licenseeName":"Ada Owner","useUrl":"https://owner.example/use"}"#,
      ["freeOrder": "order.orderId", "license": "order.licenseNumber"])
    try await make(
      service + "CreateOffer",
      #"{"workId":"$work","title":"Paid","terms":{"use":"USE_REPUBLISH_ONLINE","priceKind":"PRICE_KIND_FIXED","price":{"currencyCode":"CNY","minorUnits":"1000"},"durationDays":30},"shares":[{"partyId":"$party","sharePpm":1000000}]}"#,
      ["offer": "offer.offerId"])
    try await make(
      service + "CreateQuote", #"{"workId":"$work","offerId":"$offer"}"#,
      ["paidQuote": "quote.quoteId"])
    try await make(
      service + "CreateOrder",
      #"{"quoteId":"$paidQuote","licenseeName":"Ada Owner","useUrl":"https://owner.example/paid"}"#,
      ["paidOrder": "order.orderId"])
    _ = try await matrix.orders.confirmPayment(
      try #require(OrderID(things["paidOrder"])), BankReceipt(MoneyAmount("CNY", 1_000)))
    try await make(
      service + "GetOrder", #"{"orderId":"$paidOrder"}"#, ["noticeLicense": "order.licenseNumber"])
    try await make(
      service + "CreateQuote", #"{"workId":"$work","offerId":"$offer"}"#,
      ["openQuote": "quote.quoteId"])
    try await make(
      service + "CreateOrder",
      #"{"quoteId":"$openQuote","licenseeName":"Ada Owner","useUrl":"https://owner.example/use"}"#,
      ["order": "order.orderId"])
    try await make(
      service + "CreateQuote", #"{"workId":"$work","offerId":"$offer"}"#,
      ["quote": "quote.quoteId"])
    try await make(
      service + "CreateChannel",
      #"{"origin":"https://owner.example","defaultAuthorName":"Ada Owner"}"#,
      ["channel": "channel.channelId", "channelToken": "channel.verificationToken"])
    try await make(
      service + "CreatePreset",
      #"{"channelId":"$channel","title":"The owner's text","terms":{"use":"USE_REPUBLISH_ONLINE","priceKind":"PRICE_KIND_FREE"}}"#,
      ["preset": "preset.presetId"])
    let monitoring = "monitoring.v1.MonitoringService/"
    try await make(
      monitoring + "RegisterText", #"{"versionId":"$version","content":"$content"}"#, [:])
    try await make(
      monitoring + "AddAllowedPlace", #"{"url":"https://owner.example/ok"}"#,
      ["place": "place.placeId"])
    try await make(
      "enforcement.v1.EnforcementService/CreateMandate",
      #"{"partyId":"$party","maxAsk":{"currencyCode":"CNY","minorUnits":"1000"},"endTime":"2030-01-01T00:00:00Z"}"#,
      ["mandate": "mandate.mandateId"])
    try await things.watch(in: matrix)
    try await things.enforce(in: matrix)
    try await make(
      developer + "CreateApplication", #"{"name":"The owner's text"}"#,
      ["app": "application.applicationId"])
    try await make(
      developer + "CreateApiKey",
      #"{"label":"The owner's text","scopes":["developer.read"],"applicationId":"$app"}"#,
      ["key": "apiKey.apiKeyId", "keySecret": "secret"])
    try await matrix.settle()
    return things
  }
}
