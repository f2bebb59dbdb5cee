import SealCrypto
import SealPrimitives
import SealResources
import Testing

/// What `page.js` does in a browser.
@Suite struct PageScriptTests {
  private static let script = Resources.text("SealWeb/Assets/page.js")

  /// A page that waits, and what its address answers next; `then` runs once that was put in.
  private func waited(_ main: String, next: String, before: String = "", then: String)
    async throws -> String
  {
    try await Browser.open(
      """
      <!doctype html><meta charset="utf-8"><body>
      <main id="main" tabindex="-1" data-poll="1">\(main)</main>
      <p id="said" role="status"></p><p id="found"></p>
      <script type="text/plain" id="next">\(next)</script>
      <script>
      var asked = 0;
      window.fetch = function () {
        asked += 1;
        var text = document.getElementById("next").textContent;
        return Promise.resolve({
          ok: true, redirected: false, text: function () { return Promise.resolve(text); }
        });
      };
      \(before)
      </script>
      <script>\(Self.script)</script>
      <script>
      setTimeout(function () {
        document.getElementById("found").textContent = String(\(then));
      }, 4500);
      </script>
      """)
  }

  private func found(_ page: String) -> String {
    page.firstMatch(of: /<p id="found">(.*?)<\/p>/).map { String($0.output.1) } ?? page
  }

  private static let waiting = """
    <section id="a"><span class="pill">Waiting</span></section>
    <section id="b"><form><input type="hidden" name="token" value="1"><input id="note"><button>
    Give up</button></form></section>
    """

  @Test func whatHasChangedIsPutInAndSaidAndNothingElseIsTouched() async throws {
    let next = """
      <main id="main"><section id="a"><span class="pill">Paid</span></section>
      <section id="b"><form><input type="hidden" name="token" value="2"><input id="note"><button>
      Give up</button></form></section></main>
      """
    let page = try await waited(
      Self.waiting, next: next,
      before: """
        window.kept = document.getElementById("b");
        document.querySelector("button").focus();
        document.getElementById("note").value = "typed";
        """,
      then: """
        [document.getElementById("b") === window.kept, document.activeElement.tagName,
          document.getElementById("note").value, document.getElementById("said").textContent,
          document.querySelector("#a .pill").textContent, asked]
        """)
    // The form has another token alone: it stays, with what was typed and the focus in it. What has
    // changed does not wait any more, and is asked for no more.
    #expect(found(page) == "true,BUTTON,typed,Paid,Paid,1", "\(page)")
  }

  @Test func whoStandsOnWhatIsReplacedStandsOnTheSameAfterwards() async throws {
    let next = """
      <main id="main" data-poll="1"><section id="a"><span class="pill">Waiting</span></section>
      <section id="b"><p>One more line.</p><form><input type="hidden" name="token" value="2">
      <input id="note"><button>
      Give up</button></form></section></main>
      """
    let page = try await waited(
      Self.waiting, next: next,
      before: """
        window.old = document.getElementById("b");
        document.querySelector("button").focus();
        document.getElementById("note").value = "typed";
        """,
      then: """
        [document.getElementById("b") !== window.old, document.activeElement.tagName,
          document.getElementById("note").value, document.getElementById("said").textContent,
          asked > 1]
        """)
    #expect(found(page) == "true,BUTTON,typed,,true", "\(page)")
  }

  /// A field that takes a file, as certificate and home page have it.
  private func dropped(_ content: String, on attributes: String) async throws -> String {
    try await Browser.open(
      """
      <!doctype html><meta charset="utf-8"><body>
      <div class="drop" \(attributes) data-same="the same" data-other="another"
        data-reading="reading" data-long="long" data-unreadable="unreadable" hidden>
      <label for="file">Drop</label><input id="file" type="file">
      <p class="note" role="status" hidden></p></div>
      <script>\(Self.script)</script>
      <script>
      var data = new DataTransfer();
      data.items.add(new File(["\(content)"], "work.txt"));
      document.querySelector(".drop").dispatchEvent(
        new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
      </script>
      """)
  }

  @Test(arguments: [("the work", "the same", "good"), ("the worK", "another", "bad")])
  func aFileIsComparedWhereItIsDropped(_ content: String, _ answer: String, _ tone: String)
    async throws
  {
    let digest = Hex.encode(SHA256.hash(Array("the work".utf8)))
    let page = try await dropped(content, on: "data-drop=\"\(digest)\"")
    #expect(
      page.contains("<p class=\"note \(tone)\" role=\"status\">\(answer)</p>"), "\(page)")
    #expect(!page.contains("hidden=\"\""), "where scripts run, the field is there")
  }

  @Test func aFileIsLookedUpByItsDigestAlone() async throws {
    let page = try await dropped("the work", on: "data-drop=\"\" data-find=\"#q=\"")
    #expect(page.contains(">reading<"))
  }
}
