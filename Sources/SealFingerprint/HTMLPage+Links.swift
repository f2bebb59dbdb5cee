extension HTMLPage {
  /// A link that a reader can follow.
  package struct Link: Sendable, Hashable {
    /// Absolute, `http` or `https`, without fragment.
    package let url: String
    /// The words of `rel`, in lower case: `nofollow`, `author`, …
    package let relations: [String]
    /// Whether a reader sees it.
    package let isVisible: Bool
    /// What a reader clicks on, in one line; empty for a picture.
    package let text: String
  }

  /// All links of the page in order, also to the page itself; the first `limits.links` of them.
  package var links: [Link] {
    var links: [Link] = []
    for index in tree.indices where tree[index].name == "a" || tree[index].name == "area" {
      guard links.count < limits.links else { break }
      guard let url = address(of: index) else { continue }
      links.append(
        Link(
          url: url, relations: tree[index].words("rel"), isVisible: !isHidden[index],
          text: Self.tidy(tree.string(within: index)) ?? ""))
    }
    return links
  }

  /// How a page embeds something.
  package enum EmbedKind: String, Sendable {
    case script, link, image, frame
  }

  /// A reference to something embedded, such as a seal.
  package struct Embed: Sendable, Hashable {
    package let kind: EmbedKind
    /// Absolute, without fragment.
    package let url: String
  }

  /// The scripts, links, pictures and frames whose address contains `part` (`seal.example/s/`), in
  /// order, each once; at most 100.
  package func embeds(containing part: String) -> [Embed] {
    var embeds: [Embed] = []
    for index in tree.indices {
      guard let kind = Self.kinds[tree[index].name], let url = address(of: index),
        url.contains(part), case let embed = Embed(kind: kind, url: url), !embeds.contains(embed)
      else { continue }
      embeds.append(embed)
      if embeds.count == 100 { break }
    }
    return embeds
  }

  private static let kinds: [String: EmbedKind] = [
    "script": .script, "a": .link, "area": .link, "link": .link, "img": .image, "iframe": .frame,
  ]

  /// The link that a seal's script makes where it stands: `…/seal.js` with the `data-work` or the
  /// `data-channel` that it says.
  func sealLink(of index: Int) -> String? {
    let node = tree[index]
    guard node.name == "script", let url = address(of: index),
      let path = url.split(separator: "?").first, path.hasSuffix("/seal.js")
    else { return nil }
    let origin = path.dropLast("/seal.js".count)
    if let work = node.attribute("data-work") { return resolve("\(origin)/w/\(work)") }
    return node.attribute("data-channel").flatMap { resolve("\(origin)/s/\($0)") }
  }

  /// What an element's `href` or `src` leads to.
  func address(of index: Int) -> String? {
    (tree[index].attribute("href") ?? tree[index].attribute("src")).flatMap(resolve)
  }
}
