import Foundation
import SealPrimitives

/// The files of a private cluster's folder, all of them the cluster user's.
struct ClusterFiles: Sendable {
  let folder: String
  let user: SystemUser

  var data: String { folder + "/data" }
  /// Where `initdb` works; becomes `data` by a rename once it is whole.
  var unfinishedData: String { folder + "/data.new" }
  var password: String { folder + "/password" }
  var log: String { folder + "/server.log" }
  /// Names the socket's folder when it does not lie in ours.
  var socketPointer: String { folder + "/socket-folder" }
  var ownSocketFolder: String { folder + "/socket" }
  /// Held while the cluster is started or stopped.
  var startLock: String { folder + "/start.lock" }
  /// Shared by all processes that use the cluster.
  var useLock: String { folder + "/use.lock" }
  var settings: String { data + "/seal.conf" }
  var processFile: String { data + "/postmaster.pid" }

  func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// The version of PostgreSQL that made the data; `nil` when there is none yet.
  func dataVersion() throws -> Int? {
    guard exists(data) else { return nil }
    let text = try read(data + "/PG_VERSION")
    guard let version = Int(text) else {
      throw failure("`\(data)` does not hold a PostgreSQL cluster.")
    }
    return version
  }

  /// Without symbolic links and doubled slashes.
  func realPath(_ path: String) throws -> String {
    guard let real = realpath(path, nil) else {
      throw systemFailure("`\(path)` cannot be found")
    }
    defer { free(real) }
    return String(cString: real)
  }

  func read(_ path: String) throws -> String {
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
        .trimmingCharacters(in: .whitespacesAndNewlines)
    } catch {
      throw failure("`\(path)` cannot be read.", error)
    }
  }

  /// Writes a file that only the cluster's user can read, whole or not at all, and durably.
  func write(_ text: String, to path: String) throws {
    let unfinished = path + ".new"
    let descriptor = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw systemFailure("`\(unfinished)` cannot be written") }
    defer { close(descriptor) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw systemFailure("`\(unfinished)` cannot be written") }
      bytes = bytes.dropFirst(count)
    }
    guard fchown(descriptor, user.userID, user.groupID) == 0, fsync(descriptor) == 0 else {
      throw systemFailure("`\(unfinished)` cannot be written")
    }
    try rename(unfinished, to: path)
  }

  /// Durable: the folder is synchronized too.
  func rename(_ old: String, to new: String) throws {
    guard Foundation.rename(old, new) == 0 else {
      throw systemFailure("`\(old)` cannot be renamed to `\(new)`")
    }
    let parent = (new as NSString).deletingLastPathComponent
    let descriptor = open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw systemFailure("`\(parent)` cannot be opened") }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw systemFailure("`\(parent)` cannot be synchronized") }
  }

  func remove(_ path: String) throws {
    guard exists(path) else { return }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      throw failure("`\(path)` cannot be removed.", error)
    }
  }

  /// Makes a folder for the cluster's user alone, or makes sure that an old one is.
  func makePrivateFolder(_ path: String) throws {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw systemFailure("`\(path)` cannot be made")
    }
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw failure("`\(path)` is not a folder.")
    }
    // Ours and empty: just made, by us or by a process that starts beside us.
    if status.st_uid != user.userID, status.st_uid == geteuid(), try isEmpty(path) {
      guard chown(path, user.userID, user.groupID) == 0 else {
        throw systemFailure("`\(path)` cannot be given to user \(user.name)")
      }
      status.st_uid = user.userID
    }
    guard status.st_uid == user.userID else {
      throw failure(
        "`\(path)` belongs to user number \(status.st_uid); it must belong to \(user.name), as whom"
          + " PostgreSQL runs.")
    }
    guard status.st_mode & 0o077 == 0 || chmod(path, 0o700) == 0 else {
      throw systemFailure("`\(path)` cannot be closed to others")
    }
  }

  private func isEmpty(_ path: String) throws -> Bool {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).isEmpty
    } catch {
      throw failure("`\(path)` cannot be read.", error)
    }
  }

  func failure(_ message: String, _ cause: (any Error)? = nil) -> PostgresError {
    PostgresError(.clusterFailed, message, cause: cause)
  }

  func systemFailure(_ message: String) -> PostgresError {
    PostgresError(.clusterFailed, "\(message): \(String(cString: strerror(errno))).")
  }
}
