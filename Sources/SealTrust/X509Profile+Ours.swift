import SealCrypto
import SealPrimitives
import SealVerify

/// What an X.509 certificate of ours says.
extension X509Profile {
  private static let year = Duration.seconds(365 * 86_400)
  /// In force an hour before it was made, for readers whose clocks are behind.
  private static let leeway = Duration.seconds(3_600)

  static func root(named name: String, at now: Instant, random: any RandomBytes) -> X509Profile {
    X509Profile(
      name, at: now, for: year * 20, random: random,
      [.lastAuthority, .signsCertificates, .ownKeyIdentifier])
  }

  /// RFC 3161 §2.3: one purpose, critical.
  static func timestampAuthority(named name: String, at now: Instant, random: any RandomBytes)
    -> X509Profile
  {
    X509Profile(
      name, at: now, for: year * 5, random: random,
      leafExtensions + [.timestampsOnly])
  }

  static func statementIssuer(
    named name: String, of environment: Environment, at now: Instant, random: any RandomBytes
  ) -> X509Profile {
    let usage = ObjectIdentifiers.IssuerUsage(environment)
    return X509Profile(
      name, at: now, for: year * 5, random: random,
      leafExtensions + [.only(purpose: usage.rawValue)])
  }

  static func statementLog(
    named name: String, of environment: Environment, at now: Instant, random: any RandomBytes
  ) -> X509Profile {
    let usage = ObjectIdentifiers.LogUsage(environment)
    return X509Profile(
      name, at: now, for: year * 5, random: random,
      leafExtensions + [.only(purpose: usage.rawValue)])
  }

  static func tlsServer(_ names: ServerNames, at now: Instant, random: any RandomBytes)
    -> X509Profile
  {
    X509Profile(
      names.all[0], at: now, for: year, random: random,
      leafExtensions + [
        .tlsServer, .names(dns: names.dnsNames, addresses: names.addresses),
      ])
  }

  private static let leafExtensions: [X509Extension] = [
    .noAuthority, .signsData, .ownKeyIdentifier, .authorityKeyIdentifier,
  ]

  private init(
    _ name: String, at now: Instant, for lifetime: Duration, random: any RandomBytes,
    _ extensions: [X509Extension]
  ) {
    self.init(
      subject: [("O", "CopyrightSeal DEVELOPMENT"), ("CN", name)],
      validity: now.advanced(by: .zero - Self.leeway)...now.advanced(by: lifetime),
      extensions: extensions, random: random)
  }
}
