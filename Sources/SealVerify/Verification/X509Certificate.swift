internal import COpenSSL
import SealCrypto
import SealPrimitives

/// Owns one X509 of libcrypto.
final class X509Certificate {
  let pointer: OpaquePointer

  fileprivate init(owning pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit { X509_free(pointer) }

  /// SHA-256 of the SubjectPublicKeyInfo in DER.
  var keySHA256: [UInt8] {
    SHA256.hash(derOf(X509_get_X509_PUBKEY(pointer), i2d_X509_PUBKEY))
  }

  /// The issuer's name in DER, as the certificate has it.
  var issuerName: [UInt8] { derOf(X509_get_issuer_name(pointer), i2d_X509_NAME) }

  /// The serial number in DER.
  var serialNumber: [UInt8] { derOf(X509_get_serialNumber(pointer), i2d_ASN1_INTEGER) }

  /// The subject in RFC 2253's order, for people.
  var subject: String {
    guard let bio = BIO_new(BIO_s_mem()) else { return "" }
    defer { BIO_free(bio) }
    seal_X509_NAME_print(bio, X509_get_subject_name(pointer))
    var contents: UnsafePointer<UInt8>?
    let length = seal_BIO_contents(bio, &contents)
    return String(decoding: UnsafeBufferPointer(start: contents, count: length), as: UTF8.self)
  }

  /// The subject's first common name in UTF-8; empty when there is none.
  var commonName: String {
    let name = X509_get_subject_name(pointer)
    let index = X509_NAME_get_index_by_NID(name, NID_commonName, -1)
    guard index >= 0 else { return "" }
    var text: UnsafeMutablePointer<UInt8>?
    let length = ASN1_STRING_to_UTF8(
      &text, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index)))
    guard length > 0, let text else { return "" }
    defer { CRYPTO_free(text, nil, 0) }
    return String(decoding: UnsafeBufferPointer(start: text, count: Int(length)), as: UTF8.self)
  }

  /// The extended key usages (RFC 5280 §4.2.1.12) in dotted form; `nil` unless the extension is
  /// there once and critical.
  var criticalExtendedKeyUsages: [String]? {
    var critical: Int32 = 0
    guard let usage = X509_get_ext_d2i(pointer, NID_ext_key_usage, &critical, nil) else {
      return nil
    }
    let usages = OpaquePointer(usage)
    defer { EXTENDED_KEY_USAGE_free(usages) }
    guard critical == 1 else { return nil }
    return (0..<seal_usage_count(usages)).map { dottedForm(seal_usage_value(usages, $0)) }
  }

  /// Whether the key may make signatures (RFC 5280 §4.2.1.3) and nothing else than sign or commit.
  var isForSignaturesOnly: Bool {
    let usage = X509_get_key_usage(pointer)
    let signing = UInt32(KU_DIGITAL_SIGNATURE)
    return usage & signing != 0 && usage & ~(signing | UInt32(KU_NON_REPUDIATION)) == 0
      && X509_check_ca(pointer) == 0
  }
}

/// X.509 certificates from PEM (RFC 7468), leaf first.
struct X509CertificateList {
  enum Limits {
    static let bytes = 1 << 16
    static let count = 8
  }

  let certificates: [X509Certificate]

  /// Throws `VerifyError.malformedChain` for a text without a certificate, with more than 8, or
  /// longer than 64 KiB.
  init(pem: String) throws {
    var pem = pem
    self.certificates = try pem.withUTF8 { text in
      guard text.count <= Limits.bytes,
        let bio = BIO_new_mem_buf(text.baseAddress, Int32(text.count))
      else {
        throw VerifyError(
          .malformedChain, "The PEM text is empty or longer than \(Limits.bytes) bytes.")
      }
      defer { BIO_free(bio) }
      ERR_clear_error()
      var certificates: [X509Certificate] = []
      while let certificate = seal_PEM_read_X509(bio) {
        certificates.append(X509Certificate(owning: certificate))
        guard certificates.count <= Limits.count else {
          throw VerifyError(
            .malformedChain, "The PEM text has more than \(Limits.count) certificates.")
        }
      }
      guard seal_is_end_of_PEM(ERR_peek_last_error()) == 1, !certificates.isEmpty else {
        throw VerifyError(
          .malformedChain,
          "The PEM text does not hold X.509 certificates: \(OpenSSLFailure.takeReason()).")
      }
      ERR_clear_error()
      return certificates
    }
  }
}

/// What an `i2d_…` function writes; empty for a missing object.
func derOf<Object>(
  _ object: Object, _ encode: (Object, UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32
) -> [UInt8] {
  var start: UnsafeMutablePointer<UInt8>?
  let length = encode(object, &start)
  guard length > 0, let start else { return [] }
  defer { CRYPTO_free(start, nil, 0) }
  return Array(UnsafeBufferPointer(start: start, count: Int(length)))
}

/// An object identifier as numbers with dots; empty when it is longer than 128 characters.
func dottedForm(_ object: OpaquePointer?) -> String {
  var buffer = [CChar](repeating: 0, count: 129)
  let length = OBJ_obj2txt(&buffer, Int32(buffer.count), object, 1)
  guard length > 0, length < buffer.count else { return "" }
  return String(decoding: buffer[..<Int(length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
