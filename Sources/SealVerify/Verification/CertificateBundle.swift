import Foundation
import SealCrypto
import SealPrimitives

/// The folder form of a certificate: files that `sha256sum` and `openssl` can read, beside the
/// work.
///
/// `statement.json`, `statement.sig` (64 bytes), `timestamp.tst` (DER), `issuer.pem`, `tsa.pem`,
/// `log-proof.tlog-proof` and `log.pem` once the statement is in the log, and, unless nothing is
/// disclosed, `disclosures.txt` with one disclosure a line. Roots are never
/// in it: trust comes from elsewhere.
public enum CertificateBundle {
  public enum FileName {
    public static let statement = "statement.json"
    public static let signature = "statement.sig"
    public static let timestampToken = "timestamp.tst"
    public static let issuerChain = "issuer.pem"
    public static let timestampChain = "tsa.pem"
    public static let disclosures = "disclosures.txt"
    public static let logProof = "log-proof.tlog-proof"
    public static let logChain = "log.pem"
  }

  private static let required = [
    FileName.statement, FileName.signature, FileName.timestampToken, FileName.issuerChain,
    FileName.timestampChain,
  ]

  /// Reads a folder: these names only, regular files only, no symbolic links, none longer than its
  /// kind can be.
  ///
  /// Throws `VerifyError.file`; where files are missing, it names all of them.
  public static func read(fromFolder path: String) throws -> StatementProof {
    let folder = try OpenFolder(at: path)
    let missing = required.filter { !folder.contains($0) }
    guard missing.isEmpty else {
      let names = missing.map { "`\($0)`" }.joined(separator: ", ")
      throw VerifyError(
        .file,
        "The folder `\(path)` lacks \(names); a certificate has all of "
          + "\(required.joined(separator: ", ")).")
    }
    return try read { name, limit in
      try OpenFile(named: name, in: folder).readAll(limit: limit)
    } has: {
      folder.contains($0)
    }
  }

  /// Reads files that are in memory, `nil` for one that is not there. Throws `VerifyError.file`.
  ///
  /// - Parameter folder: what an error says of them.
  static func read(_ folder: String, _ file: (String) -> [UInt8]?) throws -> StatementProof {
    try read { name, limit in
      guard let bytes = file(name), bytes.count <= limit else {
        throw VerifyError(
          .file, "`\(folder)/\(name)` is not there, or longer than \(limit) bytes.")
      }
      return bytes
    } has: {
      file($0) != nil
    }
  }

  private static func read(
    _ bytes: (_ name: String, _ limit: Int) throws -> [UInt8], has: (String) -> Bool
  ) throws -> StatementProof {
    func text(_ name: String, limit: Int) throws -> String {
      guard let text = String(validating: try bytes(name, limit), as: UTF8.self) else {
        throw VerifyError(.file, "`\(name)` is not text in UTF-8.")
      }
      return text
    }
    let disclosures =
      has(FileName.disclosures)
      ? try text(FileName.disclosures, limit: 1 << 20).split(whereSeparator: \.isNewline).map(
        String.init) : []
    return StatementProof(
      statement: try bytes(FileName.statement, JSONValue.Limits.bytes),
      signature: try bytes(FileName.signature, 64),
      timestampToken: try bytes(FileName.timestampToken, TimestampToken.Limits.bytes),
      issuerChainPEM: try text(FileName.issuerChain, limit: X509Chain.Limits.bytes),
      timestampChainPEM: try text(FileName.timestampChain, limit: X509Chain.Limits.bytes),
      disclosures: disclosures,
      logProof: has(FileName.logProof) ? try text(FileName.logProof, limit: 1 << 16) : nil,
      logChainPEM: has(FileName.logChain)
        ? try text(FileName.logChain, limit: X509Chain.Limits.bytes) : nil)
  }

  /// Writes a folder, whole or not at all: under another name first, then renamed.
  ///
  /// A folder that is there already and holds the same certificate is left as it is; where it lacks
  /// the proof of the log and this certificate has one, that is added.
  /// Throws `VerifyError.file`, also when something else is there.
  public static func write(_ certificate: StatementProof, toFolder path: String) throws {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let partial = path + ".partial-" + Hex.encode(SystemRandomBytes().bytes(8))
    guard mkdir(partial, 0o755) == 0 else {
      throw fileError("The folder `\(partial)` cannot be made", errno)
    }
    do {
      for (name, content) in files(of: certificate) {
        try writeNewFile(content, at: partial + "/" + name)
      }
      guard rename(partial, path) == 0 else {
        let number = errno
        guard number == ENOTEMPTY || number == EEXIST else {
          throw fileError("The folder `\(path)` cannot be written", number)
        }
        let there = try read(fromFolder: path)
        guard there.isSame(as: certificate) else {
          throw VerifyError(
            .file, "The folder `\(path)` is there already and holds another certificate.")
        }
        if there.logProof == nil, certificate.logProof != nil {
          // The chain first: a proof without it would not verify.
          for name in [FileName.logChain, FileName.logProof] {
            try move(name, from: partial, to: path)
          }
        }
        try remove(partial)
        return
      }
    } catch {
      try remove(partial)
      throw error
    }
  }

  /// The files by name, in the order in which they are written.
  public static func files(of certificate: StatementProof) -> [(
    name: String, content: [UInt8]
  )] {
    var files = [
      (FileName.statement, certificate.statement),
      (FileName.signature, certificate.signature),
      (FileName.timestampToken, certificate.timestampToken),
      (FileName.issuerChain, Array(certificate.issuerChainPEM.utf8)),
      (FileName.timestampChain, Array(certificate.timestampChainPEM.utf8)),
    ]
    if !certificate.disclosures.isEmpty {
      let lines = certificate.disclosures.map { $0 + "\n" }.joined()
      files.append((FileName.disclosures, Array(lines.utf8)))
    }
    if let proof = certificate.logProof { files.append((FileName.logProof, Array(proof.utf8))) }
    if let chain = certificate.logChainPEM { files.append((FileName.logChain, Array(chain.utf8))) }
    return files
  }

  /// The files as one ZIP file, which unpacks to a folder of this name. The same proof gives the
  /// same bytes.
  public static func zip(of certificate: StatementProof, folder: String) -> [UInt8] {
    var archive = ZipArchive()
    for (name, content) in files(of: certificate) { archive.add("\(folder)/\(name)", content) }
    return archive.bytes
  }

  private static func writeNewFile(_ content: [UInt8], at path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw fileError("`\(path)` cannot be made", errno) }
    defer { close(descriptor) }
    var written = 0
    while written < content.count {
      let count = content[written...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw fileError("`\(path)` cannot be written", errno)
      }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw fileError("`\(path)` cannot be written", errno) }
  }

  private static func move(_ name: String, from folder: String, to other: String) throws {
    guard rename("\(folder)/\(name)", "\(other)/\(name)") == 0 else {
      throw fileError("`\(other)/\(name)` cannot be written", errno)
    }
  }

  private static func remove(_ folder: String) throws {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      throw VerifyError(
        .file, "The folder `\(folder)` cannot be removed: \(error.localizedDescription)")
    }
  }
}
