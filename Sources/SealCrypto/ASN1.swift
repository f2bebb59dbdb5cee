internal import COpenSSL
import SealPrimitives

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

/// The content of an ASN.1 string, an integer's included; empty for a missing one.
func octets(_ string: UnsafePointer<ASN1_STRING>?) -> [UInt8] {
  guard let string, let data = ASN1_STRING_get0_data(string) else { return [] }
  return Array(UnsafeBufferPointer(start: data, count: Int(ASN1_STRING_length(string))))
}

/// An object identifier as numbers with dots; empty when it is longer than 128 characters.
func dottedForm(_ object: OpaquePointer?) -> String {
  var buffer = [CChar](repeating: 0, count: 129)
  let length = OBJ_obj2txt(&buffer, Int32(buffer.count), object, 1)
  guard length > 0, length < buffer.count else { return "" }
  return String(decoding: buffer[..<Int(length)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// From big-endian bytes; `nil` for lack of memory. The caller frees it.
func makeInteger(_ bytes: [UInt8]) -> UnsafeMutablePointer<ASN1_INTEGER>? {
  guard let number = BN_bin2bn(bytes, Int32(bytes.count), nil) else { return nil }
  defer { BN_free(number) }
  return BN_to_ASN1_INTEGER(number, nil)
}

/// 126 random bits in 16 bytes: positive, and of the same length always.
func randomSerialNumber(_ random: any RandomBytes) -> [UInt8] {
  var bytes = random.bytes(16)
  bytes[0] = bytes[0] & 0x3F | 0x40
  return bytes
}
