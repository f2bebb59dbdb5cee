import SealCrypto
import SealPrimitives

/// A new RSA key of 2,048 bits with a certificate that it signed itself.
struct RSAIdentity {
  let key: PrivateKey
  let certificate: X509Certificate

  /// Valid from a day before `now` for five years.
  static func make(named name: String, now: Instant, random: any RandomBytes) throws -> RSAIdentity
  {
    let key = try PrivateKey.generateRSA2048()
    let start = now.advanced(by: .seconds(-86_400))
    let profile = X509Profile(
      subject: [("CN", name)], validity: start...start.advanced(by: .seconds(1_826 * 86_400)),
      extensions: [], random: random)
    return RSAIdentity(key: key, certificate: try .make(profile, for: key))
  }
}
