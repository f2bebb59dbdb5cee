import Logging
import SealPostgres
import SealPrimitives
import SealVerify

/// Takes what waits into the logs, in batches, one server at a time
/// (Documentation/decisions.md, 6).
///
/// A batch is one transaction: leaves, subtrees, head. The checkpoint is signed after its COMMIT
/// and published last: who stops in between leaves a head without its checkpoint, which the next
/// run signs. No checkpoint is ever signed for a head that may yet be rolled back.
package final class LogSequencer: Sendable {
  /// Entries that a batch takes at most.
  package static let batch = 1_000

  private let database: Database
  private let signers: PerEnvironment<LogSigner>
  private let loop: PollingLoop
  private let logger: Logger

  package init(
    database: Database, signers: PerEnvironment<LogSigner>, interval: Duration = .seconds(1),
    logger: Logger
  ) {
    self.database = database
    self.signers = signers
    self.logger = logger
    // One checkpoint of many statements costs less than one of each.
    loop = PollingLoop(interval: interval, pause: .milliseconds(50))
  }

  /// Soon: a statement was committed.
  package func wake() {
    loop.wake()
  }

  /// Sequences until this task is cancelled.
  package func run() async {
    await loop.run {
      try await self.drain()
    } failed: { [logger] error in
      logger.warning("The log cannot be written for the moment", metadata: ["error": "\(error)"])
    }
  }

  /// Takes in everything that waits, and publishes checkpoints of all of it.
  package func drain() async throws {
    for environment in try await database.read(Self.behind) {
      while try await take(environment) == Self.batch {}
      try await publish(environment)
    }
  }

  /// The logs that something waits for: an entry, or a head without its checkpoint. A log that has
  /// nothing yet has no head, and waits for its first checkpoint.
  private static func behind(_ tx: Transaction) throws -> [Environment] {
    try tx.query(
      """
      SELECT environment FROM log_waiting
      UNION SELECT environment FROM log_head WHERE checkpoint_size < size
      UNION SELECT environment FROM unnest(\(Environment.allCases.map(\.rawValue))::text[])
        AS every (environment)
      WHERE NOT EXISTS (SELECT FROM log_head WHERE log_head.environment = every.environment)
      ORDER BY environment
      """
    ).map { try $0.decode("environment") }
  }

  /// One batch; answers how many entries it had.
  @discardableResult
  func take(_ environment: Environment) async throws -> Int {
    try await database.write { tx in try Self.take(environment, tx) }
  }

  /// Signs the head, unless its checkpoint is published. A log without entries has one, too.
  func publish(_ environment: Environment) async throws {
    let head = try await database.read { tx in
      try tx.first(
        """
        SELECT size, root, checkpoint_size < size AS is_due
        FROM log_head WHERE environment = \(environment)
        """
      ).map {
        (
          size: try $0.decode("size", as: Int64.self),
          root: try $0.decode("root", as: [UInt8].self),
          isDue: try $0.decode("is_due", as: Bool.self)
        )
      }
    }
    let (size, root, isDue) = head ?? (0, MerkleTree.emptyRoot, true)
    guard isDue else { return }
    let signer = signers[environment]
    let note = try signer.checkpoint(size: size, root: root)
    _ = try await database.write { tx in
      // Another server may have gone further meanwhile; its checkpoint covers this one.
      try tx.execute(
        """
        WITH published AS (
          INSERT INTO log_head AS head
            (environment, size, root, checkpoint, checkpoint_size, chain_pem)
          VALUES (\(environment), \(size), \(root), \(note), \(size), \(signer.chainPEM))
          ON CONFLICT (environment) DO UPDATE
          SET checkpoint = excluded.checkpoint, checkpoint_size = excluded.checkpoint_size,
            chain_pem = excluded.chain_pem
          WHERE head.checkpoint_size < excluded.checkpoint_size
          RETURNING environment, checkpoint_size
        )
        INSERT INTO log_checkpoint (environment, size)
        SELECT environment, checkpoint_size FROM published
        """)
    }
  }

  private static func take(_ environment: Environment, _ tx: Transaction) throws -> Int {
    // The next statement's snapshot is younger than the lock: it sees what the batch before left.
    let lock: Int64 = environment == .live ? 0x5345_414c_0002 : 0x5345_414c_0003
    _ = try tx.query("SELECT pg_advisory_xact_lock(\(lock))")
    // Oldest first, as far as identifiers tell: they begin with their time.
    let entries = try tx.query(
      """
      WITH taken AS (
        DELETE FROM log_waiting WHERE (bucket, statement_id) IN (
          SELECT bucket, statement_id FROM log_waiting WHERE environment = \(environment)
          ORDER BY statement_id LIMIT \(batch))
        RETURNING statement_id, statement_sha256
      )
      SELECT statement_sha256 FROM taken ORDER BY statement_id
      """
    ).map { try $0.decode("statement_sha256", as: [UInt8].self) }
    guard !entries.isEmpty else { return 0 }
    let size =
      try tx.first("SELECT size FROM log_head WHERE environment = \(environment)")?
      .decode("size", as: Int64.self) ?? 0
    var growth = LogGrowth(
      size: size,
      edge: try StatementLog.nodes(MerkleTree.fullSubtrees(0..<size), environment, tx))
    for entry in entries { growth.append(entry) }
    try write(entries, from: size, growth, environment, tx)
    return entries.count
  }

  private static func write(
    _ entries: [[UInt8]], from size: Int64, _ growth: LogGrowth, _ environment: Environment,
    _ tx: Transaction
  ) throws {
    let nodes = growth.added
    try tx.execute(
      """
      WITH leaves AS (
        INSERT INTO log_leaf (environment, leaf_index, statement_sha256)
        SELECT \(environment)::text, \(size) + place - 1, digest
        FROM unnest(\(entries)::bytea[]) WITH ORDINALITY AS entry (digest, place)
      ), nodes AS (
        INSERT INTO log_node (environment, level, node_index, hash)
        SELECT \(environment)::text, level, node_index, hash
        FROM unnest(\(nodes.map { Int32($0.node.level) })::integer[],
          \(nodes.map(\.node.index))::bigint[], \(nodes.map(\.hash))::bytea[])
          AS node (level, node_index, hash)
      )
      INSERT INTO log_head AS head (environment, size, root)
      VALUES (\(environment), \(growth.size), \(growth.root))
      ON CONFLICT (environment) DO UPDATE SET size = excluded.size, root = excluded.root
      """)
  }
}
