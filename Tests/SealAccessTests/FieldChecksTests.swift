import SealAccess
import SealProtobuf
import SealRPC
import Testing

@Suite struct FieldChecksTests {
  /// What `check` refuses, as "field REASON".
  private func refused(_ check: (inout FieldChecks) -> Void) throws -> [String] {
    var checks = FieldChecks()
    check(&checks)
    do {
      try checks.finish()
      return []
    } catch let error as RPCError {
      #expect(error.code == .invalidArgument)
      #expect(error.reason == "INVALID_FIELDS")
      return error.fieldViolations.map { "\($0.field) \($0.reason)" }
    }
  }

  @Test(arguments: [("a", nil), (" ", nil), ("", "REQUIRED")])
  func whatIsRequiredIsThere(text: String, reason: String?) throws {
    #expect(try refused { $0.required(text, "title") } == reason.map { ["title \($0)"] } ?? [])
  }

  @Test func whatWasWrongWithTextsComesFirst() throws {
    var texts = TextChecks()
    var name = "a\u{202E}"
    texts.text(&name, "name", .line(10))
    // Also where nothing else is wrong, or looked at.
    let (both, alone) = try RequestTexts.$faults.withValue(texts.faults) {
      (try refused { $0.required("", "title") }, try refused { _ in })
    }
    #expect(both == ["name FORBIDDEN_CHARACTER", "title REQUIRED"])
    #expect(alone == ["name FORBIDDEN_CHARACTER"])
  }

  @Test(arguments: [
    (0, true, "REQUIRED"), (0, false, nil), (31, true, "WRONG_LENGTH"), (32, true, nil),
    (33, true, "WRONG_LENGTH"), (31, false, "WRONG_LENGTH"), (32, false, nil),
  ])
  func bytesHaveTheirLength(count: Int, required: Bool, reason: String?) throws {
    let bytes = [UInt8](repeating: 7, count: count)
    #expect(
      try refused { $0.bytes(bytes, "sha256", count: 32, required: required) }
        == reason.map { ["sha256 \($0)"] } ?? [])
  }

  @Test(
    arguments: [
      (true, 1, true, nil), (true, 0, true, "REQUIRED"), (true, 0, false, nil),
      (false, 99, true, "UNKNOWN_VALUE"), (false, 99, false, "UNKNOWN_VALUE"),
      (false, -1, false, "UNKNOWN_VALUE"),
    ] as [(Bool, Int32, Bool, String?)])
  func enumNumbersAreKnown(isKnown: Bool, number: Int32, required: Bool, reason: String?) throws {
    #expect(
      try refused { $0.known(isKnown, number, "kind", required: required) }
        == reason.map { ["kind \($0)"] } ?? [])
  }

  @Test(arguments: [
    ("abcdefgh", nil), ("AZaz09-_", nil), (String(repeating: "a", count: 64), nil),
    ("", "REQUIRED"), ("abcdefg", "MALFORMED"), (String(repeating: "a", count: 65), "MALFORMED"),
    ("abcdefg ", "MALFORMED"), ("abcdefg.", "MALFORMED"), ("abcdefgé", "MALFORMED"),
    ("abcdefg\n", "MALFORMED"), ("abcdefg\u{FF21}", "MALFORMED"),
  ])
  func requestIDsAreOfTheirAlphabet(text: String, reason: String?) throws {
    #expect(try refused { $0.requestID(text) } == reason.map { ["request_id \($0)"] } ?? [])
  }

  @Test(
    arguments: [
      (0, 50, nil), (1, 1, nil), (500, 500, nil), (501, 500, "TOO_LARGE"),
      (.max, 500, "TOO_LARGE"),
    ] as [(UInt32, Int, String?)])
  func pagesHaveOneToFiveHundred(asked: UInt32, size: Int, reason: String?) throws {
    var found = 0
    #expect(
      try refused { found = $0.pageSize(asked) } == reason.map { ["page_size \($0)"] } ?? [])
    #expect(found == size)
  }

  @Test func everythingWrongIsToldAtOnceAndInOrder() throws {
    var checks = FieldChecks()
    checks.required("", "title")
    checks.bytes([1], "sha256", count: 32)
    let parsed = checks.parsed(Int("x"), "number", expected: "a number")
    #expect(parsed == nil)
    let error = #expect(throws: RPCError.self) { try checks.finish() }
    #expect(error?.fieldViolations.map(\.field) == ["title", "sha256", "number"])
    #expect(error?.fieldViolations.map(\.reason) == ["REQUIRED", "WRONG_LENGTH", "MALFORMED"])
    #expect(error?.message.contains("3 fields") == true)
  }

  @Test func oneWrongFieldIsTheWholeMessage() throws {
    var checks = FieldChecks()
    checks.required("", "title")
    let error = #expect(throws: RPCError.self) { try checks.finish() }
    #expect(error?.message == "`title` is empty; it is required.")
  }
}
