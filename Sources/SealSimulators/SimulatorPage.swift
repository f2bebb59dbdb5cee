import SealFetch
import SealPrimitives

/// HTML of a simulator for people; every page says that it is a simulator's.
package struct SimulatorPage: Sendable {
  let title: String
  /// What stands under the title.
  let note: String
  /// Markup; what is shown in it was escaped.
  let body: String

  package var response: SimulatorResponse { response(status: 200) }

  package func response(status: Int) -> SimulatorResponse {
    let html = """
      <!doctype html><html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(HTMLText.escaped(title)) · SIMULATOR</title>
      <style>\(Self.style)</style></head><body>
      <p class="simulator">SIMULATOR · \(HTMLText.escaped(note))</p>
      <h1>\(HTMLText.escaped(title))</h1>
      \(body)
      </body></html>
      """
    return SimulatorResponse(
      status: status,
      headers: [
        "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store",
        "Content-Security-Policy":
          "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
      ],
      body: Array(html.utf8))
  }

  private static let style = """
    :root{color-scheme:light dark}
    body{font:16px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;max-width:60rem;margin:1rem auto;\
    padding:0 1rem;overflow-wrap:anywhere}
    .simulator{border:2px solid #b00020;padding:.5rem .75rem;font-weight:600}
    table{border-collapse:collapse;width:100%}
    th,td{text-align:left;padding:.4rem .75rem .4rem 0;border-bottom:1px solid #8886;\
    vertical-align:top}
    pre{white-space:pre-wrap;font:inherit;border-top:1px solid #8886;padding-top:1rem}
    button{font:inherit;min-height:44px;padding:0 1.25rem}
    """
}
