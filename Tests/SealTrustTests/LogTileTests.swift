import SealPostgres
import SealPrimitives
import SealServer
import SealTestSupport
import SealVerify
import Testing

@testable import SealTrust

/// What everybody may read of a log on PostgreSQL.
@Suite struct LogTileTests {
  @Test func aTileIsThereAsSoonAsACheckpointNeedsItAndStays() async throws {
    try await LogDatabase.alone { logs in
      let sizes = [5, 300, 700]
      var seen: [Checkpoint] = []
      for (start, size) in zip([0] + sizes, sizes) {
        try await logs.grow(to: size, from: start)
        let checkpoint = try #require(try await logs.checkpoint())
        #expect(checkpoint.size == Int64(size))
        let report = try await logs.audit(seen: seen)
        #expect(report.isSound, "\(report.findings)")
        seen.append(checkpoint)
      }
      let there = [
        "0/000.p/5", "0/000", "0/001.p/44", "0/001", "0/002.p/188", "1/000.p/1", "1/000.p/2",
        "entries/000.p/5", "entries/000", "entries/001.p/44", "entries/001", "entries/002.p/188",
      ]
      for name in there {
        let path = try #require(LogTilePath("tile/" + name))
        let bytes = try await logs.tile("tile/" + name)
        #expect(bytes?.count == path.width * (path.content == .entries ? 34 : 32), "\(name)")
      }
      let never = [
        "0/000.p/4", "0/000.p/6", "0/000.p/255", "0/001.p/43", "0/001.p/45", "0/002.p/187",
        "0/002.p/189", "0/002", "0/003.p/1", "1/000.p/3", "1/000", "1/001.p/1", "2/000.p/1",
        "7/000.p/1", "entries/000.p/4", "entries/002.p/189", "entries/002", "entries/003",
        "0/x036/x028/x797/x018/x963/966",
      ]
      for name in never { #expect(try await logs.tile("tile/" + name) == nil, "\(name)") }
    }
  }

  @Test func nothingIsShownBeforeItsCheckpoint() async throws {
    try await LogDatabase.alone { logs in
      #expect(try await logs.checkpoint() == nil)
      try await logs.grow(to: 300, from: 0, publish: false)
      #expect(try await logs.checkpoint() == nil)
      for name in ["tile/0/000", "tile/entries/000", "tile/0/001.p/44", "tile/1/000.p/1"] {
        #expect(try await logs.tile(name) == nil)
      }
      try await logs.grow(to: 301, from: 300)
      #expect(try await logs.checkpoint()?.size == 301)
      #expect(try await logs.tile("tile/0/000") != nil)
      // There never was a checkpoint of 300.
      #expect(try await logs.tile("tile/0/001.p/44") == nil)
    }
  }

  @Test func anEmptyLogHasACheckpointAndTheLogsAreApart() async throws {
    try await LogDatabase.alone { logs in
      try await logs.grow(to: 3, from: 0, .sandbox)
      #expect(try await logs.checkpoint()?.size == 0)
      #expect(try await logs.checkpoint()?.root == MerkleTree.emptyRoot)
      #expect(try await logs.audit().isSound)
      let name = "tile/entries/000.p/3"
      #expect(try await logs.tile(name) == nil)
      #expect(try await logs.tile(name, .sandbox)?.count == 102)
      // The first entries come after the empty checkpoint.
      let empty = try #require(try await logs.checkpoint())
      try await logs.grow(to: 2, from: 0)
      #expect(try await logs.audit(seen: [empty]).isSound)
      let signer = logs.signers.live
      #expect(
        try await logs.database.read { tx in try LogAudit.compute(signer, tx) }.problems == [])
    }
  }

  @Test func aTileAboveTheLeavesIsReadFromWhatIsKept() async throws {
    try await LogDatabase.alone { logs in
      try await logs.grow(to: 66_000, from: 0)
      let report = try await logs.audit()
      #expect(report.isSound, "\(report.findings)")
      #expect(report.tiles == 257 + 1 + 1 + 1 + 1)
      #expect(try await logs.tile("tile/1/000")?.count == 8_192)
      #expect(try await logs.tile("tile/2/000.p/1")?.count == 32)
      // At most a tile's rows are read, on fresh tables too.
      let plan = try await logs.database.read { tx in
        try tx.query(
          """
          EXPLAIN SELECT hash FROM log_node WHERE environment = 'LIVE' AND level = 8
            AND node_index >= 0 AND node_index < 256 ORDER BY node_index
          """
        ).map { try $0.decode("QUERY PLAN", as: String.self) }.joined(separator: "\n")
      }
      #expect(plan.contains("log_node_pkey") && !plan.contains("Seq Scan"), "\(plan)")
    }
  }

  @Test(arguments: [
    ("DELETE FROM log_checkpoint", "log_checkpoints_are_insert_only"),
    ("UPDATE log_checkpoint SET size = 9", "log_checkpoints_are_insert_only"),
    (
      "INSERT INTO log_checkpoint (environment, size) VALUES ('LIVE', -1)",
      "checkpoint_size_is_not_negative"
    ),
    ("INSERT INTO log_checkpoint SELECT * FROM log_checkpoint", "log_checkpoint_pkey"),
  ]) func whatWasPublishedStays(_ statement: String, _ constraint: String) async throws {
    try await LogDatabase.alone { logs in
      try await logs.grow(to: 2, from: 0)
      let error = await #expect(throws: PostgresError.self) {
        _ = try await logs.database.write { tx in try tx.execute(SQL(raw: statement)) }
      }
      #expect(error?.constraint == constraint)
    }
  }
}

extension LogDatabase {
  /// The log's next entries, down to one checkpoint.
  fileprivate func grow(
    to size: Int, from start: Int, _ environment: Environment = .live, publish: Bool = true
  ) async throws {
    let name = environment.rawValue
    try await database.write { tx in
      _ = try tx.execute(
        """
        INSERT INTO log_waiting (bucket, statement_id, environment, statement_sha256)
        SELECT 0, lpad(to_hex(entry), 32, '0')::uuid, \(name),
          sha256(convert_to(\(name) || entry, 'UTF8'))
        FROM generate_series(\(Int64(start)), \(Int64(size - 1))) AS entry
        """)
    }
    let sequencer = LogSequencer(database: database, signers: signers, logger: TestLog.logger)
    if publish {
      try await sequencer.drain()
    } else {
      while try await sequencer.take(environment) == LogSequencer.batch {}
    }
  }

  fileprivate func tile(_ name: String, _ environment: Environment = .live) async throws -> [UInt8]?
  {
    let path = try #require(LogTilePath(name), "\(name)")
    return try await database.read { tx in try StatementLog.tile(path, environment, tx) }
  }

  fileprivate func checkpoint(_ environment: Environment = .live) async throws -> Checkpoint? {
    let signer = signers[environment]
    return try await database.read { tx in try StatementLog.checkpoint(environment, tx) }.map {
      try signer.verifierKey.open($0)
    }
  }

  /// What a stranger says of it.
  fileprivate func audit(seen: [Checkpoint] = []) async throws -> LogAuditReport {
    try await LogAuditor(try #require(try await checkpoint()), seen: seen).run { paths in
      try await database.read { tx in try paths.map { try StatementLog.tile($0, .live, tx) } }
    }
  }
}
