import Foundation
import Testing

@testable import SealFingerprint

@Suite struct NormalizedTextTests {
  @Test(arguments: [
    ("It was — a LATE\tspring!", "itwasalatespring"), ("那一年，的 春天。", "那一年的春天"),
    ("ＦＵＬＬ　ｗｉｄｔｈ１２", "fullwidth12"), ("ﬁne Œuvre", "fineœuvre"), ("Café CAFE\u{301}", "cafecafe"),
    ("Straße", "straße"), ("ΣΟΦΟΣ σοφος σοφός", "σοφοσσοφοσσοφοσ"), ("İstanbul ıI", "istanbulıi"),
    ("ｶﾞギ\u{30AB}\u{3099}", "カキカ"), ("a\u{200B}b\u{FEFF}c\u{00AD}d\u{2060}", "abcd"),
    ("«x» “y” 「z」", "xyz"),
    ("1 + 1 = 2 $", "1+1=2$"), ("😀 ok", "😀ok"), ("\u{E000}a\u{0}", "a"), ("⑴ ② ㎏", "12kg"),
    ("臺灣 台湾", "臺灣台湾"), ("", ""), ("  …  ", ""), ("x_y-z", "xyz"), ("\u{F900}", "豈"),
  ])
  func keepsOnlyWhatIsCompared(_ text: String, _ expected: String) {
    #expect(Array(NormalizedText(text).text.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func isTheSameForComposedAndDecomposedText() {
    for text in ["Ünïcödé ñ", "가나다 한글", "が ぎ ポ", "Å Ω K"] {
      let composed = NormalizedText(text.precomposedStringWithCanonicalMapping)
      let decomposed = NormalizedText(text.decomposedStringWithCanonicalMapping)
      #expect(composed.scalars == decomposed.scalars)
      #expect(composed.sha256 == decomposed.sha256)
    }
  }

  @Test func knowsWhereEachPartCameFrom() {
    let text = NormalizedText("《 He said: “Ｎo, café\u{301}!” 》 然后走了。")
    let start = text.firstRange(of: NormalizedText("no cafe").scalars[...])
    #expect(start.map { text.passage($0) } == "Ｎo, café\u{301}")
    let end = text.firstRange(of: NormalizedText("然后").scalars[...])
    #expect(end.map { text.passage($0) } == "然后")
    #expect(text.passage(0..<text.count) == "He said: “Ｎo, café\u{301}!” 》 然后走了")
    #expect(text.passage(3..<3) == "")
  }

  @Test func findsThePlaceOfAByte() {
    let text = NormalizedText("a, 中 b")
    #expect(
      [0, 1, 3, 4, 6, 7, 8, 99].map { text.index(atOrAfterByte: $0) } == [0, 1, 1, 2, 2, 2, 3, 3])
  }

  @Test func mapsEveryPartBackIntoTheOriginal() {
    var random = SplitMix(seed: 7)
    for _ in 0..<200 {
      var original = String.UnicodeScalarView()
      for _ in 0..<60 {
        let ranges: [ClosedRange<UInt32>] = [
          0x20...0x7E, 0x4E00...0x4E20, 0xA0...0x5FF, 0xFF00...0xFFEF,
        ]
        let value = UInt32.random(in: ranges[Int(random.next() % 4)], using: &random)
        Unicode.Scalar(value).map { original.append($0) }
      }
      let text = NormalizedText(String(original))
      for index in 0..<text.count {
        let part = text.passage(index..<(index + 1))
        #expect(NormalizedText(part).scalars.contains(text.scalars[index]))
      }
    }
  }

  /// The form may never change: hashes of works are kept for ever. The digest was computed by a
  /// program of its own in Python, whose tables are Unicode 14's.
  @Test func isFrozen() {
    let ranges: [ClosedRange<UInt32>] = [0...0xD7FF, 0xF900...0xFFFF, 0x1F100...0x1F1FF]
    let all = ranges.joined().compactMap(Unicode.Scalar.init)
      .filter { $0.properties.age.map { $0 <= (14, 0) } == true }
      .filter { $0.properties.generalCategory != .unassigned }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: all)
    let digest = NormalizedText(String(text)).sha256.map { String(format: "%02x", $0) }.joined()
    #expect(digest == "5efe737a4a172d94555513deb3ac9457a77f0f132a3b5457a23887902cfa9507")
  }
}
