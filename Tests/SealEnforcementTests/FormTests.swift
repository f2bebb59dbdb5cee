import SealAPI
import SealCrypto
import SealPrimitives
import SealVerify
import Testing

@testable import SealAccess
@testable import SealEnforcement

@Suite struct FormTests {
  @Test func caseNumbersAreReadAsPeopleWriteThem() {
    let number = CaseNumber(in: .nobodys, random: SystemRandomBytes())
    let text = number.description
    #expect(text.wholeMatch(of: #/CC(-[0-9A-HJKMNP-TV-Z]{4}){5}/#) != nil)
    #expect(CaseNumber(text.lowercased().replacing("-", with: " ")) == number)
    #expect(CaseNumber(String(text.dropFirst(3))) == number)
    #expect(CaseNumber(String(text.dropLast())) == nil)
    let last: Character = text.last == "0" ? "1" : "0"
    #expect(CaseNumber(String(text.dropLast()) + String(last)) == nil)
  }

}

@Suite struct StatementFormTests {
  private static let digest = String(repeating: "ab", count: 32)
  private static let disclosure = "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"

  private func statement(_ kind: StatementKind, id: String, subject: String, _ body: JSONValue)
    throws -> Statement
  {
    try Statement(
      type: kind.type, version: 1, id: id, salt: String(repeating: "0", count: 32),
      subject: subject, issuer: .init(keySHA256: Self.digest, name: "Issuer"),
      issuedTime: Instant(seconds: 1_795_248_000), body: body)
  }

  private func replacing(_ body: JSONValue, _ name: String, _ value: JSONValue?) -> JSONValue {
    guard case .object(var members) = body else { return body }
    members[name] = value
    return .object(members)
  }

  private static let suffix = "_01h455vb4pex5vsknk084sn02q"

  private let mandate = MandateStatement(
    assurance: .development, environment: .sandbox, accountID: "acct" + suffix,
    partyDigest: disclosure, workIDs: ["work" + suffix],
    startTime: Instant(seconds: 1_795_248_000), endTime: nil, currencyCode: "CNY",
    maxAskMinorUnits: 5, feePPM: 50_000)
  private let settlement = SettlementStatement(
    assurance: .development, environment: .sandbox, caseNumber: "CC-0000-0000-0000-0000-0000",
    usageURLDigest: disclosure, workID: "work" + suffix, currencyCode: "CNY", minorUnits: 5,
    licenseNumber: "CS-0000-0000-0000-0000", mandateID: "mandate" + suffix)

  @Test func eachKindReadsWhatItWrites() throws {
    let granted = try statement(
      MandateStatement.kind, id: "mandate" + Self.suffix, subject: "party" + Self.suffix,
      mandate.body)
    #expect(try MandateStatement(granted) == mandate)
    let settled = try statement(
      SettlementStatement.kind, id: "settlement" + Self.suffix, subject: "case" + Self.suffix,
      settlement.body)
    #expect(try SettlementStatement(settled) == settlement)
    let evidence = EvidenceStatement(
      assurance: .development, environment: .sandbox, workID: "work" + Self.suffix,
      url: "https://copy.example/", status: 200, fetchedTime: Instant(seconds: 1_795_248_000),
      capture: try Digests(of: [1, 2, 3]), pageSHA256: SHA256.hash([1]))
    let secured = try statement(
      EvidenceStatement.kind, id: "evidence" + Self.suffix, subject: "case" + Self.suffix,
      evidence.body)
    #expect(try EvidenceStatement(secured) == evidence)
    #expect(
      try StatementKindRegistry.standard.kind(of: secured).facts(secured).work?.sizeBytes == 3)
  }

  @Test(
    arguments: [
      ("works", .array([])), ("works", .string("ALL")), ("fee_ppm", .integer(1_000_001)),
      ("revocable", .bool(false)), ("account", .string("work_01h455vb4pex5vsknk084sn02q")),
      ("party_digest", .string("x")), ("end_time", .string("2020-01-01T00:00:00.000Z")),
      ("max_ask", ["currency_code": "CNY", "minor_units": "0"]), ("more", .integer(1)),
      ("start_time", nil),
    ] as [(String, JSONValue?)])
  func refusesAMandateOutOfForm(name: String, value: JSONValue?) throws {
    let changed = try statement(
      MandateStatement.kind, id: "mandate" + Self.suffix, subject: "party" + Self.suffix,
      replacing(mandate.body, name, value))
    #expect(throws: VerifyError.self) { try MandateStatement(changed) }
  }

  @Test(
    arguments: [
      ("case_number", .string("CC-0000-0000-0000-0000")), ("license_number", .string("CS")),
      ("release", ["en": "Nobody owes anything.", "zh": "无"]), ("usage_url_digest", .string("")),
      ("work", .string("case_01h455vb4pex5vsknk084sn02q")), ("mandate", nil),
      ("price", ["currency_code": "cny", "minor_units": "5"]),
    ] as [(String, JSONValue?)])
  func refusesASettlementOutOfForm(name: String, value: JSONValue?) throws {
    let changed = try statement(
      SettlementStatement.kind, id: "settlement" + Self.suffix, subject: "case" + Self.suffix,
      replacing(settlement.body, name, value))
    #expect(throws: VerifyError.self) { try SettlementStatement(changed) }
  }
}
