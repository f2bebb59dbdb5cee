import Foundation

/// A folder for a test, which other users may enter, whatever TMPDIR says: paths of sockets must be
/// short and PostgreSQL's user must reach it.
package enum TemporaryFolder {
  /// The folder of this process, for all that its tests make.
  private static let home = Result { try ProcessFolder() }

  /// Makes `<folder of this process>/<prefix>-XXXXXX`.
  package static func make(prefix: String = "seal-test") throws -> String {
    try makeUnique(home.get().path + "/\(prefix)-XXXXXX")
  }

  package static func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: path)
  }

  /// mkdtemp(3), with everybody's right to pass through.
  static func makeUnique(_ pattern: String) throws -> String {
    var template = Array(pattern.utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemFailure(call: "mkdtemp") }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard chmod(path, 0o711) == 0 else { throw SystemFailure(call: "chmod") }
    return path
  }
}

/// A system call failed where a test did not expect it.
package struct SystemFailure: Error, CustomStringConvertible {
  package let description: String

  package init(call: String, code: Int32 = errno) {
    description = "\(call): \(String(cString: strerror(code)))"
  }
}
