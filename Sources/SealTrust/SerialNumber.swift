internal import COpenSSL
import SealPrimitives

/// 126 random bits in 16 bytes: positive, and of the same length always.
func randomSerialNumber(_ random: any RandomBytes) -> [UInt8] {
  var bytes = random.bytes(16)
  bytes[0] = bytes[0] & 0x3F | 0x40
  return bytes
}

/// From big-endian bytes; `nil` for lack of memory. The caller frees it.
func makeInteger(_ bytes: [UInt8]) -> UnsafeMutablePointer<ASN1_INTEGER>? {
  guard let number = BN_bin2bn(bytes, Int32(bytes.count), nil) else { return nil }
  defer { BN_free(number) }
  return BN_to_ASN1_INTEGER(number, nil)
}
