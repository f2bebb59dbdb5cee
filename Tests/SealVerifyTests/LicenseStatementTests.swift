import Foundation
import SealPrimitives
import Testing

@testable import SealVerify

@Suite struct LicenseStatementTests {
  private static let digest = "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0"

  private static func party(_ role: String, isLicensor: Bool) -> LicenseStatement.Party {
    LicenseStatement.Party(
      disclosureDigest: digest, isLicensor: isLicensor, kind: "NATURAL_PERSON",
      partyID: "party_01h455vb4pex5vsknk084sn02q", role: role)
  }

  private let license = LicenseStatement(
    assurance: .development, environment: .live, number: "CS-7K2M-9QXD-0HBV-31TE",
    orderID: "order_01h455vb4pex5vsknk084sn02q", versionID: "version_01h455vb4pex5vsknk084sn02q",
    versionSHA256: [UInt8](repeating: 1, count: 32),
    terms: [
      "use": "REPUBLISH_ONLINE", "region_codes": [], "price_kind": "FREE", "credit_required": true,
      "commercial": false,
    ],
    licenseeDigest: digest, startTime: Instant(seconds: 1_700_000_000),
    useURL: "https://press.example/",
    grant: LicenseStatement.Grant(
      title: "Reeds", sourceURL: "https://reeds.example/1",
      parties: [party("AUTHOR", isLicensor: false), party("OWNER", isLicensor: true)]))

  private func statement(
    version: Int = 2, _ change: (inout [String: JSONValue]) -> Void = { _ in }
  ) throws -> Statement {
    guard case .object(var members) = license.body else {
      preconditionFailure("a body is an object")
    }
    change(&members)
    return try Statement(
      type: LicenseStatement.type, version: version, id: "license_01h455vb4pex5vsknk084sn02q",
      salt: String(repeating: "0", count: 32), subject: "work_01h455vb4pex5vsknk084sn02q",
      issuer: Statement.Issuer(keySHA256: String(repeating: "a", count: 64), name: "issuer"),
      issuedTime: Instant(seconds: 1_700_000_000), body: .object(members))
  }

  @Test func aLicenseIsReadAsItWasWritten() throws {
    let statement = try statement()
    #expect(try LicenseStatement(statement) == license)
    let facts = try StatementKindRegistry.standard.kind(of: statement).facts(statement)
    // The licensee's, and one for each who is named.
    #expect(facts.disclosureDigests.count == 3)
  }

  @Test func aLicenseOfVersion1StaysReadable() throws {
    let old = try statement(version: 1) {
      for name in ["title", "source_url", "parties"] { $0[name] = nil }
    }
    let read = try LicenseStatement(old)
    #expect(read.grant == nil && read.body == old.body)
    let facts = try StatementKindRegistry.standard.kind(of: old).facts(old)
    #expect(facts.disclosureDigests == [Self.digest])
    // What one version has, the other has not.
    #expect(throws: VerifyError.self) { try LicenseStatement(try statement(version: 1)) }
    #expect(throws: VerifyError.self) { try LicenseStatement(try statement { $0["title"] = nil }) }
    #expect(throws: VerifyError.self) {
      try StatementKindRegistry.standard.kind(of: try statement(version: 3))
    }
  }

  @Test(arguments: [
    ("title", JSONValue.string("")), ("title", .string("a\tb")),
    ("title", .string(String(repeating: "字", count: 201))), ("source_url", .string("")),
    ("parties", .string("Ada")), ("parties", .array([.string("Ada")])), ("licensor", .bool(true)),
    ("parties", .array(Array(repeating: .object(LicenseStatementTests.named()), count: 33))),
    ("parties", .array([.object(LicenseStatementTests.named(["licensor": .bool(false)]))])),
    ("parties", .array([.object(LicenseStatementTests.named(["digest": .string("short")]))])),
    ("parties", .array([.object(LicenseStatementTests.named(["party": .string("work_1")]))])),
    ("parties", .array([.object(LicenseStatementTests.named(["role": .string("author")]))])),
    ("parties", .array([.object(LicenseStatementTests.named(["name": .string("Ada")]))])),
  ])
  func aMemberThatHasNotItsFormIsRefused(name: String, value: JSONValue) {
    #expect(throws: VerifyError.self) { try LicenseStatement(statement { $0[name] = value }) }
  }

  @Test func nobodyIsNamedWhereTheClaimWasNotPublic() throws {
    let empty = try LicenseStatement(try statement { $0["parties"] = .array([]) })
    #expect(empty.grant?.parties == [])
  }

  private static func named(_ changes: [String: JSONValue] = [:]) -> [String: JSONValue] {
    [
      "digest": .string(digest), "kind": .string("NATURAL_PERSON"), "licensor": .bool(true),
      "party": .string("party_01h455vb4pex5vsknk084sn02q"), "role": .string("OWNER"),
    ].merging(changes) { $1 }
  }

  @Test func theCreditLineNamesWhoAndWhence() {
    var line = CreditLine(
      title: "Reeds", authors: ["Ada", "Bo", "Cy"], source: "https://reeds.example/1",
      number: "CS-7K2M-9QXD-0HBV-31TE")
    #expect(
      line.english
        == "“Reeds” by Ada, Bo and Cy. Source: https://reeds.example/1 . "
        + "License CS-7K2M-9QXD-0HBV-31TE.")
    #expect(
      line.chinese
        == "《Reeds》，作者：Ada、Bo、Cy。来源：https://reeds.example/1 。许可编号：CS-7K2M-9QXD-0HBV-31TE。")
    line.title = "读《海错图》"
    #expect(line.chinese.hasPrefix("读《海错图》，作者"), "not between marks within marks")
    line.title = "Reeds"
    line.authors = []
    line.source = nil
    #expect(line.english == "“Reeds”. License CS-7K2M-9QXD-0HBV-31TE.")
    #expect(line.chinese == "《Reeds》。许可编号：CS-7K2M-9QXD-0HBV-31TE。")
  }
}
