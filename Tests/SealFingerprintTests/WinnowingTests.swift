import Testing

@testable import SealFingerprint

@Suite struct WinnowingTests {
  /// Computed by a program of its own, in Python, from the definition: no rolling, each window
  /// looked at anew.
  @Test func isWhatItsDefinitionSays() {
    let english =
      "itwasalatespringandtheplumtreesbythecanalhadnotyetdroppedtheirblossomwhenthefirstboatscame"
      + "downfromthehills"
    let print = Fingerprint(of: NormalizedText(english))
    #expect(print.positions == [8, 18, 25, 39, 43, 45, 61, 74, 82])
    #expect(
      print.hashes == [
        0x597_2276_5093_98e8, 0xaf6_fee5_584d_5bd9, 0x27e_275a_86b8_7e0f, 0x416_7584_fde0_6d63,
        0x1ff5_d704_309f_97d5, 0x216a_8091_0bb7_603e, 0xf67_0819_28e0_f155, 0x5a9_8b5f_f8be_64a1,
        0x68b_5db2_0b61_969f,
      ])
    let chinese = Fingerprint(
      of: NormalizedText(
        "那一年的春天来得很晚，运河边的梅树还没有落尽花瓣，第一批船就从山里下来了。船上装着新茶和竹笋，还有一封写给城里人的信"))
    #expect(chinese.positions == [15, 21, 32])
    #expect(
      chinese.hashes == [0x1f64_d539_aeea_83db, 0x4b6_87eb_31c0_cf99, 0x144f_0280_2bd3_938c])
    let same = Fingerprint(of: NormalizedText(String(repeating: "a", count: 60)))
    #expect(same.positions == [15, 31])
    #expect(same.hashes == [0x526_881d_f0a6_ce43, 0x526_881d_f0a6_ce43])
    let short = Fingerprint(of: NormalizedText("itwasalatespringandt"))
    #expect(short.positions == [2])
  }

  @Test func isEmptyForTextsShorterThanAGram() {
    #expect(Fingerprint(of: NormalizedText("")).isEmpty)
    #expect(Fingerprint(of: NormalizedText("fifteen letters")).isEmpty)
    #expect(Fingerprint(of: NormalizedText("just sixteen letters")).hashes.count == 1)
  }

  /// The guarantee: any shared passage of 31 code points leaves a shared hash at the same place.
  @Test(arguments: Alphabet.all)
  func findsEverySharedPassageOfTheGuaranteedLength(_ alphabet: Alphabet) {
    var random = SplitMix(seed: 1)
    for _ in 0..<300 {
      let passage = alphabet.text(Winnowing.guaranteedLength, &random)
      let left = alphabet.text(Int(random.next() % 200), &random)
      let right = alphabet.text(Int(random.next() % 200), &random)
      let one = left + passage + alphabet.text(Int(random.next() % 200), &random)
      let other = right + passage + alphabet.text(Int(random.next() % 200), &random)
      let inOne = hashes(one, within: left.count)
      let inOther = hashes(other, within: right.count)
      #expect(!inOne.isDisjoint(with: inOther))
    }
  }

  private func hashes(_ scalars: [UInt32], within start: Int) -> Set<UInt64> {
    let (hashes, positions) = Winnowing.select(scalars)
    let range = start...(start + Winnowing.windowLength - 1)
    return Set(zip(hashes, positions).filter { range.contains(Int($1)) }.map(\.0))
  }

  @Test func keepsAboutTwoInSeventeen() {
    var random = SplitMix(seed: 2)
    let (hashes, positions) = Winnowing.select(Alphabet.all[1].text(100_000, &random))
    #expect((10_500...13_000).contains(hashes.count))
    #expect(zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 && $1 - $0 <= 16 })
  }

  @Test func hasOneCanonicalForm() throws {
    let print = Fingerprint(of: NormalizedText(Sample.chinese.joined() + Sample.english.joined()))
    #expect(print.hashes.count > 20)
    #expect(try Fingerprint(bytes: print.bytes) == print)
    #expect(
      try Fingerprint(
        algorithm: "winnow-1", length: print.length, storedHashes: print.storedHashes,
        storedPositions: print.storedPositions) == print)
    let empty = Fingerprint(of: NormalizedText(""))
    #expect(empty.bytes == Array("winnow-1".utf8) + [UInt8](repeating: 0, count: 8))
    #expect(try Fingerprint(bytes: empty.bytes) == empty)
  }

  @Test func refusesBytesAndArraysThatAreNoFingerprint() throws {
    let good = Fingerprint(of: NormalizedText(Sample.english.joined())).bytes
    var bad: [[UInt8]] = [[], Array("winnow-1".utf8), Array(good.dropLast()), good + [0]]
    bad.append(Array("winnow-2".utf8) + good.dropFirst(8))
    var swapped = good
    swapped.swapAt(27, 39)
    bad.append(swapped)
    var short = good
    short.replaceSubrange(8..<12, with: [0, 0, 0, 20])
    bad.append(short)
    for bytes in bad {
      #expect(throws: FingerprintError.self) { _ = try Fingerprint(bytes: bytes) }
    }
    #expect(throws: FingerprintError.self) {
      _ = try Fingerprint(algorithm: "winnow-1", length: 99, storedHashes: [1], storedPositions: [])
    }
    #expect(throws: FingerprintError.self) {
      _ = try Fingerprint(
        algorithm: "winnow-1", length: 99, storedHashes: [1], storedPositions: [-1])
    }
    #expect(throws: FingerprintError.self) {
      _ = try Fingerprint(algorithm: "other", length: 0, storedHashes: [], storedPositions: [])
    }
    #expect(throws: FingerprintError.self) {
      _ = try ComparedText("another text", fingerprint: try Fingerprint(bytes: good))
    }
  }
}

/// Where random texts take their letters from.
struct Alphabet: Sendable, CustomTestStringConvertible {
  let name: String
  let letters: ClosedRange<UInt32>

  static let all = [
    Alphabet(name: "Latin", letters: 0x61...0x7A),
    Alphabet(name: "Chinese", letters: 0x4E00...0x51FF),
    Alphabet(name: "two letters", letters: 0x61...0x62),
  ]

  var testDescription: String { name }

  func text(_ count: Int, _ random: inout SplitMix) -> [UInt32] {
    (0..<count).map { _ in UInt32.random(in: letters, using: &random) }
  }

  func string(_ count: Int, _ random: inout SplitMix) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: self.text(count, &random).compactMap(Unicode.Scalar.init))
    return String(text)
  }
}
