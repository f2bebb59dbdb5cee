import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealRPC
import SealTestPlatform
import SealTestSupport
import Testing

@testable import SealCertification

@Suite struct RegisterTests {
  @Test func aRegisteredWorkIsAnsweredAsItWasDeclared() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let declared = CertificationV1.Version.sample().with {
        $0.sm3 = SystemRandomBytes().bytes(32)
        $0.sizeBytes = 1 << 62
        $0.createdTime = GoogleProtobuf.Timestamp(seconds: 1_000_000_000, nanos: 123_000_000)
        $0.publishedTime = GoogleProtobuf.Timestamp(seconds: 1_000_000_001)
        $0.sourceURL = "https://example.com/cranes?page=1#top"
      }
      let claim = CertificationV1.Claim(
        right: .reproduction, sharePPM: 333_333, regionCode: "CN", basis: .assignment,
        visibility: .public)
      let answer = try await platform.register(
        .sample(
          "鶴 \"Cranes\" \\ 🕊",
          parties: [.author("齐白石"), .init(name: "Press", kind: .legalPerson, role: .publisher)],
          claim: claim, version: declared), as: caller)

      #expect(!answer.alreadyRegistered)
      let work = try #require(answer.work)
      let certificate = try #require(answer.certificate)
      let now = GoogleProtobuf.Timestamp(platform.clock.now())
      #expect(
        work
          == CertificationV1.Work(
            workID: work.workID, title: "鶴 \"Cranes\" \\ 🕊", kind: .text, state: .active,
            parties: [
              .init(
                partyID: work.parties[0].partyID, name: "齐白石", kind: .naturalPerson, role: .author),
              .init(
                partyID: work.parties[1].partyID, name: "Press", kind: .legalPerson,
                role: .publisher),
            ], claim: claim,
            versions: [
              declared.with {
                $0.versionID = certificate.versionID
                $0.number = 1
                $0.certificateID = certificate.certificateID
                $0.certifyTime = now
              }
            ], createTime: now, ownershipLevel: .declared))
      #expect(certificate.workID == work.workID)
      #expect(certificate.certifyTime == now)
      #expect(certificate.assurance == .development)
      #expect(try await platform.work(work.workID, as: caller) == work)
      #expect(try await platform.audit(of: caller) == ["RegisterWork"])
    }
  }

  @Test func theCertificateSaysWhatWasDeclaredAndVerifies() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let declared = CertificationV1.Version.sample().with {
        $0.sm3 = SystemRandomBytes().bytes(32)
        $0.sizeBytes = 1_234
        $0.createdTime = GoogleProtobuf.Timestamp(seconds: 1_000_000_000, nanos: 123_456_789)
        $0.sourceURL = "https://example.com/"
      }
      let answer = try await platform.register(
        .sample(parties: [.author("齐白石")], claim: .init(regionCode: "CN"), version: declared),
        as: caller)
      let certificate = try #require(answer.certificate)
      let work = try #require(answer.work)

      let verified = try platform.verified(certificate)
      #expect(verified.token.genTime == platform.clock.now())
      #expect(verified.facts.environment == .live)
      #expect(verified.statement.id == certificate.certificateID)
      #expect(verified.statement.subject == certificate.versionID)
      let parties = try verified.versionCertificate().parties
      #expect(
        verified.statement.body
          == [
            "assurance": "DEVELOPMENT", "environment": "LIVE",
            "claim": [
              "basis": "ORIGINAL", "region_code": "CN", "right": "ALL", "share_ppm": 1_000_000,
            ],
            "created_time": "2001-09-09T01:46:40.123Z",
            "media_type": "text/plain", "number": 1,
            "parties": [
              [
                "digest": .string(parties[0].disclosureDigest), "kind": "NATURAL_PERSON",
                "party": .string(work.parties[0].partyID), "role": "AUTHOR",
              ]
            ],
            "sha256": .string(Hex.encode(declared.sha256)),
            "sha512": .string(Hex.encode(declared.sha512)),
            "size_bytes": "1234", "sm3": .string(Hex.encode(declared.sm3)),
            "source_url": "https://example.com/", "title": "Cranes",
            "work": .string(work.workID),
          ])
      let disclosure = try #require(verified.disclosures[parties[0].disclosureDigest])
      #expect(disclosure.name == "name")
      #expect(disclosure.value == "齐白石")
    }
  }

  @Test func aSandboxCertificateIsTheSandboxs() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller(.sandbox)
      let certificate = try #require(try await platform.register(as: caller).certificate)
      let verified = try platform.verified(certificate)
      #expect(verified.facts.environment == .sandbox)
      #expect(verified.rootSubject.contains("SANDBOX"))
    }
  }

  /// What is allowed at its limits; each must survive statement, database and verification.
  static let extremes: [Change] = [
    Change("200 characters outside the BMP") { $0.title = String(repeating: "🕊", count: 200) },
    Change("characters that JSON, HTML and SQL care for") {
      $0.title = "\u{2FA1D}\u{FFFD}'\"\\/</script>&amp;x\u{323}"
    },
    Change("32 parties with long names") {
      $0.parties = (0..<32).map { .author(String(repeating: "齐", count: 198) + "\($0)") }
    },
    Change("names that look like code") {
      $0.parties = [.author("' OR 1=1; --"), .author("\\x00"), .author("{\"a\":[]}")]
    },
    Change("the least share of a public claim") {
      $0.claim = .init(sharePPM: 1, regionCode: "ZZ", visibility: .public)
    },
    Change("created in the year 1") { $0.version?.createdTime = .init(seconds: -62_135_596_800) },
    Change("created a nanosecond before 1970") {
      $0.version?.createdTime = .init(seconds: -1, nanos: 999_999_999)
    },
    Change("published a minute ahead") {
      $0.version?.publishedTime = .init(TestKeys.madeAt.advanced(by: .seconds(60)))
    },
    Change("2^62 bytes") { $0.version?.sizeBytes = 1 << 62 },
    Change("a media type of 127 characters") {
      $0.version?.mediaType = "text/" + String(repeating: "x", count: 122)
    },
    Change("a media type of odd characters") {
      $0.version?.mediaType = "application/vnd.a.b!#$&-^_.+c"
    },
    Change("an address with everything") {
      $0.version?.sourceURL = "HTTP://[2001:db8::1]:8080/%E9%B6%B4?q=a+b&c='"
    },
    Change("an address of 2,048 characters") {
      $0.version?.sourceURL = "https://example.com/" + String(repeating: "a", count: 2_028)
    },
  ]

  @Test(arguments: extremes)
  func whatIsAllowedAtItsLimitsIsCertified(extreme: Change) async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let request = CertificationV1.RegisterWorkRequest.sample().with(extreme.change)
      let answer = try await platform.register(request, as: caller)
      let work = try #require(answer.work)
      let certificate = try #require(answer.certificate)
      let said = try platform.verified(certificate).versionCertificate()

      #expect(Array(work.title.utf8) == Array(request.title.utf8))
      #expect(Array(said.title.utf8) == Array(request.title.utf8))
      #expect(work.parties.map(\.name) == request.parties.map(\.name))
      #expect(certificate.proof?.disclosures.count == request.parties.count)
      let version = try #require(request.version)
      #expect(said.createdTime == version.createdTime?.instant?.truncatedToMilliseconds)
      #expect(said.publishedTime == version.publishedTime?.instant?.truncatedToMilliseconds)
      #expect(said.digests.sizeBytes == version.sizeBytes)
      #expect(said.mediaType == version.mediaType)
      #expect(said.sourceURL ?? "" == version.sourceURL)
      #expect(try await platform.work(work.workID, as: caller) == work)
      #expect(try await platform.certificate(certificate.certificateID, as: caller) == certificate)
    }
  }

  /// A change to a valid request.
  struct Change: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout CertificationV1.RegisterWorkRequest) -> Void

    init(
      _ description: String,
      _ change: @escaping @Sendable (inout CertificationV1.RegisterWorkRequest) -> Void
    ) {
      testDescription = description
      self.change = change
    }
  }

  @Test func theSameWorkRegisteredAgainIsAnsweredAndNothingIsMade() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let request = CertificationV1.RegisterWorkRequest.sample()
      let first = try await platform.register(request, as: caller)
      let counts = try await platform.counts(of: caller)
      platform.clock.advance(by: .seconds(3_600))

      let again = try await platform.register(
        request.with {
          $0.requestID = newRequestID()
          // Said otherwise, but meaning the same: defaults written out, letters' case.
          $0.claim = .init(right: .all, sharePPM: 1_000_000, regionCode: "001")
          $0.version?.mediaType = "TEXT/Plain"
        }, as: caller)
      #expect(again.alreadyRegistered)
      #expect(again.work == first.work)
      #expect(again.certificate == first.certificate)
      #expect(try await platform.counts(of: caller) == counts)
    }
  }

  /// Other data, by the names of the fields that differ.
  static let others = [
    Change("title") { $0.title = "Crane" },
    Change("title") { $0.title = "Cranes\u{301}" },
    Change("kind") { $0.kind = .art },
    Change("parties") { $0.parties[0].name = "Somebody" },
    Change("parties") { $0.parties[0].kind = .legalPerson },
    Change("parties") { $0.parties[0].role = .owner },
    Change("parties") { $0.parties.append(.author("Another")) },
    Change("claim") { $0.claim = .init(sharePPM: 1) },
    Change("claim") { $0.claim = .init(visibility: .public) },
    Change("version.sha512") { $0.version?.sha512[0] ^= 1 },
    Change("version.sm3") { $0.version?.sm3 = [UInt8](repeating: 0, count: 32) },
    Change("version.size_bytes") { $0.version?.sizeBytes = 1 },
    Change("version.media_type") { $0.version?.mediaType = "text/html" },
    Change("version.created_time") { $0.version?.createdTime = .init(seconds: 0) },
    Change("version.published_time") { $0.version?.publishedTime = .init(seconds: 0) },
    Change("version.source_url") { $0.version?.sourceURL = "https://example.com/" },
    Change("title,kind,version.media_type") {
      $0.title = "Crane"
      $0.kind = .art
      $0.version?.mediaType = "text/html"
    },
  ]

  @Test(arguments: others)
  func theSameBytesWithOtherDataAreRefusedByTheFieldsThatDiffer(
    other: Change
  ) async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let request = CertificationV1.RegisterWorkRequest.sample()
      let first = try #require(try await platform.register(request, as: caller).work)
      let counts = try await platform.counts(of: caller)
      let changed = request.with(other.change).with { $0.requestID = newRequestID() }
      let error = await refusal { try await platform.register(changed, as: caller) }
      #expect(error?.code == .alreadyExists)
      #expect(error?.reason == "DIGEST_ALREADY_REGISTERED")
      #expect(error?.details["work_id"] == first.workID)
      #expect(error?.details["version_id"] == first.versions[0].versionID)
      #expect(error?.details["fields"] == other.testDescription)
      #expect(try await platform.counts(of: caller) == counts)
    }
  }

  @Test func aRequestThatIsRefusedReachesNoTable() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let error = await refusal { try await platform.register(.sample(""), as: caller) }
      #expect(error?.reason == "INVALID_FIELDS")
      #expect(try await platform.counts(of: caller).values.allSatisfy { $0 == 0 })
    }
  }

  /// The tables that a registration writes, last first.
  @Test(arguments: ["event", "version", "work", "party", "change"])
  func aRegistrationThatFailsHalfwayLeavesNothing(table: String) async throws {
    try await TestPlatform.with { platform in
      let caller = try await platform.newCaller()
      try await platform.database.write { tx in
        try tx.executeScript(
          """
          CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'the disk is full' USING ERRCODE = 'disk_full'; END $$;
          CREATE TRIGGER fail AFTER INSERT ON \(table) FOR EACH ROW EXECUTE FUNCTION fail();
          """)
      }
      let request = CertificationV1.RegisterWorkRequest.sample()
      let error = await #expect(throws: PostgresError.self) {
        try await platform.register(request, as: caller)
      }
      #expect(error?.sqlState == "53100")
      #expect(try await platform.counts(of: caller).values.allSatisfy { $0 == 0 })

      try await platform.database.write { tx in
        _ = try tx.execute("DROP TRIGGER fail ON \(raw: table)")
      }
      let answer = try await platform.register(request, as: caller)
      #expect(!answer.alreadyRegistered)
    }
  }
}
