import Foundation
import SealPrimitives

/// Files that only their owner may read, and their public neighbours.
enum SecretFile {
  /// No key or chain of ours is longer.
  static let limit = 1 << 16

  /// Throws `exposedKey` when group or others have any right to it, `file` when it cannot be read
  /// or is no regular file.
  static func read(_ path: String) throws -> [UInt8] {
    try read(path) { status in
      guard status.st_mode & 0o077 == 0 else {
        throw TrustError(
          .exposedKey,
          "`\(path)` can be reached by others than its owner; `chmod 600` it and "
            + "consider a new key."
        )
      }
    }
  }

  static func readPublicText(_ path: String) throws -> String {
    guard let text = String(validating: try read(path) { _ in }, as: UTF8.self) else {
      throw TrustError(.file, "`\(path)` is not text.")
    }
    return text
  }

  private static func read(_ path: String, _ check: (stat) throws -> Void) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw fileError("`\(path)` cannot be opened", errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= limit
    else {
      throw TrustError(.file, "`\(path)` is not a regular file of at most \(limit) bytes.")
    }
    try check(status)
    var content = [UInt8](repeating: 0, count: limit)
    var length = 0
    while length < limit {
      let count = content[length...].withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { break }
      if count > 0 {
        length += count
      } else if errno != EINTR {
        throw fileError("`\(path)` cannot be read", errno)
      }
    }
    return Array(content[..<length])
  }

  enum Readers: mode_t {
    case owner = 0o600
    case anybody = 0o644
  }

  /// A new file, on disk when this returns. Throws `alreadyExists` rather than overwrite.
  static func writeNew(_ content: [UInt8], to path: String, readers: Readers) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, readers.rawValue)
    guard descriptor >= 0 else {
      guard errno == EEXIST else { throw fileError("`\(path)` cannot be made", errno) }
      throw TrustError(.alreadyExists, "`\(path)` is there already and is not overwritten.")
    }
    defer { close(descriptor) }
    // The umask may have taken rights, never given any; these are the ones meant.
    guard fchmod(descriptor, readers.rawValue) == 0 else {
      throw fileError("`\(path)` cannot be made", errno)
    }
    var written = 0
    while written < content.count {
      let count = content[written...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        written += count
      } else if errno != EINTR {
        throw fileError("`\(path)` cannot be written", errno)
      }
    }
    guard fsync(descriptor) == 0 else { throw fileError("`\(path)` cannot be written", errno) }
  }

  /// Gives a finished file its name, for good. Throws `alreadyExists`, and removes the file, rather
  /// than overwrite.
  static func publish(_ finished: String, as path: String) throws {
    let linked = link(finished, path) == 0
    let number = errno
    guard unlink(finished) == 0 else { throw fileError("`\(finished)` cannot be removed", errno) }
    guard linked else {
      guard number == EEXIST else { throw fileError("`\(path)` cannot be made", number) }
      throw TrustError(.alreadyExists, "`\(path)` is there already and is not overwritten.")
    }
    try synchronize(folder: parent(of: path))
  }

  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o700) == 0 else {
      throw fileError("The folder `\(path)` cannot be made", errno)
    }
  }

  /// Makes new, renamed and removed names in a folder survive a crash.
  static func synchronize(folder path: String) throws {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fileError("The folder `\(path)` cannot be opened", errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw fileError("The folder `\(path)` cannot be written", errno)
    }
  }

  static func parent(of path: String) -> String {
    let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
    return parent.isEmpty ? "/" : parent
  }
}

func fileError(_ what: String, _ number: Int32) -> TrustError {
  TrustError(.file, "\(what): \(String(cString: strerror(number))).")
}
