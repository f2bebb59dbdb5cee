import SealCrypto
import SealPrimitives

/// A dossier with all that it refers to, as one archive: the PDF, statements, tokens, captures, and
/// the list of their SHA-256s, which `sha256sum -c SHA256SUMS` checks.
package struct DossierBundle: Sendable {
  package struct File: Sendable, Hashable {
    /// Within the bundle: letters, digits and `-_.`, folders parted by `/`.
    package let name: String
    package let bytes: [UInt8]

    package init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  package static let manifestName = "SHA256SUMS"

  /// The folder that the archive unpacks to.
  package let folder: String
  package let files: [File]

  package init(folder: String, files: [File]) {
    self.folder = folder
    self.files = files
  }

  /// The archive (ustar). Files stand in the order of their names: the same files give the same
  /// bytes.
  ///
  /// - Parameter time: what stands as each file's time.
  ///
  /// Throws `DocumentError`: `malformed` for a name that is not plain or comes twice, `tooLong`
  /// beyond `DocumentLimits`.
  package func archive(at time: Instant) throws -> [UInt8] {
    let sorted = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    guard !sorted.contains(where: { $0.name == Self.manifestName }) else {
      throw DocumentError(.malformed, "The name \(Self.manifestName) is the manifest's.")
    }
    let manifest = sorted.map { "\(Hex.encode(SHA256.hash($0.bytes)))  \($0.name)\n" }.joined()
    var archive = TarArchive(time: time)
    try archive.add("\(folder)/\(Self.manifestName)", Array(manifest.utf8))
    for file in sorted { try archive.add("\(folder)/\(file.name)", file.bytes) }
    return archive.finish()
  }
}
