import SealContent
import SealCrypto
import SealPostgres
import SealPrimitives
import SealServer
import SealTestSupport
import Testing

@Suite struct ContentTests {
  private static let now = Instant(seconds: 1_795_248_000)

  private func alone(
    isolation: isolated (any Actor)? = #isolation, _ body: (Database) async throws -> Void
  ) async throws {
    try await TestCluster.withFreshDatabase(migrations: Migrations.all) { try await body($0) }
  }

  @Test func isReadAsItWasPutAndPutOnce() async throws {
    try await alone { database in
      let bytes = SystemRandomBytes().bytes(100_000)
      let digest = try await database.write { tx in
        try ContentStore.put(bytes, mediaType: "application/warc", in: .nobodys, at: Self.now, tx)
      }
      let again = try await database.write { tx in
        try ContentStore.put(
          bytes, mediaType: "text/plain", in: .nobodys, at: Self.now.advanced(by: .seconds(9)), tx)
      }
      #expect(digest == SHA256.hash(bytes) && again == digest)
      let content = try await database.read { tx in try ContentStore.get(digest, in: .nobodys, tx) }
      #expect(content?.bytes == bytes)
      #expect(content?.mediaType == "application/warc" && content?.createTime == Self.now)
      let none = try await database.read { tx in
        try ContentStore.get([UInt8](repeating: 0, count: 32), in: .nobodys, tx)
      }
      #expect(none == nil)
    }
  }

  @Test(arguments: [
    (0, 10, 0..<10), (90, 30, 90..<100), (100, 5, 100..<100), (Int(Int32.max), 5, 100..<100),
    (0, Int.max, 0..<100),
  ]) func aPartIsReadByItself(_ offset: Int, _ length: Int, _ range: Range<Int>) async throws {
    try await alone { database in
      let bytes = [UInt8](0..<100)
      let parts = try await database.write { tx in
        let digest = try ContentStore.put(bytes, mediaType: "x/y", in: .nobodys, at: Self.now, tx)
        return [
          try ContentStore.part(of: digest, in: .nobodys, from: offset, length: length, tx),
          try ContentStore.part(
            of: digest.reversed(), in: .nobodys, from: offset, length: length, tx),
        ]
      }
      #expect(parts[0]?.bytes == Array(bytes[range]) && parts[0]?.total == 100)
      #expect(parts[1] == nil)
    }
  }

  @Test func bytesThatHaveChangedAreNoticedWhenTheyAreRead() async throws {
    try await alone { database in
      let digest = try await database.write { tx in
        try ContentStore.put([1, 2, 3], mediaType: "text/plain", in: .nobodys, at: Self.now, tx)
      }
      // As a broken disk or a careless administrator would.
      try await database.write { tx in
        try tx.executeScript(
          """
          ALTER TABLE content DISABLE TRIGGER content_is_insert_only;
          UPDATE content SET bytes = '\\x010204';
          """)
      }
      let error = await #expect(throws: ContentError.self) {
        try await database.read { tx in try ContentStore.get(digest, in: .nobodys, tx) }
      }
      #expect(error?.code == .corrupted)
    }
  }

  @Test func theLongestContentThatIsAllowedIsReadAsItWasPut() async throws {
    try await alone { database in
      let bytes = [UInt8](repeating: 0xA5, count: ContentStore.maxBytes)
      let digest = try await database.write { tx in
        try ContentStore.put(bytes, mediaType: "application/warc", in: .nobodys, at: Self.now, tx)
      }
      let content = try await database.read { tx in try ContentStore.get(digest, in: .nobodys, tx) }
      #expect(content?.bytes == bytes)
    }
  }

  @Test func theSameBytesPutAtOnceAreKeptOnce() async throws {
    try await alone { database in
      let bytes = Array("the same".utf8)
      let digests = try await database.race(
        at: "content",
        (0..<3).map { _ in
          {
            try await database.write { tx in
              try ContentStore.put(bytes, mediaType: "text/plain", in: .nobodys, at: Self.now, tx)
            }
          }
        })
      #expect(try digests.map { try $0.get() } == Array(repeating: SHA256.hash(bytes), count: 3))
      let count = try await database.read { tx in
        try tx.first("SELECT count(*) AS count FROM content")?.decode("count", as: Int.self)
      }
      #expect(count == 1)
    }
  }

  @Test func tooMuchIsRefusedBeforeItIsSent() async throws {
    try await alone { database in
      let error = await #expect(throws: ContentError.self) {
        try await database.write { tx in
          try ContentStore.put(
            [UInt8](repeating: 0, count: ContentStore.maxBytes + 1), mediaType: "text/plain",
            in: .nobodys,
            at: Self.now, tx)
        }
      }
      #expect(error?.code == .tooLarge)
    }
  }

  /// Statements over nothing.
  private static let violations: [(statement: String, rule: String)] = [
    ("INSERT INTO content VALUES (7, '\\x00', 't', now(), '')", "content_sha256_has_32_bytes"),
    (
      "INSERT INTO content VALUES (7, sha256(''), 't', now(), "
        + "convert_to(repeat('x', 67108865), 'UTF8'))",
      "content_is_at_most_64_mib"
    ),
    ("DELETE FROM content", "content_is_insert_only"),
    ("UPDATE content SET media_type = 'x'", "content_is_insert_only"),
  ]

  @Test func theDatabaseDefendsItsRules() async throws {
    try await alone { database in
      let problems = try await database.misjudged(Self.violations)
      #expect(problems == [])
    }
  }
}
