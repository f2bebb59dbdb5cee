import Foundation
import Testing

@testable import SealDocuments

/// Dossiers and their bundles, as tar and sha256sum read them.
@Suite struct DossierTests {
  private let files = [
    DossierBundle.File("dossier.pdf", Array("%PDF-".utf8)),
    DossierBundle.File("statements/license.json", Array("{}".utf8)),
    DossierBundle.File("capture.warc", [UInt8](repeating: 7, count: 512)),
    DossierBundle.File("empty.txt", []),
  ]

  @Test func aDossierHasItsSections() async throws {
    let text = try await Judge.text(of: try Samples.dossier(events: 120).pdf())
    for words in [
      "案件材料", "当事人 Parties", "作品与存在证明", "请求金额", "证据清单", "往来函件", "经过 Timeline",
      "CASE-2026-000042", "Ada Example", "CNY 620.50", "Step 120", "Page 4 of", "SHA256SUMS",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(text.ranges(of: "时间 Time").count > 3, "the titles of the timeline on each page")
    #expect(try Samples.dossier().pdf() == Samples.dossier().pdf())
    var impossible = Samples.dossier()
    impossible.claim = [.init("a", minorUnits: .max), .init("b", minorUnits: 1)]
    #expect(throws: DocumentError.self) { try impossible.pdf() }
  }

  @Test func aBundleUnpacksAndItsDigestsAreRight() async throws {
    let bundle = DossierBundle(folder: "CASE-2026-000042", files: files)
    let archive = try bundle.archive(at: Samples.time)
    try await Judge.withFolder { folder in
      try Data(archive).write(to: folder.appending(path: "bundle.tar"))
      let list = try await Judge.run("tar", ["--utc", "-tvf", "bundle.tar"], in: folder)
      #expect(list.status == 0)
      #expect(
        list.output.contains(
          "-rw-r--r-- root/root       512 2026-11-21 08:33 CASE-2026-000042/capture.warc"))
      let unpacked = try await Judge.run(
        "tar", ["--no-same-owner", "--warning=no-timestamp", "-xf", "bundle.tar"], in: folder)
      #expect(unpacked.status == 0 && unpacked.output.isEmpty, "\(unpacked.output)")
      let inside = folder.appending(path: "CASE-2026-000042")
      let check = ["--check", "--strict", "SHA256SUMS"]
      let right = try await Judge.run("sha256sum", check, in: inside)
      #expect(right.status == 0 && right.output.ranges(of: ": OK").count == 4, "\(right.output)")
      try Data("{ }".utf8).write(to: inside.appending(path: "statements/license.json"))
      #expect(try await Judge.run("sha256sum", check, in: inside).status != 0)
    }
  }

  @Test func theSameFilesGiveTheSameBytesInAnyOrder() throws {
    let archive = try DossierBundle(folder: "case", files: files).archive(at: Samples.time)
    let other = try DossierBundle(folder: "case", files: files.reversed()).archive(at: Samples.time)
    #expect(archive == other && archive.count.isMultiple(of: 512))
  }

  @Test(arguments: [
    "", "/etc/passwd", "../up", "a/../b", "a//b", "a/", ".hidden", "-rf", "a b", "a\nb", "名",
    "SHA256SUMS", "dossier.pdf", String(repeating: "x", count: 101),
  ])
  func refusesNamesThatAreNotPlain(name: String) {
    let bundle = DossierBundle(folder: "case", files: files + [.init(name, [])])
    #expect(throws: DocumentError.self) { try bundle.archive(at: Samples.time) }
  }

  @Test func refusesMoreThanAnArchiveHolds() {
    let many = (0...1_000).map { DossierBundle.File("f\($0)", []) }
    #expect(throws: DocumentError.self) {
      try DossierBundle(folder: "case", files: many).archive(at: Samples.time)
    }
    let large = [DossierBundle.File("f", [UInt8](repeating: 0, count: (64 << 20) + 1))]
    #expect(throws: DocumentError.self) {
      try DossierBundle(folder: "case", files: large).archive(at: Samples.time)
    }
  }
}
