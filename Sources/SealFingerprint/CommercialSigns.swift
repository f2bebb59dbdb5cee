import Foundation

/// What on a page says that its site serves a business, each kind once.
///
/// Simple signs that a reader can check: no judgment, and none that the text of a work makes. Takes
/// time in proportion to the page's size.
package struct CommercialSigns: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Scripts, frames or elements of advertising networks, or links that are marked as sponsored.
    case advertising = "ADVERTISING"
    /// Markup of a product or an offer, or a link or form that leads to a cart or a checkout.
    case shop = "SHOP"
    /// Two amounts of money or more, outside of the article and of readers' comments.
    case prices = "PRICES"
    /// A name under a domain that its registry keeps for businesses.
    case businessDomain = "BUSINESS_DOMAIN"
  }

  /// In the order of `Kind`.
  package let kinds: [Kind]

  package init(of page: HTMLPage) {
    let others = OthersWords(of: page)
    let tree = page.tree
    var found: Set<Kind> = []
    if Self.isBusinessDomain(page.url) { found.insert(.businessDomain) }
    var prices = 0
    for (index, node) in tree.nodes.enumerated() {
      // Whoever writes an article or a comment may set links and pictures: they say nothing of the
      // site.
      if !node.isText, others.contains(index), !Self.sitesOwn.contains(node.name) { continue }
      if node.isText {
        guard prices < 2, !page.isHidden[index], !others.contains(index) else { continue }
        prices += Self.prices(in: tree.string(of: node), upTo: 2 - prices)
      } else if Self.isAdvertising(node, page.address(of: index)) {
        found.insert(.advertising)
      } else if Self.isShop(node, page.address(of: index), on: Self.host(page.url)) {
        found.insert(.shop)
      }
    }
    if prices >= 2 { found.insert(.prices) }
    kinds = Kind.allCases.filter(found.contains)
  }

  /// Elements that a site alone puts on its pages.
  private static let sitesOwn: Set = ["script", "iframe", "ins", "amp-ad", "meta"]

  private static func isAdvertising(_ node: HTMLTree.Node, _ address: String?) -> Bool {
    switch node.name {
    case "ins": node.words("class").contains("adsbygoogle")
    case "amp-ad": true
    case "a": node.words("rel").contains("sponsored")
    case "script", "iframe", "img":
      address.flatMap(host).map { host in
        networks.contains { host == $0 || host.hasSuffix("." + $0) }
      } ?? false
    default: false
    }
  }

  /// Hosts from which advertising is served.
  private static let networks = [
    "googlesyndication.com", "doubleclick.net", "googleadservices.com", "amazon-adsystem.com",
    "adnxs.com", "taboola.com", "outbrain.com", "criteo.com", "criteo.net", "media.net",
    "adform.net", "rubiconproject.com", "pubmatic.com", "openx.net", "pos.baidu.com",
    "cpro.baidustatic.com", "tanx.com", "mmstat.com", "gdt.qq.com", "pgdt.gtimg.cn",
    "lianmeng.360.cn",
  ]

  private static func isShop(
    _ node: HTMLTree.Node, _ address: String?, on own: String?
  ) -> Bool {
    let type = node.attribute("itemtype")?.prefix(200).lowercased() ?? ""
    if type.hasSuffix("schema.org/product") || type.hasSuffix("schema.org/offer") { return true }
    switch node.name {
    case "meta":
      return node.attribute("property")?.lowercased() == "og:type"
        && node.attribute("content")?.lowercased() == "product"
    case "a", "area": return address.map { leadsToCart($0, on: own) } ?? false
    case "form":
      return node.attribute("action").map { leadsToCart(String($0.prefix(1_000)), on: own) }
        ?? false
    default: return false
    }
  }

  /// Whether an address leads to a cart of the page's own site.
  private static func leadsToCart(_ address: String, on own: String?) -> Bool {
    guard let parts = URLComponents(string: address), parts.host == nil || host(address) == own
    else { return false }
    return parts.path.lowercased().split(separator: "/").contains { segment in
      cartWords.contains(String(segment.prefix { $0 != "." }).replacing("_", with: "-"))
    }
  }

  private static let cartWords: Set<String> = [
    "cart", "basket", "checkout", "shopping-cart", "add-to-cart", "warenkorb", "kasse", "panier",
    "carrito", "carrello", "gouwuche", "购物车", "结算",
  ]

  /// How many amounts of money stand in a text, `upTo` at most.
  private static func prices(in text: String, upTo limit: Int) -> Int {
    // Texts without a digit are most.
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return 0 }
    let text = text.prefix(10_000)
    return min(limit, text.matches(of: amountAfterSign).count + text.matches(of: amount).count)
  }

  private nonisolated(unsafe) static let amountAfterSign =
    #/(?:[¥￥€$£]|\b(?:CNY|RMB|EUR|USD|GBP)) ?[0-9][0-9,. ]{0,12}/#
  private nonisolated(unsafe) static let amount =
    #/[0-9][0-9,.]{0,12} ?(?:元|€|(?:CNY|EUR|USD|GBP)\b)/#

  private static func isBusinessDomain(_ url: String) -> Bool {
    guard let host = host(url) else { return false }
    return businessDomains.contains { host.hasSuffix($0) }
  }

  /// Domains that are kept for businesses, or say that of themselves.
  private static let businessDomains = [
    ".biz", ".shop", ".store", ".company", ".inc", ".llc", ".ltd", ".gmbh", ".sarl", ".srl",
    ".co.jp", ".ltd.uk", ".plc.uk", ".xn--55qx5d", ".xn--czru2d", ".xn--czrs0t", ".xn--hxt814e",
  ]

  private static func host(_ url: String) -> String? {
    URLComponents(string: url)?.encodedHost?.lowercased()
  }
}
