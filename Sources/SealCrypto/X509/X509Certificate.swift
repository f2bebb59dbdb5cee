internal import COpenSSL
internal import Foundation
import SealPrimitives

/// An X.509 certificate (RFC 5280). Reading one proves nothing: see `X509ChainValidator`.
///
/// Owns one X509 of libcrypto. `@unchecked Sendable`: never changed after it was made or read; what
/// libcrypto caches in it is locked inside.
package final class X509Certificate: @unchecked Sendable {
  let pointer: OpaquePointer

  init(owning pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit { X509_free(pointer) }

  /// The first of a PEM text. Throws `CryptoError.malformed`.
  package convenience init(pem: [UInt8]) throws {
    self.init(owning: try readPEM(pem, "an X.509 certificate", seal_PEM_read_X509))
  }

  package func pem() throws -> [UInt8] {
    try bytesWritten("PEM_write_bio_X509") { PEM_write_bio_X509($0, pointer) }
  }

  /// The subject in RFC 2253's order, for people.
  package var subject: String {
    get throws {
      let text = try bytesWritten("X509_NAME_print_ex") {
        seal_X509_NAME_print($0, X509_get_subject_name(pointer)) >= 0 ? 1 : 0
      }
      return String(decoding: text, as: UTF8.self)
    }
  }

  /// The subject's first common name in UTF-8; empty when there is none.
  package var commonName: String {
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

  /// Positive, big-endian, without leading zeros.
  package var serialNumber: [UInt8] { octets(X509_get0_serialNumber(pointer)) }

  /// When it is in force. Throws `CryptoError.malformed` when that cannot be read or ends before it
  /// begins.
  package var validity: ClosedRange<Instant> {
    get throws {
      guard let from = instant(X509_get0_notBefore(pointer)),
        let to = instant(X509_get0_notAfter(pointer)), from <= to
      else { throw CryptoError(.malformed, "An X.509 certificate's validity cannot be read.") }
      return from...to
    }
  }

  /// Throws `CryptoError.unsuitableKey` when libcrypto cannot read it.
  package var publicKey: PublicKey {
    get throws {
      guard let key = X509_get_pubkey(pointer) else {
        ERR_clear_error()
        throw CryptoError(.unsuitableKey, "The X.509 certificate's key cannot be read.")
      }
      return PublicKey(KeyObject(owning: key))
    }
  }

  /// SHA-256 of the SubjectPublicKeyInfo in DER.
  package var keySHA256: [UInt8] {
    SHA256.hash(derOf(X509_get_X509_PUBKEY(pointer), i2d_X509_PUBKEY))
  }

  package func isOf(_ key: PrivateKey) -> Bool {
    let matches = X509_check_private_key(pointer, key.object.pointer) == 1
    if !matches { ERR_clear_error() }
    return matches
  }

  /// The extended key usages (RFC 5280 §4.2.1.12) in dotted form; `nil` unless the extension is
  /// there once and critical.
  package var criticalExtendedKeyUsages: [String]? {
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
  package var isForSignaturesOnly: Bool {
    let usage = X509_get_key_usage(pointer)
    let signing = UInt32(KU_DIGITAL_SIGNATURE)
    return usage & signing != 0 && usage & ~(signing | UInt32(KU_NON_REPUDIATION)) == 0
      && X509_check_ca(pointer) == 0
  }
}

private func instant(_ time: UnsafePointer<ASN1_TIME>?) -> Instant? {
  var parts = tm()
  guard ASN1_TIME_to_tm(time, &parts) == 1 else { return nil }
  return Instant(seconds: Int64(timegm(&parts)))
}
