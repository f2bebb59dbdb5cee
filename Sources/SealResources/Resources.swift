internal import CResources

/// Files of the source tree that the binary carries: templates, styles, scripts, words.
///
/// `Scripts/embed-resources` lists them. A path is the file's below `Sources`, such as
/// `SealWeb/Templates/layout.mustache`.
package enum Resources {
  /// A path that no file has is a fault of ours.
  package static func bytes(_ path: String) -> [UInt8] {
    guard let bytes = files[path] else { preconditionFailure("no file \(path) is embedded") }
    return bytes
  }

  /// The same as UTF-8.
  package static func text(_ path: String) -> String {
    String(decoding: bytes(path), as: UTF8.self)
  }

  /// The names of the files in a folder, such as `SealWeb/Templates`.
  package static func names(in folder: String) -> [String] {
    files.keys.filter { $0.hasPrefix(folder + "/") }.map { String($0.dropFirst(folder.count + 1)) }
      .sorted()
  }

  private static let files = Dictionary(
    uniqueKeysWithValues: (0..<seal_resource_count).map { index in
      let file = seal_resource_at(index)!.pointee  // never NULL: an address within the array
      return (
        String(cString: file.path),
        [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.length))
      )
    })
}
