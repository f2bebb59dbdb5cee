import Hummingbird
import SealPrimitives

/// The badge on other people's pages (SVG), which says how the work stands now.
struct Badge: TemplateModel {
  enum State {
    case certified
    case withdrawn
    /// The page was read and is no work; its publisher can look why.
    case notIncluded
    case notFound
  }

  static let template = "badge"

  let siteName: String
  let label: String
  let color: String
}

extension Badge {
  init(_ state: State, isSandbox: Bool, _ words: Words) {
    let text: String
    switch state {
    case .certified: (text, color) = (words["certified"], "#1d6b43")
    case .withdrawn: (text, color) = (words["withdrawn"], "#a32b23")
    case .notIncluded: (text, color) = (words["notIncluded"], "#5a6573")
    case .notFound: (text, color) = (words["notFound"], "#5a6573")
    }
    label = isSandbox ? text + " · SANDBOX" : text
    siteName = words["siteName"]
  }

  static func response(_ state: State, isSandbox: Bool = false, _ words: Words) -> Response {
    Response(
      [.notFound, .notIncluded].contains(state) ? .notFound : .ok, type: "image/svg+xml",
      Templates.render(Badge(state, isSandbox: isSandbox, words)), SecurityHeaders.embeddable)
  }
}
