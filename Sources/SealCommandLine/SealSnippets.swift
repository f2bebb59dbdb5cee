/// The HTML that puts a channel's seal on its pages, in three forms.
package struct SealSnippets {
  private let base: String
  private let channel: String

  /// - Parameters:
  ///   - channel: `channel_…`.
  ///   - server: whose seal it is, `host:port`.
  package init(of channel: String, from server: String) {
    base = "https://\(server.hasSuffix(":443") ? String(server.dropLast(4)) : server)"
    self.channel = channel
  }

  /// For pages on which scripts run: the same line on every page.
  package var script: String {
    #"<script src="\#(base)/seal.js" data-channel="\#(channel)"></script>"#
  }

  /// For pages without scripts: the same line on every page. The browser says which page it is.
  package var link: String {
    let policy = #"referrerpolicy="no-referrer-when-downgrade""#
    return #"<a href="\#(base)/s/\#(channel)" \#(policy)>"#
      + #"<img src="\#(base)/seal/\#(channel).svg" \#(policy) \#(Self.size)></a>"#
  }

  /// For feeds and mails, whose readers say nothing: `PAGE` is the address of the item's page.
  package var feed: String {
    #"<a href="\#(base)/s/\#(channel)?u=PAGE">"#
      + #"<img src="\#(base)/seal/\#(channel).svg?u=PAGE" \#(Self.size)></a>"#
  }

  private static let size =
    #"width="220" height="44" alt="Copyright seal: rights and licenses""#
}
