import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf

/// An application as the database knows it.
struct StoredApplication: Sendable {
  let applicationID: ApplicationID
  let name: String
  let createTime: Instant

  var message: DeveloperV1.Application {
    DeveloperV1.Application(
      applicationID: applicationID.description, name: name,
      createTime: GoogleProtobuf.Timestamp(createTime))
  }
}

extension StoredApplication {
  init(_ row: Row) throws {
    applicationID = try row.decode("application_id")
    name = try row.decode("name")
    createTime = try row.decode("create_time")
  }
}

/// Applications in the database.
enum ApplicationStore {
  /// How many an account has in an environment at most.
  static let most = 100

  /// Throws TOO_MANY_APPLICATIONS.
  static func create(
    _ name: String, as id: ApplicationID, of caller: Caller, _ change: Change
  ) throws -> StoredApplication {
    try AccountStore.lock(caller.accountID, change.tx)
    guard try count(of: caller, change.tx) < most else {
      throw DeveloperError.tooMany("applications", limit: most)
    }
    let made = StoredApplication(applicationID: id, name: name, createTime: change.now)
    try insert(made, of: caller, change.tx)
    try change.tell(.applicationCreated, id, ["application": .string(id.description)])
    return made
  }

  private static func insert(_ new: StoredApplication, of caller: Caller, _ tx: Transaction) throws
  {
    _ = try tx.execute(
      """
      INSERT INTO application (bucket, application_id, account_id, environment, name, create_time)
      VALUES (\(new.applicationID.bucket), \(new.applicationID), \(caller.accountID),
        \(caller.environment), \(new.name), \(new.createTime))
      """)
  }

  static func find(_ id: ApplicationID, of caller: Caller, _ tx: Transaction) throws
    -> StoredApplication?
  {
    try tx.first(
      """
      SELECT * FROM application
      WHERE \(key: id, "application_id") AND account_id = \(caller.accountID)
        AND environment = \(caller.environment)
      """
    ).map(StoredApplication.init)
  }

  private static func count(of caller: Caller, _ tx: Transaction) throws -> Int {
    try tx.query(
      """
      SELECT count(*) AS count FROM application
      WHERE \(of: caller.tenant)
      """)[0].decode("count")
  }

  /// Newest first, those before `before` if given.
  static func list(of caller: Caller, before: ApplicationID?, limit: Int, _ tx: Transaction) throws
    -> [StoredApplication]
  {
    try tx.query(
      """
      SELECT * FROM application
      WHERE \(of: caller.tenant)
        AND (\(before)::uuid IS NULL OR application_id < \(before)::uuid)
      ORDER BY application_id DESC LIMIT \(limit)
      """
    ).map(StoredApplication.init)
  }
}
