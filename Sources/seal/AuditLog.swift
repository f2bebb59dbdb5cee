import ArgumentParser
import Foundation
import SealClient
import SealPrimitives
import SealRPC
import SealVerify

struct AuditLog: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Audit a server's transparency log: compute it anew from its entries.",
    discussion: """
      Needs no key of the server, only the log's verifier key; the server shows it at /log, its operator prints it with \
      `seald roots --logs`. With --state the checkpoint is kept, and the next audit finds out whether the log went on from it. \
      Exit status: 0 the log is what it has signed, 1 it is not or a statement is not in it, 67 there is no such log.
      """)

  @Argument(
    help: ArgumentHelp(
      "The log's address, https://HOST/log/live, or its server, HOST:PORT.", valueName: "log"))
  var log: String

  @Argument(help: ArgumentHelp("The log's verifier key, NAME+ID+KEY.", valueName: "key"))
  var key: String

  @Option(help: ArgumentHelp("Keeps the checkpoint last seen.", valueName: "file"))
  var state: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A statement's folder (certificate, license, …) that the log must hold; may be given several times.",
      valueName: "folder"))
  var contains: [String] = []

  @OptionGroup var trust: TrustOptions

  @Flag(help: "Print JSON for programs.")
  var json = false

  func run() async throws {
    let key: LogVerifierKey
    do {
      key = try LogVerifierKey(self.key)
    } catch let error as VerifyError {
      throw ValidationError(error.message)
    }
    let place = try LogPlace(log)
    let statements = try contains.map { try LoggedStatement(folder: $0, key) }
    let kept = state.map { SeenCheckpointFile(path: $0) }
    var seen = statements.compactMap(\.seen)
    if let last = try kept?.read(key) { seen.append(last) }

    let outcome: LogAuditOutcome
    do {
      let shown = try await place.find(key, roots: try trust.given())
      outcome = try await shown.audit(key, seen: seen, statements)
    } catch let error as RPCError {
      throw Failure(error)
    }
    if outcome.isSound, let note = outcome.note { try kept?.write(note) }
    if json { try outcome.printJSON() } else { outcome.printText(kept: state) }
    if !outcome.isSound || !outcome.absent.isEmpty { throw ExitCode(ExitStatus.refused.rawValue) }
  }
}

/// Where a log is shown, as the command line says it.
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

  /// The log of this key and the checkpoint that it shows. Throws `Failure.notFound` where it is not.
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

/// A log that can be read.
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
