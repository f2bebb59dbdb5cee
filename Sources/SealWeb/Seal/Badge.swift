import SealCertification
import SealPrimitives

/// The picture of the seal, which stands on other people's pages: it says how the work stands now.
struct Badge: Sendable {
  enum State {
    case certified
    case withdrawn
    case notFound
  }

  let state: State
  var isSandbox = false
  let words: Words

  var response: WebResponse {
    WebResponse(
      state == .notFound ? .notFound : .ok, type: "image/svg+xml", svg,
      headers: SecurityHeaders.embeddable)
  }

  private var svg: String {
    let (text, color) =
      switch state {
      case .certified: (words["certified"], "#1d6b43")
      case .withdrawn: (words["withdrawn"], "#a32b23")
      case .notFound: (words["notFound"], "#5a6573")
      }
    let label = isSandbox ? text + " · SANDBOX" : text
    // Presentation attributes only: a page's policy may forbid styles in pictures.
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="184" height="44" viewBox="0 0 184 44" \
      role="img" aria-label="\(words["siteName"]): \(label)">\
      <rect x=".5" y=".5" width="183" height="43" rx="9" fill="#fff" stroke="#d5d9e0"/>\
      <g transform="translate(9 8) scale(.875)">\(Self.mark)</g>\
      <g font-family="system-ui,-apple-system,Segoe UI,Roboto,PingFang SC,Microsoft YaHei,\
      Noto Sans CJK SC,sans-serif"><text x="46" y="19" font-size="13" font-weight="700" \
      fill="#1b2330">CopyrightSeal</text><text x="46" y="35" font-size="12" font-weight="600" \
      fill="\(color)">\(label)</text></g></svg>
      """
  }

  private static let mark = """
    <rect x="2" y="2" width="28" height="28" rx="5" fill="#1f4b99"/>\
    <rect x="6" y="6" width="20" height="20" rx="2" fill="none" stroke="#fff" stroke-width="1.6"/>\
    <path fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" \
    stroke-linejoin="round" d="M10.5 16.5l4 4 7.5-9"/>
    """
}
