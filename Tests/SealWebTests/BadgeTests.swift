import Foundation
import Hummingbird
import SealTestSupport
import Testing

@testable import SealWeb

/// The seal on other people's pages.
@Suite struct BadgeTests {
  @Test func itSaysHowTheWorkStands() {
    func said(_ state: Badge.State, _ words: Words = .english, sandbox: Bool = false) -> String {
      let badge = Badge(state, isSandbox: sandbox, words)
      return "\(badge.label) | \(badge.detail)"
    }
    #expect(said(.beingCertified) == "Being certified | CopyrightSeal")
    #expect(said(.certified) == "Certified | CopyrightSeal")
    #expect(said(.licensable) == "Certified | Licenses here")
    #expect(said(.licensable, sandbox: true) == "Certified | Licenses here · sandbox")
    #expect(said(.licensable, .chinese, sandbox: true) == "已存证 | 点此取得授权 · 沙盒")
    #expect(said(.beingCertified, .chinese) == "正在存证 | CopyrightSeal")
  }

  @Test func whatMayPassIsNotKept() {
    for state in Badge.State.allCases {
      let kept = Badge.response(state, .english).headers[.cacheControl] ?? ""
      let passes: Set<Badge.State> = [.beingCertified, .notIncluded, .notFound]
      #expect(kept == (passes.contains(state) ? "no-cache" : "public, max-age=60"))
    }
  }

  /// Measured in a browser, in a font as wide as Arial; Verdana is a fifth wider.
  @Test func everyTextFitsWithAFifthToSpare() async throws {
    let badges = Badge.State.allCases.flatMap { state in
      [Words.english, .chinese].flatMap { words in
        [false, true].map { Templates.render(Badge(state, isSandbox: $0, words)) }
      }
    }
    let page = """
      <!doctype html><meta charset="utf-8"><body>\(badges.joined())<script>
      document.querySelectorAll("text").forEach(function (text) {
        text.setAttribute("font-family", "Liberation Sans, Droid Sans Fallback");
        text.setAttribute("data-end", 46 + text.getComputedTextLength() * 1.2);
      });
      </script>
      """
    let browsed = try await Browser.open(page)
    let ends = browsed.matches(of: /data-end="([0-9.]+)"/).compactMap { Double($0.output.1) }
    #expect(ends.count == badges.count * 2)
    #expect((ends.max() ?? 999) <= 214, "\(ends)")
    #expect((ends.min() ?? 0) > 60, "what is measured is drawn")
  }
}

/// A page of the test's own, as a browser has it once its scripts have run.
enum Browser {
  static func open(_ html: String) async throws -> String {
    let folder = try TemporaryFolder.make(prefix: "seal-page")
    let file = folder + "/page.html"
    try Data(html.utf8).write(to: URL(fileURLWithPath: file))
    let result = try await Command.run(
      "chromium",
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--user-data-dir=\(folder)/profile", "--window-size=390,900",
        "--virtual-time-budget=8000", "--dump-dom", "file://\(file)",
      ])
    try TemporaryFolder.remove(folder)
    return result.output
  }
}
