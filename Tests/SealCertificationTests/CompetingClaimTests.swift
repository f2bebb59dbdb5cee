import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealTestPlatform
import Testing

@Suite struct CompetingClaimTests {
  private let version = CertificationV1.Version.sample()

  private func register(
    _ platform: TestPlatform, by name: String, _ visibility: CertificationV1.Visibility,
    as caller: Caller
  ) async throws -> CertificationV1.Work {
    try #require(
      try await platform.register(
        .sample(
          "By \(name)", parties: [.author(name)], claim: .init(visibility: visibility),
          version: version),
        as: caller
      ).work)
  }

  @Test func bothClaimantsLearnThatThereIsAnotherAndOnlyAPublicOneIsNamed() async throws {
    try await TestPlatform.with(.shared) { platform in
      let (ada, bo) = (try await platform.newCaller(), try await platform.newCaller())
      let hidden = try await register(platform, by: "Ada", .private, as: ada)
      #expect(!hidden.hasCompetingClaims)
      platform.clock.advance(by: .seconds(60))
      let open = try await register(platform, by: "Bo", .public, as: bo)
      #expect(open.hasCompetingClaims)
      #expect(open.competingClaims == [])

      let seenByAda = try await platform.work(hidden.workID, as: ada)
      #expect(seenByAda.hasCompetingClaims)
      #expect(
        seenByAda.competingClaims == [
          .init(
            workID: open.workID, claimantNames: ["Bo"],
            certifyTime: GoogleProtobuf.Timestamp(platform.clock.now()))
        ])
      #expect(try await platform.works(as: ada).works == [seenByAda])
      #expect(try await platform.work(open.workID, as: bo) == open)
    }
  }

  @Test func aLaterVersionCompetesToo() async throws {
    try await TestPlatform.with(.shared) { platform in
      let (ada, bo) = (try await platform.newCaller(), try await platform.newCaller())
      let first = try await register(platform, by: "Ada", .public, as: ada)
      let other = try #require(try await platform.register(as: bo).work)
      #expect(try await !platform.work(other.workID, as: bo).hasCompetingClaims)
      _ = try await platform.addVersion(version, to: other.workID, as: bo)
      #expect(
        try await platform.work(other.workID, as: bo).competingClaims.map(\.workID) == [
          first.workID
        ])
      #expect(try await platform.work(first.workID, as: ada).hasCompetingClaims)
      // A list shows the latest version only, and yet knows of claims against the earlier.
      _ = try await platform.addVersion(to: other.workID, as: bo)
      #expect(try await platform.works(as: bo).works[0].hasCompetingClaims)
    }
  }

  @Test func aWithdrawnClaimNoLongerCompetes() async throws {
    try await TestPlatform.with(.shared) { platform in
      let (ada, bo) = (try await platform.newCaller(), try await platform.newCaller())
      let one = try await register(platform, by: "Ada", .public, as: ada)
      let other = try await register(platform, by: "Bo", .public, as: bo)
      _ = try await platform.withdraw(other.workID, as: bo)
      #expect(try await !platform.work(one.workID, as: ada).hasCompetingClaims)
      #expect(try await platform.work(one.workID, as: ada).competingClaims == [])
    }
  }

  @Test func claimsOfLiveAndSandboxNeverMeet() async throws {
    try await TestPlatform.with(.shared) { platform in
      let (ada, bo) = (try await platform.newCaller(), try await platform.newCaller(.sandbox))
      let live = try await register(platform, by: "Ada", .public, as: ada)
      let test = try await register(platform, by: "Bo", .public, as: bo)
      #expect(try await !platform.work(live.workID, as: ada).hasCompetingClaims)
      #expect(try await !platform.work(test.workID, as: bo).hasCompetingClaims)
      #expect(try await platform.work(live.workID, as: ada).competingClaims == [])
      #expect(try await platform.work(test.workID, as: bo).competingClaims == [])
    }
  }

  @Test func anErasedClaimantIsNotNamed() async throws {
    try await TestPlatform.with(.shared) { platform in
      let (ada, bo) = (try await platform.newCaller(), try await platform.newCaller())
      let one = try await register(platform, by: "Ada", .public, as: ada)
      let other = try await register(platform, by: "Bo", .public, as: bo)
      #expect(try await platform.erase(other.parties[0].partyID))
      let claims = try await platform.work(one.workID, as: ada).competingClaims
      #expect(claims.map(\.workID) == [other.workID])
      #expect(claims.map(\.claimantNames) == [[]])
    }
  }

  /// What many others claim about one work must not hide the public claim against it, nor the claim
  /// against another work.
  @Test func aCrowdOfClaimsHidesNeitherThePublicOneNorThoseAgainstOtherWorks() async throws {
    try await TestPlatform.with { platform in
      let (ada, bo) = (try await platform.newCaller(), try await platform.newCaller())
      let crowded = try await register(platform, by: "Ada", .private, as: ada)
      let quiet = try #require(try await platform.register(as: ada).work)
      try await crowd(platform, around: crowded.workID, count: 1_200)
      platform.clock.advance(by: .seconds(60))
      let open = try await register(platform, by: "Bo", .public, as: bo)
      let digest = CertificationV1.Version.sample().with { $0.sha256 = quiet.versions[0].sha256 }
      _ = try await platform.register(.sample(version: digest), as: bo)

      let works = try await platform.works(as: ada).works
      #expect(works.map(\.hasCompetingClaims) == [true, true])
      let seen = try await platform.work(crowded.workID, as: ada)
      #expect(seen.competingClaims.map(\.workID) == [open.workID])
    }
  }

  /// Copies the work and its version for so many new accounts.
  private func crowd(_ platform: TestPlatform, around work: String, count: Int) async throws {
    let table: [(name: String, changes: String)] = [
      ("account", "'account_id', crowd.account_id"),
      ("work", "'account_id', crowd.account_id, 'work_id', crowd.work_id"),
      (
        "version",
        """
        'account_id', crowd.account_id, 'work_id', crowd.work_id, 'version_id', gen_random_uuid()
        """
      ),
    ]
    try await platform.database.write { tx in
      try tx.executeScript(
        """
        CREATE TEMPORARY TABLE crowd ON COMMIT DROP AS
          SELECT gen_random_uuid() AS account_id, gen_random_uuid() AS work_id
          FROM generate_series(1, \(count));
        CREATE TEMPORARY TABLE origin ON COMMIT DROP AS
          SELECT account_id, work_id FROM version ORDER BY version_id LIMIT 1;
        """)
      for (name, changes) in table {
        let key = name == "account" ? "account_id" : "work_id"
        let rows = try tx.execute(
          """
          INSERT INTO \(raw: name)
          SELECT (jsonb_populate_record(t, jsonb_build_object(\(raw: changes)))).*
          FROM \(raw: name) AS t JOIN origin USING (\(raw: key)) CROSS JOIN crowd
          """)
        #expect(rows == count)
      }
    }
  }
}
