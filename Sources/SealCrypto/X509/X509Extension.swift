internal import COpenSSL

/// An extension of an X.509 certificate (RFC 5280 §4.2).
package struct X509Extension: Sendable {
  let identifier: Int32
  /// In libcrypto's notation (x509v3_config(5)).
  let text: String

  private init(_ identifier: Int32, _ text: String) {
    self.identifier = identifier
    self.text = text
  }

  /// An authority under which there is no other.
  package static let lastAuthority = Self(NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
  package static let noAuthority = Self(NID_basic_constraints, "critical,CA:FALSE")

  package static let signsCertificates = Self(NID_key_usage, "critical,keyCertSign,cRLSign")
  package static let signsData = Self(NID_key_usage, "critical,digitalSignature")

  /// RFC 3161 §2.3: one purpose, critical.
  package static let timestampsOnly = Self(NID_ext_key_usage, "critical,timeStamping")
  package static let tlsServer = Self(NID_ext_key_usage, "serverAuth")

  /// One purpose, critical: an object identifier with dots.
  package static func only(purpose: String) -> Self {
    Self(NID_ext_key_usage, "critical,\(purpose)")
  }

  package static let ownKeyIdentifier = Self(NID_subject_key_identifier, "hash")
  package static let authorityKeyIdentifier = Self(NID_authority_key_identifier, "keyid:always")

  /// None of the names may hold a comma.
  package static func names(dns: [String], addresses: [String]) -> Self {
    precondition(!(dns + addresses).contains { $0.contains(",") })
    return Self(
      NID_subject_alt_name,
      (dns.map { "DNS:" + $0 } + addresses.map { "IP:" + $0 }).joined(separator: ","))
  }
}
