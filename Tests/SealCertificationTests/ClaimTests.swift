import SealAPI
import SealAccess
import SealEvents
import SealPrimitives
import SealRPC
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealCertification

/// Split sheets: who holds what of a work.
@Suite struct ClaimTests {
  private typealias Claim = CertificationV1.PartyClaim

  private func split(
    _ work: String, _ claims: [Claim], requestID: String = newRequestID(), as caller: Caller,
    on platform: TestPlatform
  ) async throws -> CertificationV1.SetClaimsResponse {
    try await platform.certification.setClaims(
      .init(workID: work, claims: claims, requestID: requestID),
      context: platform.context(CertificationV1.CertificationServiceMethods.setClaims, caller))
  }

  @Test func aSheetIsShownWithItsWorkAndTheNextReplacesIt() async throws {
    try await TestPlatform.with(.shared) { platform in
      let ada = try await platform.newCaller()
      let work = try #require(try await platform.register(as: ada).work)
      #expect(work.claimSheet == nil && !work.inConflict)
      let own = work.parties[0].partyID
      let first = try await split(
        work.workID,
        [
          .init(partyID: own, sharePPM: 333_333),
          .init(name: "Crane Press", kind: .legalPerson, sharePPM: 666_667, basis: .assignment),
        ], as: ada, on: platform)
      let sheet = try #require(first.sheet)
      #expect(sheet.number == 1 && !first.inConflict)
      #expect(sheet.claims.map(\.sharePPM) == [333_333, 666_667])
      #expect(sheet.claims.map(\.name) == [work.parties[0].name, "Crane Press"])
      #expect(sheet.claims.map(\.kind) == [.naturalPerson, .legalPerson])
      #expect(sheet.claims.map(\.right) == [.all, .all])
      #expect(sheet.claims.map(\.regionCode) == ["001", "001"])
      #expect(sheet.claims.map(\.basis) == [.original, .assignment])
      #expect(try await platform.work(work.workID, as: ada).claimSheet == sheet)

      let second = try await split(
        work.workID, [.init(partyID: own, sharePPM: 1_000_000)], as: ada, on: platform)
      #expect(second.sheet?.number == 2)
      #expect(try await platform.work(work.workID, as: ada).claimSheet == second.sheet)
      #expect(try await platform.works(as: ada).works[0].claimSheet == second.sheet)
    }
  }

  @Test func theSameCallAgainAnswersTheSameSheet() async throws {
    try await TestPlatform.with(.shared) { platform in
      let ada = try await platform.newCaller()
      let work = try #require(try await platform.register(as: ada).work).workID
      let (id, whole) = (newRequestID(), [Claim(name: "Ada", sharePPM: 1_000_000)])
      let first = try await split(work, whole, requestID: id, as: ada, on: platform)
      let sheets = try await withThrowingTaskGroup(of: String.self) { group in
        for _ in 0..<6 {
          group.addTask {
            try await split(work, whole, requestID: id, as: ada, on: platform).sheet?.sheetID ?? ""
          }
        }
        return try await group.reduce(into: Set<String>()) { $0.insert($1) }
      }
      #expect(sheets == [first.sheet?.sheetID ?? ""])
      let other = await refusal {
        try await split(
          work, [.init(name: "Bo", sharePPM: 1_000_000)], requestID: id, as: ada, on: platform)
      }
      #expect(other?.reason == "REQUEST_ID_REUSED")
    }
  }

  @Test func sheetsSetAtOnceGetANumberEach() async throws {
    try await TestPlatform.with(.shared) { platform in
      let ada = try await platform.newCaller()
      let work = try #require(try await platform.register(as: ada).work).workID
      let numbers = try await withThrowingTaskGroup(of: UInt32.self) { group in
        for _ in 0..<6 {
          group.addTask {
            try await split(
              work, [.init(name: "Ada", sharePPM: 1_000_000)], as: ada, on: platform
            ).sheet?.number ?? 0
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(numbers.sorted() == [1, 2, 3, 4, 5, 6])
    }
  }

  struct Wrong: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let claims: [CertificationV1.PartyClaim]
    let violations: [String]
  }

  static let wrong = [
    Wrong(testDescription: "none", claims: [], violations: ["claims REQUIRED"]),
    Wrong(
      testDescription: "too many",
      claims: (0..<65).map { .init(name: "\($0)", sharePPM: 1_000_000 / 65) },
      violations: ["claims TOO_MANY"]),
    Wrong(
      testDescription: "one too few",
      claims: [.init(name: "Ada", sharePPM: 500_000), .init(name: "Bo", sharePPM: 499_999)],
      violations: ["claims WRONG_SUM"]),
    Wrong(
      testDescription: "one too many",
      claims: [.init(name: "Ada", sharePPM: 500_000), .init(name: "Bo", sharePPM: 500_001)],
      violations: ["claims WRONG_SUM"]),
    Wrong(
      testDescription: "whole over two rights",
      claims: [
        .init(name: "Ada", right: .reproduction, sharePPM: 500_000),
        .init(name: "Ada", right: .adaptation, sharePPM: 500_000),
      ], violations: ["claims WRONG_SUM", "claims WRONG_SUM"]),
    Wrong(
      testDescription: "world beside a region",
      claims: [
        .init(name: "Ada", sharePPM: 1_000_000),
        .init(name: "Bo", sharePPM: 1_000_000, regionCode: "CN"),
      ], violations: ["claims CONTRADICTION"]),
    Wrong(
      testDescription: "nothing of something", claims: [.init(name: "Ada")],
      violations: ["claims[0].share_ppm REQUIRED"]),
    Wrong(
      testDescription: "more than all", claims: [.init(name: "Ada", sharePPM: 1_000_001)],
      violations: ["claims[0].share_ppm TOO_LARGE"]),
    Wrong(
      testDescription: "nobody", claims: [.init(sharePPM: 1_000_000)],
      violations: ["claims[0].name REQUIRED"]),
    Wrong(
      testDescription: "unknown numbers",
      claims: [
        .init(
          name: "Ada", right: .init(rawValue: 99), sharePPM: 1_000_000, regionCode: "china",
          basis: .init(rawValue: 99))
      ],
      violations: [
        "claims[0].right UNKNOWN_VALUE", "claims[0].basis UNKNOWN_VALUE",
        "claims[0].region_code MALFORMED",
      ]),
    Wrong(
      testDescription: "the same name twice",
      claims: [.init(name: "Ada", sharePPM: 500_000), .init(name: "Ada", sharePPM: 500_000)],
      violations: ["claims[1] REPEATED"]),
  ]

  @Test(arguments: wrong)
  func whatDoesNotAddUpIsRefusedAndChangesNothing(sheet: Wrong) async throws {
    try await TestPlatform.with(.shared) { platform in
      let ada = try await platform.newCaller()
      let work = try #require(try await platform.register(as: ada).work)
      let error = await refusal {
        try await split(work.workID, sheet.claims, as: ada, on: platform)
      }
      #expect(error?.reason == "INVALID_FIELDS")
      #expect(
        error?.fieldViolations.map { "\($0.field) \($0.reason)" } == sheet.violations)
      #expect(try await platform.work(work.workID, as: ada) == work)
    }
  }

  @Test func aPartyByNameAndByIdentifierIsOneParty() async throws {
    try await TestPlatform.with(.shared) { platform in
      let ada = try await platform.newCaller()
      let work = try #require(try await platform.register(as: ada).work)
      let party = work.parties[0]
      let error = await refusal {
        try await split(
          work.workID,
          [
            .init(partyID: party.partyID, sharePPM: 1),
            .init(name: party.name, kind: party.kind, sharePPM: 999_999),
          ], as: ada, on: platform)
      }
      #expect(error?.fieldViolations.map(\.reason) == ["REPEATED"])
    }
  }

  @Test func strangersAndWithdrawnWorksAreRefused() async throws {
    try await TestPlatform.with(.shared) { platform in
      let (ada, eve) = (try await platform.newCaller(), try await platform.newCaller())
      let work = try #require(try await platform.register(as: ada).work)
      let whole = [Claim(name: "Eve", sharePPM: 1_000_000)]
      #expect(
        await refusal { try await split(work.workID, whole, as: eve, on: platform) }?.reason
          == "WORK_NOT_FOUND")
      let own = try #require(try await platform.register(as: eve).work)
      let foreign = [Claim(partyID: work.parties[0].partyID, sharePPM: 1_000_000)]
      #expect(
        await refusal { try await split(own.workID, foreign, as: eve, on: platform) }?.reason
          == "PARTY_NOT_FOUND")
      _ = try await platform.withdraw(work.workID, as: ada)
      #expect(
        await refusal { try await split(work.workID, whole, as: ada, on: platform) }?.reason
          == "WORK_WITHDRAWN")
    }
  }

  @Test func settingClaimsAndAddingVersionsAreTold() async throws {
    try await TestPlatform.with { platform in
      let ada = try await platform.newCaller()
      let work = try #require(try await platform.register(as: ada).work)
      _ = try await split(
        work.workID, [.init(name: "Ada", sharePPM: 1_000_000)], as: ada, on: platform)
      _ = try await platform.addVersion(to: work.workID, as: ada)
      try await EventSequencer(database: platform.database, logger: TestLog.logger).drain()
      let events = try await platform.database.read { tx in
        try EventReader.read(after: 0, limit: 10, tx).map(\.event)
      }
      #expect(events.map(\.type) == [.workRegistered, .claimsSet, .versionAdded])
      #expect(events.allSatisfy { $0.subject == work.workID })
    }
  }

  @Test func claimsOfTwoAccountsConflictOnceTheyExceedTheWhole() async throws {
    try await TestPlatform.with(.shared) { platform in
      let (ada, bo) = (try await platform.newCaller(), try await platform.newCaller())
      let version = CertificationV1.Version.sample()
      func claim(_ ppm: UInt32, _ caller: Caller) async throws -> CertificationV1.Work {
        try #require(
          try await platform.register(
            .sample(claim: .init(sharePPM: ppm), version: version), as: caller
          ).work)
      }
      let half = try await claim(500_000, ada)
      let other = try await claim(500_000, bo)
      #expect(other.hasCompetingClaims && !other.inConflict)
      #expect(try await platform.work(half.workID, as: ada).inConflict == false)
      // Who says by a sheet that all is Ada's contradicts who claims the other half.
      let set = try await split(
        half.workID, [.init(name: "Ada", sharePPM: 1_000_000)], as: ada, on: platform)
      #expect(set.inConflict)
      #expect(try await platform.work(half.workID, as: ada).inConflict)
      #expect(try await platform.work(other.workID, as: bo).inConflict)
      _ = try await platform.withdraw(other.workID, as: bo)
      #expect(try await platform.work(half.workID, as: ada).inConflict == false)
    }
  }
}
