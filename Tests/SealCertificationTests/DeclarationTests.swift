import SealAPI
import SealPrimitives
import SealProtobuf
import SealRPC
import Testing

@testable import SealAccess
@testable import SealCertification

/// What is wrong with a request, field by field.
@Suite struct DeclarationTests {
  typealias Request = CertificationV1.RegisterWorkRequest

  /// A change to a valid request and what is refused then, as "field REASON".
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout Request) -> Void
    let refused: [String]

    init(
      _ description: String, refused: [String],
      _ change: @escaping @Sendable (inout Request) -> Void
    ) {
      testDescription = description
      self.change = change
      self.refused = refused
    }

    /// The same for a change of the version alone.
    static func version(
      _ description: String, refused: String,
      _ change: @escaping @Sendable (inout CertificationV1.Version) -> Void
    ) -> Case {
      // The sample has a version.
      Case(description, refused: ["version.\(refused)"]) { change(&$0.version!) }
    }

    /// The same for a change of the claim alone.
    static func claim(_ description: String, refused: String, _ claim: CertificationV1.Claim)
      -> Case
    {
      Case(description, refused: ["claim.\(refused)"]) { $0.claim = claim }
    }

    /// The same for a change of the one party.
    static func party(_ description: String, refused: [String], _ party: CertificationV1.Party)
      -> Case
    {
      Case(description, refused: refused.map { "parties[0]\($0)" }) { $0.parties = [party] }
    }
  }

  static let now = Instant(rfc3339: "2026-11-21T08:00:00.000Z")!  // right by its form

  private static func seconds(_ seconds: Int64, nanos: Int32 = 0) -> GoogleProtobuf.Timestamp {
    GoogleProtobuf.Timestamp(
      seconds: now.microseconds / 1_000_000 + seconds, nanos: nanos)
  }

  private static let longURL = "https://example.com/" + String(repeating: "a", count: 2_029)

  static let cases: [Case] =
    [
      Case("no title", refused: ["title REQUIRED"]) { $0.title = "" },
      Case("no kind", refused: ["kind REQUIRED"]) { $0.kind = .unspecified },
      Case("a kind of tomorrow", refused: ["kind UNKNOWN_VALUE"]) { $0.kind = .init(rawValue: 10) },
      Case("a negative kind", refused: ["kind UNKNOWN_VALUE"]) { $0.kind = .init(rawValue: -1) },
      Case("no parties", refused: ["parties REQUIRED"]) { $0.parties = [] },
      Case("33 parties", refused: ["parties TOO_MANY"]) {
        $0.parties = (0..<33).map { .author("Author \($0)") }
      },
      Case("no version", refused: ["version REQUIRED"]) { $0.version = nil },
      Case("no request_id", refused: ["request_id REQUIRED"]) { $0.requestID = "" },
      Case("a request_id with a space", refused: ["request_id MALFORMED"]) {
        $0.requestID = "request 1"
      },

      .party(
        "a party without name", refused: [".name REQUIRED"], .init(kind: .legalPerson, role: .owner)
      ),
      .party("a party without kind", refused: [".kind REQUIRED"], .init(name: "A", role: .owner)),
      .party(
        "a party without role", refused: [".role REQUIRED"], .init(name: "A", kind: .legalPerson)),
      .party(
        "an empty party", refused: [".role REQUIRED", ".name REQUIRED", ".kind REQUIRED"], .init()),
      .party(
        "unknown kind and role", refused: [".role UNKNOWN_VALUE", ".kind UNKNOWN_VALUE"],
        .init(name: "A", kind: .init(rawValue: 3), role: .init(rawValue: 4))),
      .party("a party_id that is none", refused: [".party_id MALFORMED"], .known("party_1")),
      .party(
        "a party_id of another kind", refused: [".party_id MALFORMED"],
        .known("work_01jd0000000000000000000000")),
      .party(
        "party_id and name", refused: [" CONTRADICTION"],
        .init(partyID: "party_01jd0000000000000000000000", name: "A", role: .author)),
      .party(
        "party_id and kind", refused: [" CONTRADICTION"],
        .init(partyID: "party_01jd0000000000000000000000", kind: .legalPerson, role: .author)),

      .claim("an unknown right", refused: "right UNKNOWN_VALUE", .init(right: .init(rawValue: 5))),
      .claim("an unknown basis", refused: "basis UNKNOWN_VALUE", .init(basis: .init(rawValue: 5))),
      .claim(
        "an unknown visibility", refused: "visibility UNKNOWN_VALUE",
        .init(visibility: .init(rawValue: 3))),
      .claim("more than the whole", refused: "share_ppm TOO_LARGE", .init(sharePPM: 1_000_001)),
      .claim("a region in lower case", refused: "region_code MALFORMED", .init(regionCode: "cn")),
      .claim(
        "a region of three letters", refused: "region_code MALFORMED", .init(regionCode: "CHN")),
      .claim("a continent", refused: "region_code MALFORMED", .init(regionCode: "142")),
      .claim("a region that is no ASCII", refused: "region_code MALFORMED", .init(regionCode: "É")),

      .version("no sha256", refused: "sha256 REQUIRED") { $0.sha256 = [] },
      .version("a short sha256", refused: "sha256 WRONG_LENGTH") { $0.sha256.removeLast() },
      .version("a long sha256", refused: "sha256 WRONG_LENGTH") { $0.sha256.append(0) },
      .version("no sha512", refused: "sha512 REQUIRED") { $0.sha512 = [] },
      .version("sha256 for sha512", refused: "sha512 WRONG_LENGTH") { $0.sha512 = $0.sha256 },
      .version("a short sm3", refused: "sm3 WRONG_LENGTH") { $0.sm3 = [1] },
      .version("over 2^62 bytes", refused: "size_bytes TOO_LARGE") { $0.sizeBytes = 1 << 62 + 1 },
      .version("2^64-1 bytes", refused: "size_bytes TOO_LARGE") { $0.sizeBytes = .max },
      .version("no media type", refused: "media_type REQUIRED") { $0.mediaType = "" },
      .version("half a media type", refused: "media_type MALFORMED") { $0.mediaType = "text" },
      .version("no subtype", refused: "media_type MALFORMED") { $0.mediaType = "text/" },
      .version("no type", refused: "media_type MALFORMED") { $0.mediaType = "/plain" },
      .version("three parts", refused: "media_type MALFORMED") { $0.mediaType = "a/b/c" },
      .version("a media type with parameters", refused: "media_type MALFORMED") {
        $0.mediaType = "text/plain;charset=utf-8"
      },
      .version("a media type with a space", refused: "media_type MALFORMED") {
        $0.mediaType = "text/ plain"
      },
      .version("a media type of 128 characters", refused: "media_type MALFORMED") {
        $0.mediaType = "text/" + String(repeating: "x", count: 123)
      },
      .version("created in two minutes", refused: "created_time IN_THE_FUTURE") {
        $0.createdTime = seconds(120)
      },
      .version("created a microsecond too late", refused: "created_time IN_THE_FUTURE") {
        $0.createdTime = seconds(60, nanos: 1_000)
      },
      .version("published tomorrow", refused: "published_time IN_THE_FUTURE") {
        $0.publishedTime = seconds(86_400)
      },
      .version("created before the year 1", refused: "created_time MALFORMED") {
        $0.createdTime = .init(seconds: -62_135_596_801)
      },
      .version("published after the year 9999", refused: "published_time MALFORMED") {
        $0.publishedTime = .init(seconds: 253_402_300_800)
      },
      .version("negative nanoseconds", refused: "created_time MALFORMED") {
        $0.createdTime = .init(seconds: 1, nanos: -1)
      },
      .version("a whole second of nanoseconds", refused: "created_time MALFORMED") {
        $0.createdTime = .init(seconds: 1, nanos: 1_000_000_000)
      },
    ]
    + [
      "example.com/a", "/a", "ftp://example.com/a", "javascript:alert(1)", "https://", "https:///a",
      "https:example.com", "//example.com", "https://user@example.com", "https://u:p@example.com",
      "https://example.com/a b", "https://example.com/é", "https://example.com/\n", longURL,
      "https://example.com/\"><script>", "https://example.com/<a>", "https://exa\"mple.com/",
      "https://example.com/%zz", "https://[::1", "https://example.com:port/",
      "https://example.com/a\\b",
    ].map { address in
      .version("the source \(address.prefix(40))", refused: "source_url MALFORMED") {
        $0.sourceURL = address
      }
    }

  /// What is refused, as "field REASON"; the rest of the error is looked at too.
  private func refused(_ request: Request) throws -> [String] {
    do {
      _ = try WorkRequest(request, now: Self.now)
      return []
    } catch let error as RPCError {
      #expect(error.code == .invalidArgument)
      #expect(error.reason == "INVALID_FIELDS")
      for violation in error.fieldViolations {
        #expect(violation.description.contains("`\(violation.field)`"))
      }
      return error.fieldViolations.map { "\($0.field) \($0.reason)" }
    }
  }

  @Test(arguments: cases)
  func oneWrongThingIsRefusedByNameAndReason(wrong: Case) throws {
    let request = Request.sample()
    #expect(try refused(request) == [])
    #expect(try refused(request.with(wrong.change)) == wrong.refused)
  }

  @Test func allThatIsWrongIsToldAtOnce() throws {
    #expect(
      try refused(Request()) == [
        "title REQUIRED", "kind REQUIRED", "parties REQUIRED", "version REQUIRED",
        "request_id REQUIRED",
      ])
    let wrong = Request.sample().with { request in
      request.parties = [.author(), .init(name: "B", role: .owner), .known("x")]
      request.claim = .init(sharePPM: 2_000_000, regionCode: "xx")
      request.version = .init(sha256: [1], mediaType: "x", createdTime: Self.seconds(999))
    }
    #expect(
      try refused(wrong) == [
        "parties[1].kind REQUIRED", "parties[2].party_id MALFORMED", "claim.share_ppm TOO_LARGE",
        "claim.region_code MALFORMED", "version.sha256 WRONG_LENGTH", "version.sha512 REQUIRED",
        "version.media_type MALFORMED", "version.created_time IN_THE_FUTURE",
      ])
  }

  @Test func addingAVersionChecksTheVersionInTheSameWay() throws {
    for wrong in Self.cases where wrong.refused.allSatisfy({ $0.hasPrefix("version") }) {
      var checks = FieldChecks()
      _ = VersionDeclaration(
        Request.sample().with(wrong.change).version, now: Self.now, &checks)
      let error = #expect(throws: RPCError.self, "\(wrong.testDescription)") { try checks.finish() }
      #expect(error?.fieldViolations.map { "\($0.field) \($0.reason)" } == wrong.refused)
    }
  }

  @Test func whatIsNotSaidOfTheClaimHasItsDefault() throws {
    let whole = CertificationV1.Claim(
      right: .all, sharePPM: 1_000_000, regionCode: "001", basis: .original, visibility: .private)
    #expect(try WorkRequest(.sample(), now: Self.now).claim == whole)
    #expect(try WorkRequest(.sample(claim: .init()), now: Self.now).claim == whole)
    let own = CertificationV1.Claim(
      right: .adaptation, sharePPM: 1, regionCode: "CN", basis: .succession, visibility: .public)
    #expect(try WorkRequest(.sample(claim: own), now: Self.now).claim == own)
  }

  @Test func timesAreKeptInMillisecondsAndMediaTypesInLowerCase() throws {
    let version = CertificationV1.Version.sample().with {
      $0.createdTime = Self.seconds(-1, nanos: 123_999_999)
      $0.mediaType = "Image/SVG+xml"
    }
    let declaration = try WorkRequest(.sample(version: version), now: Self.now).version
    #expect(declaration.createdTime?.rfc3339 == "2026-11-21T07:59:59.123Z")
    #expect(declaration.mediaType == "image/svg+xml")
  }
}
