import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealProtobuf

/// How applications are made.
enum ApplicationChanges {
  /// How many an account has in an environment at most.
  static let most = 100

  /// Throws TOO_MANY.
  static func create(
    _ name: String, as id: ApplicationID, of caller: Caller, _ change: Change
  ) throws -> StoredApplication {
    try AccountStore.lock(caller.accountID, change.tx)
    guard try ApplicationStore.count(of: caller, change.tx) < most else {
      throw DeveloperError.tooMany("applications", limit: most)
    }
    let made = try ApplicationStore.insert(id, name, of: caller, at: change.now, change.tx)
    try change.tell(.applicationCreated, id, ["application": .string(id.description)])
    return made
  }
}

extension StoredApplication {
  var message: DeveloperV1.Application {
    DeveloperV1.Application(
      applicationID: applicationID.description, name: name,
      createTime: GoogleProtobuf.Timestamp(createTime))
  }
}
