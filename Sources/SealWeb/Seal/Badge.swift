import Hummingbird
import SealAPI
import SealPrimitives

/// The badge on other people's pages (SVG), which says how the work stands now.
///
/// 220 × 44 pixels. Its words have room from 46 to 214, in the widest of the usual fonts.
struct Badge: TemplateModel {
  enum State: Hashable, CaseIterable {
    /// Terms for the work are on sale: whoever follows the seal gets a license.
    case licensable
    case certified
    case withdrawn
    /// The page is about to be read.
    case beingCertified
    /// The page was read and is no work; its publisher can look why.
    case notIncluded
    case notFound
  }

  static let template = "badge"

  let siteName: String
  let label: String
  let detail: String
  let color: String
}

extension Badge {
  init(_ state: State, isSandbox: Bool, _ words: Words) {
    siteName = words["siteName"]
    switch state {
    case .licensable, .certified: (label, color) = (words["certified"], "#1d6b43")
    case .withdrawn: (label, color) = (words["withdrawn"], "#a32b23")
    case .beingCertified: (label, color) = (words["beingCertified"], "#1f4b99")
    case .notIncluded: (label, color) = (words["notIncluded"], "#5a6573")
    case .notFound: (label, color) = (words["notFound"], "#5a6573")
    }
    let text = state == .licensable ? words["badgeLicenses"] : "CopyrightSeal"
    detail = isSandbox ? text + " · " + words["badgeSandbox"] : text
  }

  /// A page shows a state that may pass for a moment alone.
  static func response(_ state: State, isSandbox: Bool = false, _ words: Words) -> Response {
    var headers = SecurityHeaders.embeddable
    if [.beingCertified, .notIncluded, .notFound].contains(state) {
      headers[.cacheControl] = "no-cache"
    }
    headers[.vary] = "Accept-Language, Referer"
    return Response(
      [.notFound, .notIncluded].contains(state) ? .notFound : .ok, type: "image/svg+xml",
      Templates.render(Badge(state, isSandbox: isSandbox, words)), headers)
  }
}

extension Badge.State {
  /// What a seal was found to be.
  init(_ seal: AuthorizationV1.GetSealResponse) {
    self =
      if seal.beingRead {
        .beingCertified
      } else if !seal.inclusionRefusal.isEmpty {
        .notIncluded
      } else if seal.workState == .withdrawn {
        .withdrawn
      } else {
        seal.onSale ? .licensable : .certified
      }
  }
}
