/// How much a stretch of normalized text says: ideographs and kana count 2, all else 1.
///
/// A Chinese text has less than half the characters of its English translation, so that one
/// threshold can serve both.
package enum TextWeight {
  package static func weight(of scalar: UInt32) -> Int {
    switch scalar {
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: 2
    default: 1
    }
  }

  package static func weight(of scalars: some Sequence<UInt32>) -> Int {
    scalars.reduce(0) { $0 + weight(of: $1) }
  }
}
