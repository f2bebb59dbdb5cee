import Foundation

/// Texts that are nobody's, with words as frequent as in a language (Zipf's law).
struct SyntheticText {
  private var random: Numbers
  private let chinese: [String]
  private let english: [String]

  init(seed: UInt64) {
    var random = Numbers(state: seed)
    chinese = (0..<6_000).map { _ in
      var word = String.UnicodeScalarView()
      for _ in 0..<(1 + Int(random.next() % 3)) {
        Unicode.Scalar(0x4E00 + UInt32(random.next() % 3_500)).map { word.append($0) }
      }
      return String(word)
    }
    english = (0..<8_000).map { _ in
      String(
        decoding: (0..<(2 + random.next() % 8)).map { _ in 0x61 + UInt8(random.next() % 26) },
        as: UTF8.self)
    }
    self.random = random
  }

  mutating func number(below bound: Int) -> Int { Int(random.next() % UInt64(bound)) }

  /// Of about so many characters, in paragraphs of a few sentences.
  mutating func article(characters: Int, isChinese: Bool) -> [String] {
    var paragraphs: [String] = []
    var count = 0
    while count < characters {
      var paragraph = ""
      for _ in 0..<(2 + random.next() % 4) {
        paragraph += sentence(isChinese: isChinese)
      }
      count += paragraph.unicodeScalars.count
      paragraphs.append(paragraph)
    }
    return paragraphs
  }

  private mutating func sentence(isChinese: Bool) -> String {
    let words = (0..<(6 + random.next() % 12)).map { _ in word(isChinese ? chinese : english) }
    return isChinese
      ? words.joined() + (random.next() % 3 == 0 ? "，" : "。") : words.joined(separator: " ") + ". "
  }

  /// The n-th word comes 1/n times as often as the first.
  private mutating func word(_ words: [String]) -> String {
    let exponent = Double(random.next() >> 11) / Double(1 << 53)
    return words[Int(pow(Double(words.count), exponent)) - 1]
  }
}

/// SplitMix64.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
