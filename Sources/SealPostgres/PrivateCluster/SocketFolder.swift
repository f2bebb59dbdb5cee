import Foundation

/// Where the cluster's socket lies.
///
/// `sun_path` holds 107 bytes (unix(7)) and PostgreSQL appends `/.s.PGSQL.5432`; libpq takes a
/// comma for the end of a host. A folder that is too long or too odd is replaced by a short one in
/// /tmp, for the cluster's user alone and remembered in the cluster's folder.
struct SocketFolder {
  private static let longest = 107 - "/.s.PGSQL.5432.lock".utf8.count

  static func isUsable(_ path: String) -> Bool {
    path.utf8.count <= longest && path.wholeMatch(of: #/[A-Za-z0-9\/._-]+/#) != nil
  }

  /// The folder to start the server with; made when missing.
  static func prepare(_ files: ClusterFiles) throws -> String {
    if isUsable(files.ownSocketFolder) {
      try files.makePrivateFolder(files.ownSocketFolder)
      return files.ownSocketFolder
    }
    if files.exists(files.socketPointer) {
      let remembered = try files.read(files.socketPointer)
      // /tmp is emptied at boot; mkdir(2) fails when somebody else has made one of that name.
      if isUsable(remembered), mkdir(remembered, 0o700) == 0 {
        return try giveAway(remembered, files)
      }
      if isOurs(remembered, files.user) { return remembered }
    }
    var template = Array("/tmp/copyrightseal-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw files.systemFailure("No folder for the socket can be made in /tmp")
    }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try files.write(path, to: files.socketPointer)
    return try giveAway(path, files)
  }

  private static func giveAway(_ path: String, _ files: ClusterFiles) throws -> String {
    guard chown(path, files.user.userID, files.user.groupID) == 0 else {
      throw files.systemFailure("`\(path)` cannot be given to user \(files.user.name)")
    }
    return path
  }

  private static func isOurs(_ path: String, _ user: SystemUser) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_uid == user.userID && status.st_mode & 0o077 == 0
  }
}
