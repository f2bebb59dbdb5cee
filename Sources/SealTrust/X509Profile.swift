internal import COpenSSL
import SealPrimitives
import SealVerify

/// What an X.509 certificate of ours shall say.
struct X509Profile {
  let subject: [(field: String, text: String)]
  let notBefore: Instant
  let notAfter: Instant
  /// Positive, 127 random bits or fewer.
  let serialNumber: [UInt8]
  /// In libcrypto's notation (x509v3_config(5)).
  let extensions: [(identifier: Int32, text: String)]

  private static let year = Duration.seconds(365 * 86_400)
  /// In force an hour before it was made, for readers whose clocks are behind.
  private static let leeway = Duration.seconds(3_600)

  static func root(named name: String, at now: Instant, random: any RandomBytes) -> X509Profile {
    X509Profile(
      name, at: now, for: year * 20, random: random,
      [
        (NID_basic_constraints, "critical,CA:TRUE,pathlen:0"),
        (NID_key_usage, "critical,keyCertSign,cRLSign"),
        (NID_subject_key_identifier, "hash"),
      ])
  }

  /// RFC 3161 §2.3: one purpose, critical.
  static func timestampAuthority(named name: String, at now: Instant, random: any RandomBytes)
    -> X509Profile
  {
    X509Profile(
      name, at: now, for: year * 5, random: random,
      leafExtensions + [(NID_ext_key_usage, "critical,timeStamping")])
  }

  static func statementIssuer(
    named name: String, of environment: Environment, at now: Instant, random: any RandomBytes
  ) -> X509Profile {
    let usage = ObjectIdentifiers.IssuerUsage(environment)
    return X509Profile(
      name, at: now, for: year * 5, random: random,
      leafExtensions + [(NID_ext_key_usage, "critical,\(usage.rawValue)")])
  }

  static func statementLog(
    named name: String, of environment: Environment, at now: Instant, random: any RandomBytes
  ) -> X509Profile {
    let usage = ObjectIdentifiers.LogUsage(environment)
    return X509Profile(
      name, at: now, for: year * 5, random: random,
      leafExtensions + [(NID_ext_key_usage, "critical,\(usage.rawValue)")])
  }

  static func tlsServer(_ names: ServerNames, at now: Instant, random: any RandomBytes)
    -> X509Profile
  {
    X509Profile(
      names.all[0], at: now, for: year, random: random,
      leafExtensions + [
        (NID_ext_key_usage, "serverAuth"), (NID_subject_alt_name, names.subjectAlternativeNames),
      ])
  }

  private static let leafExtensions: [(Int32, String)] = [
    (NID_basic_constraints, "critical,CA:FALSE"),
    (NID_key_usage, "critical,digitalSignature"),
    (NID_subject_key_identifier, "hash"),
    (NID_authority_key_identifier, "keyid:always"),
  ]

  private init(
    _ name: String, at now: Instant, for lifetime: Duration, random: any RandomBytes,
    _ extensions: [(Int32, String)]
  ) {
    subject = [("O", "CopyrightSeal DEVELOPMENT"), ("CN", name)]
    notBefore = now.advanced(by: .zero - Self.leeway)
    notAfter = now.advanced(by: lifetime)
    serialNumber = randomSerialNumber(random)
    self.extensions = extensions
  }
}
