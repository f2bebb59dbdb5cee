import Foundation
import SealCrypto
import SealPrimitives

/// What lies outside the database: files, keys, the machine, mail, the admin address.
extension DoctorCheck {
  static let ofMachine = [
    DoctorCheck(name: "state", look: state), DoctorCheck(name: "secrets", look: secrets),
    DoctorCheck(name: "keys", look: keys), DoctorCheck(name: "tls", look: tls),
    DoctorCheck(name: "disk", look: disk), DoctorCheck(name: "descriptors", look: descriptors),
    DoctorCheck(name: "admin", look: admin),
  ]

  // MARK: Files

  @Sendable private static func state(_ input: DoctorInput) -> [Finding] {
    let path = input.folder.path
    guard let file = FileFacts(path) else {
      return [.fail("The state folder \(path) is not there.", "Run `seald init`.")]
    }
    guard file.owner == input.machine.userID else {
      return [
        .fail(
          "The state folder \(path) belongs to user \(file.owner), and this is user "
            + "\(input.machine.userID).",
          "Run seald and its commands as the folder's owner.")
      ]
    }
    guard file.mode & 0o022 == 0 else {
      return [
        .fail(
          "Others may write into the state folder \(path).", "Run `chmod go-w \(path)`.")
      ]
    }
    return [.ok("The state folder is \(path).")]
  }

  /// Keys that others may read, or that are not the owner's.
  @Sendable private static func secrets(_ input: DoctorInput) -> [Finding] {
    guard FileFacts(input.folder.path) != nil else { return [] }
    var findings: [Finding] = []
    var files = [input.folder.encryptionKey]
    for name in ["live", "sandbox"] {
      files += ["root", "issuer", "tsa", "log"].map { "\(input.folder.pki)/\(name)/\($0).key" }
    }
    files.append(input.settings.tlsKeyFile ?? input.folder.pki + "/tls.key")
    for path in files {
      guard let file = FileFacts(path) else {
        findings.append(
          .fail(
            "The key \(path) is missing.",
            path == input.folder.encryptionKey
              ? "Restore it from where keys are kept: without it no name can be read any more."
              : "Restore it from where keys are kept, or run `seald init` for a new installation."))
        continue
      }
      if file.mode & 0o077 != 0 {
        findings.append(
          .fail(
            "Others than its owner may reach the key \(path).",
            "Run `chmod 600 \(path)`, and consider a new key."))
      }
      if file.owner != input.machine.userID, input.machine.userID != 0 {
        findings.append(
          .fail("The key \(path) belongs to user \(file.owner).", "Give it to the state's owner."))
      }
    }
    return findings.isEmpty ? [.ok("\(files.count) keys are the owner's alone.")] : findings
  }

  // MARK: Expiry

  /// The X.509 certificates that statements rest on.
  @Sendable private static func keys(_ input: DoctorInput) throws -> [Finding] {
    var findings: [Finding] = []
    var earliest: Instant?
    for environment in ["live", "sandbox"] {
      for name in ["root", "issuer", "tsa", "log"] {
        let path = "\(input.folder.pki)/\(environment)/\(name).pem"
        guard FileFacts(path) != nil else {
          // Without a state folder the first check has said so.
          guard FileFacts(input.folder.path) != nil else { continue }
          findings.append(
            .fail("The certificate \(path) is missing.", "Restore it beside its key."))
          continue
        }
        let end = try expiry(path)
        earliest = min(earliest ?? end, end)
        if let finding = expiring(
          "The certificate \(path)", end, warning: .seconds(90 * 86_400), input.now,
          "Issue a new one before: statements are made with it.")
        {
          findings.append(finding)
        }
      }
    }
    if findings.isEmpty, let earliest {
      findings = [.ok("Certificates of the installation's keys hold until \(earliest.day).")]
    }
    return findings
  }

  @Sendable private static func tls(_ input: DoctorInput) throws -> [Finding] {
    let path = input.settings.tlsCertificateFile ?? input.folder.pki + "/tls.pem"
    guard FileFacts(path) != nil else {
      return input.settings.tlsCertificateFile == nil && FileFacts(input.folder.path) == nil
        ? [] : [.fail("The TLS certificate \(path) is missing.", "Put it there.")]
    }
    let end = try expiry(path)
    let remedy =
      input.settings.tlsCertificateFile == nil
      ? "Restart the server: it renews its own certificate at its start."
      : "Replace the file, then send SIGHUP to the server."
    return [
      expiring("The TLS certificate", end, warning: .seconds(14 * 86_400), input.now, remedy)
        ?? .ok("The TLS certificate holds until \(end.day).")
    ]
  }

  private static func expiry(_ path: String) throws -> Instant {
    try X509Chain(pem: String(contentsOfFile: path, encoding: .utf8)).leaf.validity.upperBound
  }

  private static func expiring(
    _ what: String, _ end: Instant, warning: Duration, _ now: Instant, _ remedy: String
  ) -> Finding? {
    if end <= now { return .fail("\(what) expired on \(end.day).", remedy) }
    guard now.duration(to: end) < warning else { return nil }
    return .warn("\(what) expires on \(end.day).", remedy)
  }

  // MARK: The machine

  @Sendable private static func disk(_ input: DoctorInput) -> [Finding] {
    guard let disk = input.machine.disk(input.folder.path) else { return [] }
    let megabytes = disk.freeBytes >> 20
    let percent = disk.totalBytes == 0 ? 0 : disk.freeBytes * 100 / disk.totalBytes
    let message = "\(megabytes) MiB, \(percent) %, of the state folder's disk are free."
    if megabytes < 256 { return [.fail(message, "Make room at once: PostgreSQL stops without.")] }
    if megabytes < 2_048 || percent < 5 { return [.warn(message, "Make room, or add disk.")] }
    return [.ok(message)]
  }

  @Sendable private static func descriptors(_ input: DoctorInput) -> [Finding] {
    let limit = input.machine.descriptors
    let needed =
      UInt64(input.settings.limits.connections)
      + FileDescriptorLimit.besideConnections(input.settings)
    let message = "A process may have \(limit) files open; the settings ask for \(needed)."
    guard limit >= needed else {
      return [
        .warn(
          message,
          "Raise the hard limit (`LimitNOFILE`, `ulimit -Hn`) or lower "
            + "`limits.connections`.")
      ]
    }
    return [.ok(message)]
  }

  // MARK: The admin address

  @Sendable private static func admin(_ input: DoctorInput) async -> [Finding] {
    guard let listen = input.settings.adminListen else {
      return [.ok("No admin address: metrics and health are not told.")]
    }
    guard listen.isLoopback else {
      return [
        .warn(
          "The admin address \(listen) can be reached from other machines, and asks for no key.",
          "Set `admin.listen` to a loopback address, or let a firewall stand before it.")
      ]
    }
    guard input.folder.announcedAddress() != nil else {
      return [.ok("No server runs on this state; the admin address would be \(listen).")]
    }
    guard let address = input.folder.announcedAdminAddress() else {
      return [
        .warn(
          "A server runs, and does not listen on the admin address \(listen).",
          "Something else has the port: set `admin.listen` to a free one, and restart.")
      ]
    }
    return [.ok("Metrics and health are told on \(address).")]
  }
}

/// Owner and rights of a file.
private struct FileFacts {
  let owner: UInt32
  let mode: UInt32

  /// `nil` when it is not there.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    owner = status.st_uid
    mode = UInt32(status.st_mode) & 0o7777
  }
}

extension Instant {
  /// `2026-11-30`
  fileprivate var day: String { String(rfc3339.prefix(10)) }
}
