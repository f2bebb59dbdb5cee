import Foundation
import SealClient
import SealPrimitives
import SealRPC
import SealVerify
import ArgumentParser

/// The address of a log, as the command line says it.
struct LogPlace {
  private let address: ServerAddress
  /// `nil` where only the server is known.
  private let prefix: String?

  init(_ text: String) throws {
    guard text.contains("://") else {
      guard let address = ServerAddress(text) else {
        throw ValidationError("The log is https://HOST/log/live or HOST:PORT, not `\(text)`.")
      }
      self.address = address
      prefix = nil
      return
    }
    guard let url = URLComponents(string: text), url.scheme == "https", let host = url.host,
      !host.isEmpty, url.query == nil, url.fragment == nil, url.user == nil
    else {
      throw ValidationError("A log's address is https://HOST/PATH, not `\(text)`.")
    }
    let name = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    address = ServerAddress(host: name, port: url.port ?? 443)
    prefix = url.percentEncodedPath
  }

  /// The log of this key. Throws a `Failure` with `notFound` where it is not.
  func find(_ key: LogVerifierKey, roots: String?) async throws -> ShownLog {
    let prefixes = prefix.map { [$0] } ?? Environment.allCases.map(LogPrefix.path)
    for prefix in prefixes {
      let files = try HTTPSFiles(
        address: address, prefix: prefix + (prefix.hasSuffix("/") ? "" : "/"),
        roots: roots.map { .pem($0) } ?? .system)
      let name = HTTPSFiles.Name(LogPrefix.checkpoint, limit: SignedCheckpoint.maxBytes)
      if let bytes = try await files.read([name])[0] {
        let note = String(decoding: bytes, as: UTF8.self)
        // A server shows several logs; which is meant, the key says.
        if self.prefix != nil || note.hasPrefix(key.origin + "\n") {
          return ShownLog(files: files, note: note, place: "https://\(address)\(prefix)")
        }
      }
      try await files.close()
    }
    throw Failure(.notFound, "https://\(address)\(prefix ?? "") shows no log named \(key.origin).")
  }
}

/// A log whose files can be read.
struct ShownLog {
  let files: HTTPSFiles
  /// The checkpoint, not verified.
  let note: String
  let place: String

  /// Throws `RPCError` when the log cannot be read.
  func audit(
    _ key: LogVerifierKey, seen: [SeenCheckpoint], _ statements: [LoggedStatement]
  ) async throws -> LogAuditOutcome {
    let checkpoint: Checkpoint
    do {
      checkpoint = try key.open(note)
    } catch let error as VerifyError {
      return .refused(error.message)
    }
    let auditor = LogAuditor(
      checkpoint, seen: seen.map(\.checkpoint), sought: Set(statements.map(\.digest)))
    let report = try await auditor.run { paths in
      try await files.read(paths.map { HTTPSFiles.Name("\($0)", limit: $0.maxBytes) })
    }
    try await files.close()
    return LogAuditOutcome(
      report: report, note: note, place: place, seen: seen, statements: statements)
  }
}
