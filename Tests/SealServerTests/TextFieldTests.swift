import Foundation
import SealAPI
import SealProtobuf
import Testing

/// Every text that people write, in every request: what the contract declares of it holds whichever
/// service takes it.
@Suite("Every text that people write")
struct TextFieldTests {
  /// A string that a request can say, with the way to it.
  struct Field: Sendable {
    let method: String
    let path: [MessageTable.Field]
    let field: MessageTable.Field

    /// `parties[0].name`
    var name: String {
      (path.map { $0.isRepeated ? "\($0.name)[0]" : $0.name } + [field.name])
        .joined(separator: ".")
    }

    /// The request as JSON, with nothing but this text.
    func request(_ text: String) throws -> String {
      var value: Any = [field.jsonName: text]
      for outer in path.reversed() { value = [outer.jsonName: outer.isRepeated ? [value] : value] }
      return String(decoding: try JSONSerialization.data(withJSONObject: value), as: UTF8.self)
    }
  }

  private static let tables =
    CertificationV1.messageTables + AuthorizationV1.messageTables + MonitoringV1.messageTables
    + EnforcementV1.messageTables + DeveloperV1.messageTables

  private static func strings() throws -> [Field] {
    var found: [Field] = []
    func walk(_ table: MessageTable, _ path: [MessageTable.Field], _ method: String) {
      for field in table.fields {
        switch field.kind {
        case .string: found.append(Field(method: method, path: path, field: field))
        case .message(let inner): walk(inner, path + [field], method)
        default: continue
        }
      }
    }
    for method in CallerMatrixTests.methods.map(\.name) {
      let request = method.split(separator: "/")[1] + "Request"
      let package = method.split(separator: ".").prefix(3).joined(separator: ".")
      walk(
        try #require(tables.first { $0.fullName == "\(package).\(request)" }), [], method)
    }
    return found
  }

  /// Identifiers, codes, addresses and secrets have forms of their own, which are checked as such.
  private static func hasForm(_ name: String) -> Bool {
    name.contains(/(^|_)ids?$|^(license_)?number$|_token$|(^|_)urls?$|_codes?$|_secret$|_pem$/)
      || [
        "mail_address", "contact", "origin", "scopes", "event_type", "event_types",
        "update_mask", "payment_provider", "media_type", "path", "disclosures", "log_proof",
      ].contains(name)
  }

  @Test func ofEveryStringIsDecidedWhetherPeopleWriteIt() throws {
    let undecided = try Self.strings().filter { string in
      string.field.text == nil
        && !Self.hasForm(string.field.name)
    }
    #expect(undecided.map { "\($0.method) \($0.name)" } == [])
    let both = try Self.strings().filter { string in
      string.field.text != nil
        && Self.hasForm(string.field.name)
    }
    #expect(both.map { "\($0.method) \($0.name)" } == [])
  }

  @Test func noTextTakesWhatCannotStandInIt() async throws {
    let texts = try Self.strings().filter { $0.field.text != nil }
    #expect(texts.count >= 18)
    try await MatrixServer.with { matrix in
      for text in texts {
        let (limit, hasLines) =
          switch text.field.text {
          case .line(let limit): (limit, false)
          case .lines(let limit): (limit, true)
          case nil: (0, false)
          }
        func refusal(_ written: String) async throws -> String? {
          let method = String(text.method.dropFirst("seal.".count))
          let body = try text.request(written)
          let answer = try await matrix.call(method, body, matrix.operatorOfAll)
          let found = try Self.violations(answer.text).first { $0.field == text.name }
          return found.map { [$0.reason, $0.character].joined(separator: " ") }
        }
        for (written, expected) in [
          ("a\u{202E}b", "FORBIDDEN_CHARACTER U+202E"),
          ("a\u{1}b", "FORBIDDEN_CHARACTER U+0001"), ("a\u{200B}b", "FORBIDDEN_CHARACTER U+200B"),
          ("a\u{E000}b", "FORBIDDEN_CHARACTER U+E000"),
          ("a\u{200D}b", "FORBIDDEN_CHARACTER U+200D"),
          ("a\nb", hasLines ? nil : "FORBIDDEN_CHARACTER U+000A"),
          (String(repeating: "字", count: limit + 1), "TOO_LONG "),
          (String(repeating: "字", count: limit), nil),
          (String(repeating: "e\u{301}", count: limit), nil), (" 👩\u{200D}👩\u{200D}👧 ", nil),
          ("می\u{200C}خواهم", nil),
        ] {
          let found = try await refusal(written)
          let shown = written.debugDescription.prefix(40)
          #expect(found == expected, "\(text.method) \(text.name): \(shown)")
        }
        // No message of the protocol has one, in whichever field.
        let method = String(text.method.dropFirst("seal.".count))
        let answer = try await matrix.call(
          method, try text.request("a\u{0}b"), matrix.operatorOfAll)
        #expect(answer.reason == "MALFORMED_MESSAGE", "\(text.method) \(text.name)")
      }
    }
  }

  private struct Violation {
    let field: String
    let reason: String
    /// That its sentence begins with: `U+202E`.
    let character: String
  }

  private static func violations(_ answer: String) throws -> [Violation] {
    guard
      let error = try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any],
      let details = error["details"] as? [[String: Any]],
      let debug = details.first?["debug"] as? [String: Any],
      let violations = debug["fieldViolations"] as? [[String: Any]]
    else { return [] }
    return violations.map { violation in
      func text(_ key: String) -> String { violation[key] as? String ?? "" }
      let sentence = text("description")
      return Violation(
        field: text("field"), reason: text("reason"),
        character: sentence.hasPrefix("U+") ? String(sentence.prefix { $0 != "," }) : "")
    }
  }

  @Test func whatIsWrittenOtherwiseIsTheSameCall() async throws {
    try await MatrixServer.with { matrix in
      let method = "developer.v1.DeveloperService/CreateApplication"
      func create(_ name: String) async throws -> [String: Any] {
        let answer = try await matrix.json(
          method, #"{"name":"\#(name)","requestId":"one-and-the-same"}"#, matrix.owner)
        return try #require(answer["application"] as? [String: Any])
      }
      let first = try await create("  Cafe\u{301} ")
      let kept = try #require(first["name"] as? String)
      #expect(kept.unicodeScalars.elementsEqual("Caf\u{E9}".unicodeScalars))
      let again = try await create("Caf\u{E9}")
      #expect(again["applicationId"] as? String == first["applicationId"] as? String)
      #expect(first["applicationId"] is String)
    }
  }

  @Test func whatIsWrongWithTextsIsToldWithTheRest() async throws {
    try await MatrixServer.with { matrix in
      let answer = try await matrix.call(
        "developer.v1.DeveloperService/CreateApiKey", #"{"label":"a\u202eb"}"#, matrix.owner)
      let fields = try Self.violations(answer.text).map(\.field)
      #expect(fields.contains("label") && fields.contains("request_id"))
    }
  }
}
