import ArgumentParser
import SealFingerprint

/// Matches pages against many works in memory, on one thread: parses, finds the main text,
/// normalizes, looks for candidates, compares them. Prints pages a second, and whether each page
/// was taken for what it is.
@main
struct BenchMatching: ParsableCommand {
  @Option var works = 10_000
  @Option(help: "Each work has half to one and a half as many characters.") var characters = 3_000
  @Option var pages = 2_000
  @Option(help: "The same seed gives the same texts.") var seed: UInt64 = 1

  func run() throws {
    var source = SyntheticText(seed: seed)
    let clock = ContinuousClock()
    let articles = (0..<works).map { number in
      let length = characters / 2 + source.number(below: characters)
      return source.article(characters: length, isChinese: number % 2 == 0)
    }
    var texts: [ComparedText] = []
    let preparing = clock.measure {
      texts = articles.map { ComparedText($0.joined(separator: "\n")) }
    }
    var index = PassageIndex<Int>()
    let indexing = clock.measure {
      for (number, text) in texts.enumerated() { index.insert(number, text.fingerprint) }
    }
    let postings = texts.reduce(0) { $0 + $1.fingerprint.hashes.count }
    print(
      "\(works) works, \(texts.reduce(0) { $0 + $1.normalized.count }) characters,",
      "\(postings) hashes: fingerprints in \(preparing), index in \(indexing)")

    let samples = (0..<pages).map { _ in Sample(&source, articles) }
    var right = 0
    var candidates = 0
    var reading: Duration = .zero
    var matching: Duration = .zero
    for sample in samples {
      let started = clock.now
      let page = try HTMLPage(bytes: sample.html, url: "https://page.example/")
      let main = ComparedText(MainText(of: page).text)
      let read = clock.now
      let found = index.candidates(for: main.fingerprint)
      var extent = Similarity.Extent.none
      for candidate in found {
        let match = PassageMatch(work: texts[candidate.key], page: main)
        if candidate.key == sample.work { extent = Similarity(match).extent }
      }
      matching += read.duration(to: clock.now)
      reading += started.duration(to: read)
      candidates += found.count
      if extent == sample.extent { right += 1 }
    }
    func rate(_ duration: Duration) -> Int { Int(Double(pages) / (duration / .seconds(1))) }
    print("pages/s, HTML to decision: \(rate(reading + matching))")
    print("pages/s, reading and fingerprint alone: \(rate(reading))")
    print("pages/s, matching alone: \(rate(matching))")
    print("candidates a page: \(Double(candidates) / Double(pages))")
    print("pages taken for what they are: \(right) of \(pages)")
  }
}

/// A page with navigation, an article and comments: a third each copies a work whole, quotes two
/// sentences of one, or has nothing of any.
private struct Sample {
  let html: [UInt8]
  let work: Int
  let extent: Similarity.Extent

  init(_ source: inout SyntheticText, _ articles: [[String]]) {
    work = source.number(below: articles.count)
    var paragraphs = source.article(characters: 2_500, isChinese: work % 2 == 0)
    switch source.number(below: 3) {
    case 0:
      extent = .fullCopy
      paragraphs = articles[work]
    case 1:
      extent = .quotation
      let place = source.number(below: paragraphs.count)
      let paragraph = articles[work].max { $0.count < $1.count } ?? ""
      paragraphs.insert("“" + paragraph.prefix(work % 2 == 0 ? 60 : 160) + "”", at: place)
    default:
      extent = .none
    }
    let navigation = (0..<60).map { "<li><a href=\"/p/\($0)\">Entry number \($0)</a></li>" }
    let comments = source.article(characters: 1_500, isChinese: work % 2 == 0)
    let script = String(repeating: "f(1);", count: 4_000)
    let html = """
      <!DOCTYPE html><html><head><title>A page</title><script>\(script)
      </script></head><body><nav><ul>\(navigation.joined())</ul></nav><div class="wrap"><div>
      \(paragraphs.map { "<p class=\"text\">\($0)</p>" }.joined(separator: "\n"))</div>
      <div class="comments">\(comments.map { "<div>\($0)</div>" }.joined())</div></div>
      <footer>Nobody's page</footer></body></html>
      """
    self.html = Array(html.utf8)
  }
}
