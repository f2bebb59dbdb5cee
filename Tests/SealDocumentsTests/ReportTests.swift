import Foundation
import Testing

@testable import SealDocuments

/// Charts and the weekly report.
@Suite struct ReportTests {
  @Test(arguments: [
    (0, 1, 1), (1, 1, 1), (5, 5, 1), (6, 6, 2), (23, 25, 5), (97, 100, 20), (1_001, 1_500, 500),
  ])
  func theScaleHasAtMostFiveRoundSteps(maximum: Int, end: Int, step: Int) {
    let scale = Chart.scale(upTo: maximum)
    #expect(scale.end == end && scale.step == step)
  }

  @Test func barsAreAsHighAsTheirNumbersAndStandOnEachOther() throws {
    let chart = try Chart(
      columns: ["a", "b"],
      series: [.init("good", .good, [10, 0]), .init("bad", .bad, [10, 5])])
    let bars = chart.shapes(width: 400, height: 200).compactMap { shape in
      if case .bar(let x, let y, _, let height, let color) = shape {
        (x, y, height, color)
      } else {
        nil
      }
    }.dropFirst(2)  // of the legend
    #expect(bars.count == 3)
    let (lower, upper, alone) = (bars[2], bars[3], bars[4])
    #expect(abs(lower.2 - upper.2) < 0.001 && abs(upper.2 - 2 * alone.2) < 0.001)
    #expect(abs(upper.1 + upper.2 - lower.1) < 0.001 && lower.0 == upper.0 && alone.0 > lower.0)
    #expect(lower.3 == Chart.Tone.good.color && alone.3 == Chart.Tone.bad.color)
  }

  @Test func anSVGIsWellFormedWhateverTheNames() async throws {
    let chart = try Chart(
      columns: ["<script>alert(1)</script>"],
      series: [.init("\"&'\u{0}\u{202E}<\u{301}b>", .bad, [3])])
    let svg = chart.svg(title: "</title><script>")
    try await Judge.withFolder { folder in
      try Data(svg.utf8).write(to: folder.appending(path: "chart.svg"))
      let list = """
        import xml.etree.ElementTree as e
        root = e.parse('chart.svg').getroot()
        print(sorted({node.tag.split('}')[1] for node in root.iter()}))
        """
      let parsed = try await Judge.run("python3", ["-c", list], in: folder)
      #expect(parsed.output == "['path', 'rect', 'svg', 'text', 'title']\n")
    }
  }

  @Test func refusesNumbersThatAreNoChart() {
    #expect(throws: DocumentError.self) { try Chart(columns: [], series: []) }
    #expect(throws: DocumentError.self) {
      try Chart(columns: ["a"], series: [.init("x", .good, [1, 2])])
    }
    #expect(throws: DocumentError.self) {
      try Chart(columns: ["a"], series: [.init("x", .good, [-1])])
    }
    #expect(throws: DocumentError.self) {
      try Chart(
        columns: Array(repeating: "a", count: 61),
        series: [.init("x", .good, Array(repeating: 1, count: 61))])
    }
  }

  @Test func theWeeklyReportHasItsNumbersAndFindings() async throws {
    let report = Samples.report(findings: 40)
    let text = try await Judge.text(of: try report.pdf())
    #expect(text.contains("作品使用监测周报") && text.contains("Weekly report of usages"))
    let licensed = try #require(text.split(separator: "\n").first { $0.contains("已许可 Licensed") })
    #expect(licensed.contains(#/ 14 +13 +102/#))
    #expect(text.ranges(of: #/path-\d+\.html/#).count == 40)
    #expect(text.contains("SANDBOX"))
    #expect(try report.pdf() == Samples.report(findings: 40).pdf())
    var empty = report
    empty.findings = []
    #expect(try await Judge.text(of: try empty.pdf()).contains("发现明细"))
    empty.weeks = []
    #expect(throws: DocumentError.self) { try empty.pdf() }
  }
}
