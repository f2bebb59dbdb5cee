import Foundation

/// A file opened for reading; closed with its last owner.
final class OpenFile {
  private let descriptor: Int32
  private let name: String

  /// Throws `VerifyError.file` when it cannot be opened.
  init(reading path: String) throws {
    name = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fileError("`\(path)` cannot be opened", errno) }
  }

  /// A regular file directly in `folder`, never through a symbolic link.
  init(named name: String, in folder: OpenFolder) throws {
    self.name = name
    descriptor = openat(folder.descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw fileError("`\(name)` cannot be opened", errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw VerifyError(.file, "`\(name)` is not a regular file.")
    }
  }

  deinit { close(descriptor) }

  /// How many bytes were read; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    while true {
      let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      if errno != EINTR { throw fileError("`\(name)` cannot be read", errno) }
    }
  }

  /// The whole content; throws when it is longer than `limit`.
  func readAll(limit: Int) throws -> [UInt8] {
    var content = [UInt8](repeating: 0, count: limit + 1)
    var length = 0
    while length < content.count {
      let count = try content.withUnsafeMutableBytes { bytes in
        try read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[length...]))
      }
      if count == 0 { break }
      length += count
    }
    guard length <= limit else {
      throw VerifyError(
        .file, "`\(name)` is longer than \(limit) bytes, which is the most that is allowed.")
    }
    return Array(content[..<length])
  }
}

/// A folder opened to reach the files in it; closed with its last owner.
final class OpenFolder {
  let descriptor: Int32

  init(at path: String) throws {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fileError("The folder `\(path)` cannot be opened", errno) }
  }

  deinit { close(descriptor) }

  func contains(_ name: String) -> Bool {
    faccessat(descriptor, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0
  }
}

func fileError(_ what: String, _ number: Int32) -> VerifyError {
  VerifyError(.file, "\(what): \(String(cString: strerror(number))).")
}
