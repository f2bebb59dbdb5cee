import Foundation
import SealAPI
import SealAccess
import SealEnforcement
import SealPrimitives
import SealRPC
import SealVerify
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
    try await MatrixOffice.with { office in
      let things = try await OwnersThings.make(in: office)
      for row in CallerMatrix.rows {
        try await refusesWhoMayNot(row, things, office)
        try await check(row, row.other, office.other, "another account", things, office)
        try await check(row, row.sandbox, office.ownersSandbox, "the sandbox", things, office)
      }
      // The owner's same requests are not refused so: it was the caller that was refused.
      for row in CallerMatrix.rows where !row.isAbsent {
        guard case .refused(let reason) = row.other else { continue }
        let answer = try await office.call(row.method, things.body(of: row), office.owner)
        #expect(answer.reason != reason, "\(row.method) of the owner: \(answer.text)")
        #expect(answer.reason != "INVALID_FIELDS", "\(row.method) of the owner: \(answer.text)")
        #expect(answer.status != 500, "\(row.method) of the owner: \(answer.text)")
      }
    }
  }

  /// Nobody, a revoked key, and a key without the scope.
  private func refusesWhoMayNot(
    _ row: MatrixRow, _ things: OwnersThings, _ office: MatrixOffice
  ) async throws {
    let method = try #require(Self.methods.first { $0.name == "seal." + row.method })
    let access = try #require(MethodAccess.table[method])
    guard access != .anybody else { return }
    let before = try await office.rows()
    let none = try await office.call(row.method, things.body(of: row), nil)
    #expect(none.status == 401 && none.reason == "API_KEY_MISSING", "\(row.method): \(none.text)")
    let revoked = try await office.call(row.method, things.body(of: row), office.revoked)
    #expect(
      revoked.status == 401 && revoked.reason == "API_KEY_REFUSED", "\(row.method): \(revoked.text)"
    )
    if case .scope(let scope) = access {
      let key = try #require(office.narrow.first { $0.key != scope }?.value)
      let narrow = try await office.call(row.method, things.body(of: row), key)
      #expect(
        narrow.status == 403 && narrow.reason == "SCOPE_MISSING", "\(row.method): \(narrow.text)")
    }
    #expect(try await office.rows() == before, "\(row.method) changed something")
  }

  private func check(
    _ row: MatrixRow, _ expectation: MatrixRow.Expectation, _ key: String, _ who: Comment,
    _ things: OwnersThings, _ office: MatrixOffice
  ) async throws {
    let before = try await office.rows()
    let answer = try await office.call(row.method, things.body(of: row), key)
    let after = try await office.rows()
    switch expectation {
    case .refused(let reason):
      #expect(answer.reason == reason, "\(row.method) of \(who): \(answer.text)")
      #expect(after == before, "\(row.method) of \(who) changed something")
      #expect(things.revealed(by: answer.text).isEmpty, "\(row.method) of \(who): \(answer.text)")
    case .own:
      #expect(answer.status == 200, "\(row.method) of \(who): \(answer.text)")
      // Rows came to those that there were; none of them was changed or taken away.
      #expect(before.isSubset(of: after), "\(row.method) of \(who) changed something")
      #expect(things.revealed(by: answer.text).isEmpty, "\(row.method) of \(who): \(answer.text)")
    case .open:
      #expect(answer.status == 200, "\(row.method) of \(who): \(answer.text)")
    }
  }
}

/// One of everything, made by the owner's own calls.
struct OwnersThings: Sendable {
  private var values: [String: String] = [:]

  /// The request of a row, with a `request_id` of its own.
  func body(of row: MatrixRow) -> String {
    var body = row.body
    for (name, value) in values.sorted(by: { $0.key.count > $1.key.count }) {
      body = body.replacing("$" + name, with: value)
    }
    let method = CallerMatrixTests.methods.first { $0.name == "seal." + row.method }
    guard method?.mutates == true else { return body }
    let id = Base64URL.encode(SystemRandomBytes().bytes(12))
    return "{\"requestId\":\"\(id)\"\(body == "{}" ? "" : ",")\(body.dropFirst())"
  }

  /// What of the owner's stands in a text.
  func revealed(by text: String) -> [String] {
    (["owner.example", "The owner's text", "Ada Owner"]
      + values.filter {
        !["sha256", "sha512", "otherVersion", "certificateJSON", "content"].contains($0.key)
      }
      .map(\.value)).filter { text.contains($0) }
  }

  static func make(in office: MatrixOffice) async throws -> OwnersThings {
    var things = OwnersThings()
    func make(_ method: String, _ body: String, _ captures: [String: String]) async throws {
      let row = MatrixRow(method, body, .own)
      let answer = try await office.json(method, things.body(of: row), office.owner)
      for (name, path) in captures {
        var value: Any = answer
        for step in path.split(separator: ".") {
          if let index = Int(step) {
            value = try #require((value as? [Any])?[index], "\(method): no \(path)")
          } else {
            value = try #require((value as? [String: Any])?[String(step)], "\(method): no \(path)")
          }
        }
        things.values[name] =
          try value as? String
          ?? String(decoding: JSONSerialization.data(withJSONObject: value), as: UTF8.self)
      }
    }
    let content = Array(repeating: "The owner's text has many words of its own. ", count: 20)
      .joined()
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
    try await make(
      "certification.v1.CertificationService/RegisterWork",
      #"{"title":"The owner's text","kind":"WORK_KIND_TEXT","parties":[{"name":"Ada Owner","kind":"PARTY_KIND_NATURAL_PERSON","role":"PARTY_ROLE_AUTHOR"}],"version":\#(versionJSON)}"#,
      [
        "work": "work.workId", "party": "work.parties.0.partyId",
        "version": "work.versions.0.versionId", "certificate": "certificate.certificateId",
        "certificateJSON": "certificate",
      ])
    let service = "authorization.v1.AuthorizationService/"
    try await make(
      service + "CreateOffer",
      #"{"workId":"$work","title":"Free","terms":{"use":"USE_REPUBLISH_ONLINE","priceKind":"PRICE_KIND_FREE"}}"#,
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
      #"{"quoteId":"$paidQuote","licenseeName":"Ada Owner","useUrl":"https://owner.example/use"}"#,
      ["order": "order.orderId"])
    try await make(
      service + "CreateQuote", #"{"workId":"$work","offerId":"$offer"}"#,
      ["quote": "quote.quoteId"])
    try await make(
      service + "CreateChannel",
      #"{"origin":"https://owner.example","defaultAuthorName":"Ada Owner"}"#,
      ["channel": "channel.channelId"])
    try await make(
      service + "CreatePreset",
      #"{"channelId":"$channel","title":"The owner's text","terms":{"use":"USE_REPUBLISH_ONLINE","priceKind":"PRICE_KIND_FREE"}}"#,
      ["preset": "preset.presetId"])
    let monitoring = "monitoring.v1.MonitoringService/"
    try await make(
      monitoring + "RegisterText", #"{"versionId":"$version","content":"$content"}"#, [:])
    try await make(
      monitoring + "CreateMonitor",
      #"{"title":"The owner's text","workIds":["$work"],"placeUrls":["https://owner.example/m"]}"#,
      ["monitor": "monitor.monitorId"])
    try await make(
      monitoring + "RunMonitor", #"{"monitorId":"$monitor"}"#, ["run": "run.runId"])
    try await make(
      monitoring + "AddAllowedPlace", #"{"url":"https://owner.example/ok"}"#,
      ["place": "place.placeId"])
    try await make(
      "enforcement.v1.EnforcementService/CreateMandate",
      #"{"partyId":"$party","maxAsk":{"currencyCode":"CNY","minorUnits":"1000"},"endTime":"2030-01-01T00:00:00Z"}"#,
      ["mandate": "mandate.mandateId"])
    let random = SystemRandomBytes()
    things.values["number"] = CaseNumber(random: random).description
    things.values["case"] = CaseID(at: SystemWallClock().now(), random: random).description
    let developer = "developer.v1.DeveloperService/"
    try await make(
      developer + "CreateApplication", #"{"name":"The owner's text"}"#,
      ["app": "application.applicationId"])
    try await make(
      developer + "CreateApiKey",
      #"{"label":"The owner's text","scopes":["developer.read"],"applicationId":"$app"}"#,
      ["key": "apiKey.apiKeyId", "keySecret": "secret"])
    try await make(
      developer + "CreateWebhookEndpoint", #"{"url":"https://owner.example/hook"}"#,
      ["endpoint": "webhookEndpoint.webhookEndpointId", "hookSecret": "secret"])
    return things
  }
}
