import Foundation
import Testing

@testable import SealDocuments

/// QR codes, as zbar reads them.
@Suite struct QRCodeTests {
  static let texts = [
    "https://seal.example/licenses/CS-7K2M-9QXD-0HBV-31TE", "weixin://wxpay/bizpayurl?pr=abcDEF1zz",
    "x", "https://seal.example/?" + String(repeating: "long", count: 200),
  ]

  private func read(_ file: String, in folder: URL) async throws -> String {
    let answer = try await Judge.run(
      "zbarimg", ["--nodbus", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file], in: folder)
    #expect(answer.status == 0, "\(answer.output)")
    return answer.output.trimmingCharacters(in: .newlines)
  }

  @Test(arguments: texts) func aPictureLeadsToItsText(text: String) async throws {
    try await Judge.withFolder { folder in
      try Data(QRCode(text).png()).write(to: folder.appending(path: "code.png"))
      #expect(try await read("code.png", in: folder) == text)
    }
  }

  @Test(arguments: texts) func theSVGShowsTheSameModules(text: String) async throws {
    let svg = try QRCode(text).svg(label: "Pay <here> & \"now\"")
    let match = try #require(svg.firstMatch(of: #/0 0 (\d+) /#))
    let side = try #require(Int(match.1))
    // Drawn as a portable grey map, four pixels a module.
    var pixels = [UInt8](repeating: 255, count: side * side * 16)
    let path = try #require(svg.split(separator: "<path").last)
    for run in path.matches(of: #/M(\d+) (\d+)h(\d+)v1h-\d+z/#) {
      guard let x = Int(run.1), let y = Int(run.2), let length = Int(run.3) else { continue }
      for row in 4 * y..<4 * y + 4 {
        for column in 4 * x..<4 * (x + length) { pixels[row * side * 4 + column] = 0 }
      }
    }
    try await Judge.withFolder { folder in
      var file = Data("P5\n\(side * 4) \(side * 4)\n255\n".utf8)
      file.append(contentsOf: pixels)
      try file.write(to: folder.appending(path: "code.pgm"))
      #expect(try await read("code.pgm", in: folder) == text)
      try Data(svg.utf8).write(to: folder.appending(path: "code.svg"))
      let parse =
        "import xml.etree.ElementTree as e; "
        + "print(e.parse('code.svg').getroot().attrib['aria-label'])"
      let parsed = try await Judge.run("python3", ["-c", parse], in: folder)
      #expect(parsed.output == "Pay <here> & \"now\"\n")
    }
  }

  @Test func aLettersCodeLeadsToItsStatusPage() async throws {
    try await Judge.withFolder { folder in
      try Data(Samples.license().pdf()).write(to: folder.appending(path: "letter.pdf"))
      let answer = try await Judge.run(
        "pdftoppm", ["-png", "-r", "150", "-singlefile", "letter.pdf", "page"], in: folder)
      #expect(answer.status == 0)
      #expect(try await read("page.png", in: folder) == Samples.license().statusURL)
    }
  }

  @Test func refusesWhatDoesNotFit() throws {
    #expect(throws: DocumentError.self) { try QRCode("") }
    #expect(throws: DocumentError.self) { try QRCode("a\u{0}b") }
    #expect(throws: DocumentError.self) { try QRCode(String(repeating: "x", count: 1_001)) }
    #expect(throws: DocumentError.self) { try QRCode("x").png(scale: 41) }
    #expect(try QRCode(String(repeating: "x", count: 1_000)).size <= 177)
  }
}
