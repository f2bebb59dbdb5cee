import SealPrimitives

/// All keys of one environment.
struct Authority {
  let root: KeyPair
  let issuer: KeyPair
  let timestamp: KeyPair
  let log: KeyPair

  static func make(for environment: Environment, at now: Instant, random: any RandomBytes) throws
    -> Authority
  {
    let mark =
      environment == .live ? "CopyrightSeal DEVELOPMENT" : "CopyrightSeal DEVELOPMENT SANDBOX"
    let root = try KeyPair.make(
      .generateP256(), .root(named: mark + " root", at: now, random: random))
    return Authority(
      root: root,
      issuer: try KeyPair.make(
        .generateEd25519(),
        .statementIssuer(
          named: mark + " statement issuer", of: environment, at: now, random: random),
        signedBy: root),
      timestamp: try KeyPair.make(
        .generateP256(),
        .timestampAuthority(named: mark + " time-stamp authority", at: now, random: random),
        signedBy: root),
      log: try makeLog(for: environment, signedBy: root, at: now, random: random))
  }

  /// A log's name is its origin: no two logs have one, so a random part is in it.
  static func makeLog(
    for environment: Environment, signedBy root: KeyPair, at now: Instant, random: any RandomBytes
  ) throws -> KeyPair {
    let name = "copyrightseal-development/\(environment.rawValue.lowercased())/"
    return try KeyPair.make(
      .generateEd25519(),
      .statementLog(
        named: name + Hex.encode(random.bytes(8)), of: environment, at: now, random: random),
      signedBy: root)
  }

  func write(to folder: String) throws {
    try root.write(to: folder, name: "root")
    try issuer.write(to: folder, name: "issuer")
    try timestamp.write(to: folder, name: "tsa")
    try log.write(to: folder, name: "log")
  }
}
