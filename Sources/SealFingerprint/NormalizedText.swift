import Foundation
import SealCrypto

/// Text as it is compared: only what is left when spelling, width, case, blanks and punctuation do
/// not count, with the way back to the original.
///
/// The form is called `text-1` and never changes: each code point for itself is decomposed for
/// compatibility (Unicode NFKD: full-width letters, ligatures, accents) and put in lower case
/// (final sigma is sigma); of that, separators, controls, format and private characters, marks and
/// punctuation are dropped. Symbols and unassigned code points stay. Because no code point looks at
/// its neighbors, a passage has the same form wherever it stands, composed or decomposed.
/// Simplified and traditional characters stay different.
package struct NormalizedText: Sendable, Hashable {
  package static let form = "text-1"

  package let original: String
  /// The code points that are compared.
  package let scalars: [UInt32]
  /// Of each: the bytes of `original` (UTF-8) that it came from.
  private let sources: [Source]

  private struct Source: Hashable {
    let start: UInt32
    let length: UInt8
  }

  /// Texts of up to 2 GiB; pages and works are far shorter.
  package init(_ original: String) {
    var folder = ScalarFolder()
    var scalars: [UInt32] = []
    var sources: [Source] = []
    scalars.reserveCapacity(original.utf8.count / 2)
    sources.reserveCapacity(original.utf8.count / 2)
    var start: UInt32 = 0
    for scalar in original.unicodeScalars {
      let length = UInt8(UTF8.width(scalar))
      folder.fold(scalar) { folded in
        scalars.append(folded)
        sources.append(Source(start: start, length: length))
      }
      start += UInt32(length)
    }
    self.original = original
    self.scalars = scalars
    self.sources = sources
  }

  package var count: Int { scalars.count }
  package var isEmpty: Bool { scalars.isEmpty }

  /// The compared text itself.
  package var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.lazy.compactMap(Unicode.Scalar.init))
    return String(text)
  }

  /// SHA-256 of `text` in UTF-8: two texts with the same are the same to a reader.
  package var sha256: [UInt8] { SHA256.hash(Array(text.utf8)) }

  /// The bytes of `original` (UTF-8) that a range of `scalars` came from, inner punctuation
  /// included. An empty range has an empty place.
  package func sourceBytes(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return Int(sources[first].start)..<(Int(sources[last].start) + Int(sources[last].length))
  }

  /// That part of `original`, to be shown, with the marks that belong to its last letter.
  package func passage(_ range: Range<Int>) -> String {
    let bytes = sourceBytes(range)
    guard !bytes.isEmpty else { return "" }
    let utf8 = original.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    var end = utf8.index(start, offsetBy: bytes.count)
    let scalars = original.unicodeScalars
    while end < scalars.endIndex, ScalarFolder.isMark(scalars[end]) {
      scalars.formIndex(after: &end)
    }
    return String(scalars[start..<end])
  }

  /// Where the compared text begins that stands at or after a byte of `original`.
  package func index(atOrAfterByte byte: Int) -> Int {
    var low = 0
    var high = sources.count
    while low < high {
      let middle = (low + high) / 2
      if Int(sources[middle].start) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where `other` stands first at or after `start`; nil if nowhere or `other` is empty.
  package func firstRange(of other: ArraySlice<UInt32>, from start: Int = 0) -> Range<Int>? {
    guard let first = other.first, start + other.count <= count else { return nil }
    var place = start
    while let found = scalars[place...(count - other.count)].firstIndex(of: first) {
      let range = found..<(found + other.count)
      if scalars[range].elementsEqual(other) { return range }
      place = found + 1
      guard place + other.count <= count else { return nil }
    }
    return nil
  }
}
