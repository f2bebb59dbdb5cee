import Foundation
import SealCrypto
import SealPostgres
import SealPrimitives
import SealServer
import SealTestSupport
import SealVerify
import Synchronization
import Testing

@testable import SealTrust

/// The transparency log on PostgreSQL.
@Suite struct LogTests {
  @Test func everyStatementIsProvedUnderTheNewestCheckpoint() async throws {
    try await LogDatabase.alone { logs in
      var digests: [[UInt8]] = []
      for count in [1, 2, 5, 1, 9, 16] {
        digests += try await logs.enter(count)
        #expect(try await logs.proof(try #require(digests.last)) == nil, "not logged yet")
        try await logs.sequencer().drain()
        for (index, digest) in digests.enumerated() {
          let proof = try #require(try await logs.proof(digest))
          let signed = try SignedCheckpoint(note: proof.checkpointNote)
          #expect(proof.index == Int64(index) && signed.checkpoint.size == Int64(digests.count))
          #expect(proof.includes(statementSHA256: digest, in: signed.checkpoint))
          #expect(try LogProof(text: proof.text) == proof)
        }
        #expect(try await logs.problems().isEmpty)
      }
      #expect(try await logs.proof(SystemRandomBytes().bytes(32)) == nil)
    }
  }

  @Test func openSSLVerifiesTheCheckpointWithTheKeyOfTheLogsCertificate() async throws {
    try await LogDatabase.alone { logs in
      let digest = try await logs.enter(3)[1]
      try await logs.sequencer().drain()
      let note = try #require(try await logs.proof(digest)).checkpointNote
      let end = try #require(note.firstRange(of: "\n\n"))
      let line = note[end.upperBound...].trimmingCharacters(in: .newlines).split(separator: " ")
      let signature = try #require(Data(base64Encoded: String(line[2]))).dropFirst(4)
      let folder = try SealTestSupport.TemporaryFolder.make()
      try Data((note[..<end.lowerBound] + "\n").utf8).write(to: URL(filePath: folder + "/text"))
      try Data(signature).write(to: URL(filePath: folder + "/signature"))
      try Data(logs.signers.live.chainPEM.utf8).write(to: URL(filePath: folder + "/log.pem"))
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = [
        "-c",
        """
        cd \(folder) && openssl x509 -in log.pem -noout -pubkey > key.pub &&
        openssl pkeyutl -verify -pubin -inkey key.pub -rawin -in text -sigfile signature
        """,
      ]
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      try SealTestSupport.TemporaryFolder.remove(folder)
    }
  }

  @Test func aSequencerThatStopsBeforeItPublishesIsFinishedByTheNext() async throws {
    try await LogDatabase.alone { logs in
      let digests = try await logs.enter(5)
      #expect(try await logs.sequencer().take(.live) == 5)
      // Committed, and no checkpoint: nothing is proved yet.
      #expect(try await logs.proof(digests[0]) == nil)
      try await logs.sequencer().drain()
      #expect(try await logs.proof(digests[0]) != nil)
      #expect(try await logs.problems().isEmpty)
    }
  }

  @Test func sequencersThatRaceNeverForkTheLog() async throws {
    try await LogDatabase.alone { logs in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<4 {
          group.addTask { _ = try await logs.enter(20) }
          group.addTask { for _ in 0..<10 { try await logs.sequencer().drain() } }
        }
        try await group.waitForAll()
      }
      try await logs.sequencer().drain()
      #expect(try await logs.problems().isEmpty)
      let size = try await logs.database.read { tx in
        try tx.first("SELECT size FROM log_head WHERE environment = 'LIVE'")?.decode(
          "size", as: Int64.self)
      }
      #expect(size == 80)
    }
  }

  @Test func liveAndSandboxHaveLogsOfTheirOwn() async throws {
    try await LogDatabase.alone { logs in
      let live = try await logs.enter(3)
      let sandbox = try await logs.enter(2, .sandbox)
      try await logs.sequencer().drain()
      let (first, second) = (
        try #require(try await logs.proof(live[0])),
        try #require(try await logs.proof(sandbox[0], .sandbox))
      )
      let origins = try [first, second].map {
        try SignedCheckpoint(note: $0.checkpointNote).checkpoint.origin
      }
      #expect(origins == logs.signers.map(\.origin) && Set(origins).count == 2)
      #expect(try await logs.proof(live[0], .sandbox) == nil)
    }
  }

  @Test(arguments: [
    (
      "log_leaf", "log_leaves_are_insert_only",
      "UPDATE log_leaf SET statement_sha256 = sha256('x') WHERE leaf_index = 2"
    ),
    ("log_leaf", "log_leaves_are_insert_only", "DELETE FROM log_leaf WHERE leaf_index = 4"),
    ("log_leaf", "log_leaves_are_insert_only", "DELETE FROM log_leaf WHERE leaf_index = 0"),
    (
      "log_node", "log_nodes_are_insert_only",
      "UPDATE log_node SET hash = sha256('x') WHERE level = 1 AND node_index = 0"
    ),
    ("log_node", "log_nodes_are_insert_only", "DELETE FROM log_node WHERE level = 2"),
    ("log_head", "log_only_grows", "UPDATE log_head SET root = sha256('x')"),
    (
      "log_head", "log_only_grows", "UPDATE log_head SET checkpoint = replace(checkpoint, '5', '6')"
    ),
    ("log_head", "log_heads_stay", "DELETE FROM log_head"),
  ]) func theAuditFindsWhatWasTamperedWith(
    _ table: String, _ trigger: String, _ statement: String
  ) async throws {
    try await LogDatabase.alone { logs in
      try await logs.enter(5)
      try await logs.sequencer().drain()
      #expect(try await logs.problems().isEmpty)
      try await logs.tamper(table, trigger, statement)
      #expect(try await !logs.problems().isEmpty)
    }
  }

  /// Statements over a log with one entry.
  private static let violations: [(statement: String, rule: String)] = [
    ("UPDATE log_head SET size = size - 1, checkpoint_size = 0", "log_only_grows"),
    ("UPDATE log_head SET root = sha256('x')", "log_only_grows"),
    ("UPDATE log_head SET checkpoint = 'x'", "log_only_grows"),
    ("UPDATE log_head SET checkpoint_size = 99", "checkpoint_is_not_ahead_of_its_log"),
    ("UPDATE log_head SET chain_pem = NULL", "checkpoint_has_the_chain_of_its_key"),
    ("DELETE FROM log_head", "log_heads_stay"),
    ("DELETE FROM log_leaf", "log_leaves_are_insert_only"),
    ("UPDATE log_node SET level = 9", "log_nodes_are_insert_only"),
    (
      "INSERT INTO log_leaf SELECT environment, 9, statement_sha256 FROM log_leaf",
      "statement_is_logged_once"
    ),
    ("INSERT INTO log_leaf VALUES ('LIVE', -1, '')", "leaf_index_is_not_negative"),
    ("INSERT INTO log_node VALUES ('LIVE', 9, 9, '')", "log_hash_has_32_bytes"),
    (
      "INSERT INTO log_waiting VALUES (0, gen_random_uuid(), 'LIVE', '')",
      "log_entry_has_32_bytes"
    ),
    (
      "INSERT INTO log_waiting VALUES (0, gen_random_uuid(), 'DEMO', sha256(''))",
      "log_environment_is_known"
    ),
    (
      """
      INSERT INTO log_waiting SELECT 0, '00000000-0000-0000-0000-00000000000a', 'LIVE', sha256('')
      FROM generate_series(1, 2)
      """,
      "statement_waits_once"
    ),
    ("INSERT INTO log_checkpoint VALUES ('LIVE', -1)", "checkpoint_size_is_not_negative"),
    ("DELETE FROM log_checkpoint", "log_checkpoints_are_insert_only"),
  ]

  @Test func theDatabaseDefendsItsRules() async throws {
    try await LogDatabase.alone { logs in
      try await logs.enter(1)
      try await logs.sequencer().drain()
      #expect(try await logs.database.misjudged(Self.violations) == [])
    }
  }

  @Test func keysFromBeforeThereWereLogsGetTheirs() throws {
    let folder = try SealTestSupport.TemporaryFolder.make()
    let clock = ManualWallClock(TestKeys.madeAt)
    let pki = try DevelopmentPKI.create(
      at: folder + "/pki", serverNames: ServerNames(dnsNames: ["localhost"], addresses: []),
      clock: clock, random: SystemRandomBytes())
    let before = try pki.logSigner(.live).origin
    try pki.addMissingLogKeys(clock: clock, random: SystemRandomBytes())
    #expect(try pki.logSigner(.live).origin == before, "what is there stays")
    try FileManager.default.removeItem(atPath: folder + "/pki/live/log.pem")
    try pki.addMissingLogKeys(clock: clock, random: SystemRandomBytes())
    #expect(try pki.logSigner(.live).origin != before)
    try SealTestSupport.TemporaryFolder.remove(folder)
  }
}

extension LogDatabase {
  fileprivate func sequencer() -> LogSequencer {
    LogSequencer(database: database, signers: signers, logger: TestLog.logger)
  }

  private static let identifiers = Atomic<Int64>(0)

  /// An identifier that is later than those before.
  private static func nextID() -> UUID {
    let number = identifiers.add(1, ordering: .relaxed).newValue
    return LicenseID(at: Instant(microseconds: 1_000 * number), random: SystemRandomBytes()).uuid
  }

  /// Hands statements to the log, a transaction each.
  @discardableResult
  fileprivate func enter(_ count: Int, _ environment: Environment = .live) async throws -> [[UInt8]]
  {
    var digests: [[UInt8]] = []
    for _ in 0..<count {
      let statement = SystemRandomBytes().bytes(40)
      try await database.write { tx in
        _ = try tx.execute(
          "WITH \(StatementLog.entering(Self.nextID(), statement, environment)) SELECT 1")
      }
      digests.append(SHA256.hash(statement))
    }
    return digests
  }

  fileprivate func proof(_ digest: [UInt8], _ environment: Environment = .live) async throws
    -> LogProof?
  {
    try await database.read { tx in try StatementLog.entry(of: digest, environment, tx)?.proof }
  }

  fileprivate func problems(_ environment: Environment = .live) async throws -> [String] {
    let signer = signers[environment]
    return try await database.read { tx in try LogAudit.compute(signer, tx).problems }
  }

  /// As a careless administrator would.
  fileprivate func tamper(_ table: String, _ trigger: String, _ statement: String) async throws {
    try await database.write { tx in
      try tx.executeScript(
        """
        ALTER TABLE \(table) DISABLE TRIGGER \(trigger);
        \(statement);
        ALTER TABLE \(table) ENABLE TRIGGER \(trigger);
        """)
    }
  }
}
