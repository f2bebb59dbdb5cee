import SealAPI
import SealClient

/// The HTML that puts a channel's seal on its pages, in three forms.
struct SealSnippets {
  private let base: String
  private let channel: String

  /// - Parameter server: whose seal it is.
  init(_ channel: AuthorizationV1.Channel, from server: ServerAddress) {
    let place = server.port == 443 ? String("\(server)".dropLast(4)) : "\(server)"
    base = "https://\(place)"
    self.channel = channel.channelID
  }

  /// For pages on which scripts run: the same line on every page.
  var script: String { #"<script src="\#(base)/seal.js" data-channel="\#(channel)"></script>"# }

  /// For pages without scripts: the same line on every page. The browser says which page it is.
  var link: String {
    let policy = #"referrerpolicy="no-referrer-when-downgrade""#
    return #"<a href="\#(base)/s/\#(channel)" \#(policy)>"#
      + #"<img src="\#(base)/seal/\#(channel).svg" \#(policy) \#(Self.size)></a>"#
  }

  /// For feeds and mails, whose readers say nothing: `PAGE` is the address of the item's page.
  var feed: String {
    #"<a href="\#(base)/s/\#(channel)?u=PAGE">"#
      + #"<img src="\#(base)/seal/\#(channel).svg?u=PAGE" \#(Self.size)></a>"#
  }

  private static let size =
    #"width="220" height="44" alt="Copyright seal: rights and licenses""#
}

extension Output {
  static func snippets(_ snippets: SealSnippets) {
    print(
      """
      Put the seal on your pages by one of these.
      On every page, where scripts run:
        \(snippets.script)
      On every page, without scripts:
        \(snippets.link)
      In feeds and mails, with the address of the item's page, percent-encoded, for PAGE:
        \(snippets.feed)
      What a page then shows, and where a click leads:
        "Being certified"     when it is first seen: the platform reads the page
        "Certified"           seconds later; to the work, its certificates and licenses
        "Licenses here"       beside it, once terms are on sale: `seal preset create`
        "Not included"        when the page could not be read: `seal page list` says why
      An edit becomes the next version when the seal is seen ten minutes after the page was
      read last, or at once by `seal page include`.
      """)
  }
}
