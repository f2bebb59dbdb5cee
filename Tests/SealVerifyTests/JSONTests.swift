import Foundation
import SealPrimitives
import SealVerify
import Testing

@Suite struct JSONTests {
  private func canonical(_ text: String) throws -> String {
    String(decoding: try JSONValue(parsing: Array(text.utf8)).canonicalBytes(), as: UTF8.self)
  }

  private func code(_ body: () throws -> Void) -> VerifyError.Code? {
    do {
      try body()
      return nil
    } catch {
      return (error as? VerifyError)?.code
    }
  }

  /// RFC 8785's own examples (§3.2.2, §3.2.3) and test data (cyberphone/json-canonicalization),
  /// where the profile has room for them.
  @Test(arguments: [
    (#"[56, {"d": true, "10": true, "1": [ ]}]"#, #"[56,{"1":[],"10":true,"d":true}]"#),
    (
      #"{"1": {"f": {"f": "hi","F": 5} ,"\n": 56.0}, "10": { }, "": "empty", "a": { }, "111": [ {"e": "yes","E": "no" } ], "A": { } }"#
        .replacingOccurrences(of: "56.0", with: "56"),
      #"{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}"#
    ),
    (
      #"{"string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [true, false]}"#,
      #"{"literals":[true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}"#
    ),
    (
      #"{"values": ["\ufb33", "\uD83D\ude00", "\u0080", "</script>"]}"#,
      "{\"values\":[\"\u{FB33}\",\"\u{1F600}\",\"\u{80}\",\"</script>\"]}"
    ),
    (
      #""\b\t\n\f\r\"\\\/\u0000\u001f\u007f\u2028""#,
      "\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0000\\u001f\u{7F}\u{2028}\""
    ),
    ("[-9007199254740991, 9007199254740991, 0, -1]", "[-9007199254740991,9007199254740991,0,-1]"),
    (" \t\r\n{} \t\r\n", "{}"),
  ])
  func writesTheCanonicalSpelling(text: String, expected: String) throws {
    #expect(try canonical(text) == expected)
    #expect(throws: Never.self) { try JSONValue(canonical: Array(expected.utf8)) }
  }

  @Test(arguments: [
    "", " ", "null", "[null]", "1.0", "1e3", "1E3", "-0", "01", "-", "+1", "--1", ".5",
    "9007199254740992",
    "-9007199254740992", "99999999999999999999", "NaN", "tru", "True", "[1,]", "[1 2]", "[", "]",
    "{", "{}}", "{\"a\"}",
    "{\"a\":}", "{a:1}", "{\"a\":1,}", "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}", "{\"ä\":1}",
    "{1:1}",
    "\"", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"a\nb\"", "\"\\ud800\"",
    "\"\\ud800\\u0041\"",
    "\"\\udc00\"", "\"\\udc00\\ud800\"", "1 1", "{}x", "'a'", "\u{FEFF}{}",
  ])
  func refusesWhatIsOutsideTheProfile(text: String) {
    #expect(code { _ = try JSONValue(parsing: Array(text.utf8)) } == .malformedJSON)
  }

  @Test(
    arguments: [
      [0xC3], [0xC3, 0x28], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xC0, 0x80], [0xFF],
    ] as [[UInt8]])
  func refusesWhatIsNotUTF8(bytes: [UInt8]) {
    #expect(code { _ = try JSONValue(parsing: [0x22] + bytes + [0x22]) } == .malformedJSON)
  }

  @Test(arguments: [
    "{ }", "{}\n", #"{"b":1,"a":2}"#, #""\u0041""#, #""\/""#, #""\u000a""#, #""\u001F""#,
    "\"\\u00e9\"",
  ])
  func refusesAnotherSpelling(text: String) {
    #expect(code { _ = try JSONValue(canonical: Array(text.utf8)) } == .notCanonical)
  }

  @Test func keepsComposedAndDecomposedLettersApart() throws {
    let composed = try JSONValue(canonical: Array("\"\u{E9}\"".utf8))
    let decomposed = try JSONValue(canonical: Array("\"e\u{301}\"".utf8))
    #expect(composed != decomposed)
    #expect(try composed.canonicalBytes() != decomposed.canonicalBytes())
  }

  @Test func limitsDepthAndLength() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    let deepest = try JSONValue(canonical: nested(JSONValue.Limits.depth))
    #expect(
      code { _ = try JSONValue(parsing: nested(JSONValue.Limits.depth + 1)) } == .malformedJSON)
    #expect(code { _ = try JSONValue(parsing: nested(500_000)) } == .malformedJSON)
    #expect(code { _ = try JSONValue.array([deepest]).canonicalBytes() } == .malformedJSON)
    let longest = String(repeating: "a", count: JSONValue.Limits.bytes - 2)
    #expect(try JSONValue.string(longest).canonicalBytes().count == JSONValue.Limits.bytes)
    #expect(code { _ = try JSONValue.string(longest + "a").canonicalBytes() } == .malformedJSON)
    #expect(code { _ = try JSONValue(parsing: Array("\"\(longest)a\"".utf8)) } == .malformedJSON)
  }

  @Test func writesNothingOutsideTheProfile() {
    #expect(code { _ = try JSONValue.integer(1 << 53).canonicalBytes() } == .malformedJSON)
    #expect(code { _ = try JSONValue.integer(.min).canonicalBytes() } == .malformedJSON)
    #expect(code { _ = try JSONValue.object(["ä": 1]).canonicalBytes() } == .malformedJSON)
  }
}
