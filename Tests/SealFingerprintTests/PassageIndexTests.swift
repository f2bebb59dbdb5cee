import Testing

@testable import SealFingerprint

@Suite struct PassageIndexTests {
  private func print(_ text: String) -> Fingerprint { Fingerprint(of: NormalizedText(text)) }

  @Test func findsTheWorkAPageQuotesAmongMany() throws {
    var random = SplitMix(seed: 10)
    let works = (0..<500).map { _ in Alphabet.all[1].string(600, &random) }
    var index = PassageIndex<Int>()
    for (number, work) in works.enumerated() { index.insert(number, print(work)) }
    #expect(index.count == 500)
    for number in [0, 77, 499] {
      let quote = works[number].dropFirst(100).prefix(80)
      let page = Alphabet.all[1].string(300, &random) + quote + Alphabet.all[1].string(300, &random)
      let found = index.candidates(for: print(page))
      #expect(found.first?.key == number)
      #expect(try #require(found.first).sharedHashes >= 2)
    }
    #expect(index.candidates(for: print(Alphabet.all[1].string(500, &random))).isEmpty)
  }

  @Test func forgetsWhatIsRemoved() {
    var random = SplitMix(seed: 11)
    let works = (0..<400).map { _ in Alphabet.all[0].string(300, &random) }
    var index = PassageIndex<Int>()
    for (number, work) in works.enumerated() { index.insert(number, print(work)) }
    for number in stride(from: 0, to: 400, by: 2) { index.remove(number) }
    index.remove(0)
    for number in stride(from: 0, to: 350, by: 2) { index.remove(number + 1) }
    #expect(index.count == 25)
    for (number, work) in works.enumerated() {
      let found = index.candidates(for: print(work)).map(\.key)
      #expect(found == (index.contains(number) ? [number] : []))
    }
  }

  @Test func doesNotGrowWithWhatComesAndGoes() {
    let work = print(Sample.chinese.joined() + Sample.english.joined())
    var index = PassageIndex<Int>()
    for number in 0..<1_000 {
      index.insert(number, work)
      index.remove(number - 1)
    }
    #expect(index.count == 1)
    #expect(index.postingCount < 1_024 + 3 * work.hashes.count)
    #expect(index.candidates(for: work).map(\.key) == [999])
  }

  @Test func replacesAWorkThatIsThereAlready() {
    var index = PassageIndex<String>()
    index.insert("work", print(Sample.english.joined()))
    index.insert("work", storedHashes: print(Sample.chinese.joined()).storedHashes)
    #expect(index.count == 1)
    #expect(index.candidates(for: print(Sample.english.joined())).isEmpty)
    #expect(index.candidates(for: print(Sample.chinese.joined())).map(\.key) == ["work"])
  }

  @Test func putsTheWorkWithMoreInCommonFirstAndOfEqualsTheEarlier() {
    let all = Sample.chinese.joined()
    var index = PassageIndex<String>()
    index.insert("part", print(Sample.chinese[1]))
    index.insert("second", print(all))
    index.insert("third", print(all))
    let found = index.candidates(for: print(all))
    #expect(found.map(\.key) == ["second", "third", "part"])
    #expect(index.candidates(for: print(all), limit: 1).map(\.key) == ["second"])
    #expect(index.candidates(for: print(all), minimum: 1_000).isEmpty)
  }

  @Test func countsBoilerplateForTheFirstWorksOnly() {
    let boilerplate = print("本文由作者授权发布，未经许可，不得转载，违者将依法追究其法律责任，特此声明，请各位读者周知。")
    var index = PassageIndex<Int>()
    for number in 0..<300 { index.insert(number, boilerplate) }
    let found = index.candidates(for: boilerplate, limit: 1_000).map(\.key)
    #expect(found == Array(0..<PassageIndex<Int>.worksPerHash))
  }
}
