import Foundation
import SealCrypto
import SealPrimitives

/// Keys and X.509 certificates for development, made once, in a folder that only its owner may
/// enter.
///
/// ```
/// live/    root.pem root.key  issuer.pem issuer.key  tsa.pem tsa.key  log.pem log.key
/// sandbox/ root.pem root.key  issuer.pem issuer.key  tsa.pem tsa.key  log.pem log.key
/// tls.pem tls.key             issued by live's root
/// ```
/// Roots, authorities and TLS have P-256 keys, issuers and logs Ed25519 ones. The names say
/// DEVELOPMENT, the sandbox's also SANDBOX. Roots last 20 years, authorities and issuers 5, TLS
/// one. The root keys stay here, which is what makes it fit for development only; nothing but
/// `renewTLS` needs them.
package struct DevelopmentPKI: Sendable {
  package let folder: String

  /// Opens what `create` made. Throws `TrustError.file` when there is none.
  package init(folder: String) throws {
    var status = stat()
    guard stat(folder + "/tls.pem", &status) == 0 else {
      throw fileError("There are no keys in `\(folder)`", errno)
    }
    self.folder = folder
  }

  package static func exists(at folder: String) -> Bool { access(folder + "/tls.pem", F_OK) == 0 }

  /// Makes all keys beside `folder` and then renames: an interrupted creation leaves nothing that
  /// counts and is done again from the beginning by the next.
  ///
  /// `folder` must not be there, or be empty; its parent must be there. One process at a time.
  /// Throws `TrustError.alreadyExists` when it holds something.
  package static func create(
    at folder: String, serverNames: ServerNames, clock: any WallClock, random: any RandomBytes
  ) throws -> DevelopmentPKI {
    let partial = folder + ".partial"
    if access(partial, F_OK) == 0 {
      try FileManager.default.removeItem(atPath: partial)
    }
    try SecretFile.makeFolder(partial)
    let now = clock.now()
    for environment in Environment.allCases {
      let authority = try Authority.make(for: environment, at: now, random: random)
      let place = partial + "/" + folderName(environment)
      try SecretFile.makeFolder(place)
      try authority.write(to: place)
      if environment == .live {
        let tls = try KeyPair.make(
          .generateP256(), .tlsServer(serverNames, at: now, random: random),
          signedBy: authority.root)
        try tls.write(to: partial, name: "tls")
      }
      try SecretFile.synchronize(folder: place)
    }
    try SecretFile.synchronize(folder: partial)
    guard rename(partial, folder) == 0 else {
      let number = errno
      try FileManager.default.removeItem(atPath: partial)
      guard number == ENOTEMPTY || number == EEXIST || number == ENOTDIR else {
        throw fileError("The folder `\(folder)` cannot be made", number)
      }
      throw TrustError(
        .alreadyExists, "`\(folder)` holds something already; keys are never overwritten.")
    }
    try SecretFile.synchronize(folder: SecretFile.parent(of: folder))
    return try DevelopmentPKI(folder: folder)
  }

  package var tlsChainFile: String { folder + "/tls.pem" }
  package var tlsKeyFile: String { folder + "/tls.key" }

  package func rootFile(_ environment: Environment) -> String {
    folder + "/" + Self.folderName(environment) + "/root.pem"
  }

  package func rootPEM(_ environment: Environment) throws -> String {
    try SecretFile.readPublicText(rootFile(environment))
  }

  /// What a verifier that trusts this platform's both environments is made with.
  package func rootsPEM() throws -> String {
    try Environment.allCases.map(rootPEM).joined()
  }

  /// Where the keys of a statement issuer lie.
  package func issuerConfiguration(_ environment: Environment) -> StatementIssuer.Configuration {
    let place = folder + "/" + Self.folderName(environment) + "/"
    return StatementIssuer.Configuration(
      environment: environment, assurance: .development, issuerChainFile: place + "issuer.pem",
      issuerKeyFile: place + "issuer.key", timestampChainFile: place + "tsa.pem",
      timestampKeyFile: place + "tsa.key")
  }

  /// The key of an environment's log.
  package func logSigner(_ environment: Environment) throws -> LogSigner {
    let place = folder + "/" + Self.folderName(environment) + "/"
    return try LogSigner(
      environment: environment, chainFile: place + "log.pem", keyFile: place + "log.key")
  }

  package func logSigners() throws -> PerEnvironment<LogSigner> {
    try PerEnvironment { try logSigner($0) }
  }

  /// Makes the logs' keys in a folder from before there were logs. Needs the root keys.
  package func addMissingLogKeys(clock: any WallClock, random: any RandomBytes) throws {
    for environment in Environment.allCases {
      let place = folder + "/" + Self.folderName(environment)
      guard access(place + "/log.pem", F_OK) != 0 else { continue }
      // A key without its certificate was never used.
      if access(place + "/log.key", F_OK) == 0 {
        try FileManager.default.removeItem(atPath: place + "/log.key")
      }
      let root = try KeyPair(chainFile: place + "/root.pem", keyFile: place + "/root.key")
      try Authority.makeLog(
        for: environment, signedBy: root, at: clock.now(), random: random
      ).write(to: place, name: "log")
      try SecretFile.synchronize(folder: place)
    }
  }

  /// When the TLS server's X.509 certificate ends.
  package func tlsExpiry() throws -> Instant {
    try X509Chain(pem: SecretFile.readPublicText(tlsChainFile)).leaf.validity.upperBound
  }

  /// Issues a new X.509 certificate to the TLS server's key, for another year.
  ///
  /// The key stays, so that one rename changes everything: a server never sees half of it. Needs
  /// live's root key.
  package func renewTLS(serverNames: ServerNames, clock: any WallClock, random: any RandomBytes)
    throws
  {
    let live = folder + "/" + Self.folderName(.live)
    let root = try KeyPair(chainFile: live + "/root.pem", keyFile: live + "/root.key")
    let renewed = try KeyPair.make(
      PrivateKey(file: tlsKeyFile), .tlsServer(serverNames, at: clock.now(), random: random),
      signedBy: root)
    let new = tlsChainFile + ".new-" + Hex.encode(random.bytes(8))
    try SecretFile.writeNew(Array(renewed.chainPEM.utf8), to: new, readers: .anybody)
    guard rename(new, tlsChainFile) == 0 else {
      throw fileError("`\(tlsChainFile)` cannot be renewed", errno)
    }
    try SecretFile.synchronize(folder: folder)
  }

  private static func folderName(_ environment: Environment) -> String {
    switch environment {
    case .live: "live"
    case .sandbox: "sandbox"
    }
  }
}
