import Foundation
import SealAPI
import SealProtobuf
import SealTestPlatform
import SealTestSupport
import Testing

/// No field of a work is forgotten on its way: one that the contract gains fails these tests until
/// it is stored, answered and compared.
@Suite struct FieldTests {
  private typealias Request = CertificationV1.RegisterWorkRequest

  /// Everything that can be said of a work; nothing is what it would be unsaid.
  private static func everything() -> Request {
    .sample(
      "Cranes",
      claim: .init(
        right: .reproduction, sharePPM: 1, regionCode: "CN", basis: .succession,
        visibility: .public),
      version: .sample().with {
        $0.sm3 = [UInt8](repeating: 1, count: 32)
        $0.sizeBytes = 1
        $0.createdTime = .init(seconds: 1)
        $0.publishedTime = .init(seconds: 2)
        $0.sourceURL = "https://example.com/"
      })
  }

  /// A message whose fields are looked at, and those that are not there for a reason.
  private struct Expected {
    let table: MessageTable
    /// Where it lies in the JSON of a work; empty for the work itself.
    let path: String
    let absent: Set<String>
  }

  private static let answered = [
    Expected(
      table: CertificationV1.Work.table, path: "",
      // Of a work that was withdrawn, that others claim too, or that has a split sheet.
      absent: [
        "withdraw_time", "has_competing_claims", "competing_claims", "claim_sheet", "in_conflict",
      ]),
    // Of a party that was erased.
    Expected(table: CertificationV1.Party.table, path: "parties", absent: ["erased"]),
    Expected(table: CertificationV1.Claim.table, path: "claim", absent: []),
    Expected(table: CertificationV1.Version.table, path: "versions", absent: []),
  ]

  @Test func whatIsSaidIsAnsweredByRegisterGetAndList() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let registered = try #require(
        try await platform.register(Self.everything(), as: caller).work)
      let got = try await platform.work(registered.workID, as: caller)
      let listed = try #require(try await platform.works(as: caller).works.first)
      #expect(got == registered)
      #expect(listed == registered)
      for expected in Self.answered {
        let names = try Self.names(in: registered, at: expected.path)
        for field in expected.table.fields where !expected.absent.contains(field.name) {
          #expect(names.contains(field.jsonName), "\(expected.path) lacks \(field.name)")
        }
      }
    }
  }

  /// The names of the fields that are set, in the first message at a path.
  private static func names(in work: CertificationV1.Work, at path: String) throws -> Set<String> {
    let json = try JSONSerialization.jsonObject(with: Data(try work.jsonString().utf8))
    let whole = try #require(json as? [String: Any])
    guard !path.isEmpty else { return Set(whole.keys) }
    let part = (whole[path] as? [Any])?.first ?? whole[path]
    return Set(try #require(part as? [String: Any]).keys)
  }

  /// Where people see a work: the sources that show it, and the fields that are left out for a
  /// reason.
  private static let shown: [(sources: [String], absent: Set<String>)] = [
    (
      ["seal/Output/Output.swift", "seal/Output/Output+Claims.swift"],
      // The time of withdrawal says it; the certificate has all digests.
      ["state", "sha512", "sm3"]
    ),
    (
      ["SealWeb/Pages/WorkPage.swift"],
      // The state says that it was withdrawn, versions have their times, and who else claims it is
      // told by the holder's own page. Nobody is told how shares are split.
      [
        "create_time", "withdraw_time", "claim", "claim_sheet", "competing_claims", "in_conflict",
        "right", "share_ppm", "region_code", "basis", "visibility", "party_id", "kind",
        "version_id", "sha512", "sm3", "created_time", "published_time",
      ]
    ),
  ]

  @Test func everyFieldOfAWorkIsPrintedByTheCommandLineAndStandsOnThePage() throws {
    for (sources, absent) in Self.shown {
      let text = try sources.map {
        try String(contentsOfFile: "\(Command.root)/Sources/\($0)", encoding: .utf8)
      }.joined()
      for field in Self.answered.flatMap(\.table.fields) where !absent.contains(field.name) {
        let name = field.jsonName.replacing("Id", with: "ID").replacing("Url", with: "URL")
          .replacing("Ppm", with: "PPM")
        #expect(text.contains(".\(name)"), "\(sources) leave out \(field.name)")
      }
    }
  }

  /// What the platform says, not the caller.
  private static let ours: Set<String> = [
    "version.version_id", "version.number", "version.certificate_id", "version.certify_time",
  ]

  /// `RegisterTests.others` shows for each that it is refused.
  @Test func eachFieldTellsTwoDeclarationsOfTheSameBytesApart() {
    let tried = Set(RegisterTests.others.map(\.testDescription))
    let said =
      Request.table.fields.map(\.name).filter { $0 != "version" && $0 != "request_id" }
      + CertificationV1.Version.table.fields.map { "version.\($0.name)" }
      .filter { $0 != "version.sha256" && !Self.ours.contains($0) }
    #expect(Set(said).subtracting(tried) == [])
  }
}
