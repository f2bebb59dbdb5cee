import Foundation

/// Whom a page offers to write to.
extension HTMLPage {
  package struct Contact: Sendable, Hashable {
    /// As the page writes it, percent-decoded; whether it has the form of an address is not
    /// checked.
    package let address: String
    /// Where it stands: names of elements, from the outside in (`footer a`), `meta`, or `text` at
    /// the end for an address without a link (`footer text`).
    package let element: String

    package init(address: String, element: String) {
      self.address = address
      self.element = element
    }
  }

  /// Addresses of `mailto:` links, of the head's contact fields and in the page's words, in order,
  /// each once; at most ten.
  ///
  /// Without those of article and comments: a copy brings the author's own address along, and
  /// readers leave theirs. Takes time in proportion to the page's size.
  package var contacts: [Contact] {
    let isOthers = OthersWords(of: self)
    var contacts: [Contact] = []
    for index in tree.indices where !isOthers.contains(index) {
      let addresses =
        tree[index].isText ? writtenAddresses(in: index) : mailAddress(of: index).map { [$0] } ?? []
      for address in addresses where !contacts.contains(where: { $0.address == address }) {
        contacts.append(Contact(address: address, element: place(of: index)))
        if contacts.count == 10 { return contacts }
      }
    }
    return contacts
  }

  /// Addresses of pages of the same site that are there to be written to from, as their links say;
  /// at most three.
  package var contactPages: [String] {
    let host = URLComponents(string: url)?.host?.lowercased()
    var pages: [String] = []
    for link in links where link.isVisible && link.url != url && !pages.contains(link.url) {
      guard let parts = URLComponents(string: link.url), parts.host == host else { continue }
      let path = parts.path.lowercased().split(separator: "/").map { $0.prefix { $0 != "." } }
      let words = link.text.lowercased()
      guard
        path.contains(where: { Self.contactWords.contains(String($0)) })
          || Self.contactWords.contains(words)
      else { continue }
      pages.append(link.url)
      if pages.count == 3 { break }
    }
    return pages
  }

  private static let contactWords: Set<String> = [
    "contact", "contact-us", "contacts", "contact us", "impressum", "imprint", "kontakt", "about",
    "about-us", "about us", "legal", "mentions-legales", "contacto", "contatti", "lianxi", "联系我们",
    "联系方式", "联系", "关于我们",
  ]

  /// Addresses in a text that readers see.
  private func writtenAddresses(in index: Int) -> [String] {
    isHidden[index] ? [] : WrittenAddresses(in: tree.string(of: tree[index])).found
  }

  private func mailAddress(of index: Int) -> String? {
    let node = tree[index]
    switch node.name {
    case "a", "area":
      guard !isHidden[index], let target = node.attribute("href")?.prefix(1_000),
        target.prefix(7).lowercased() == "mailto:"
      else { return nil }
      let written = String(target.dropFirst(7).prefix { $0 != "?" && !$0.isWhitespace })
      return written.removingPercentEncoding ?? written
    case "meta":
      let names = ["name", "property"].compactMap { node.attribute($0)?.prefix(100).lowercased() }
      guard names.contains(where: { name in Self.fields.contains(where: name.contains) }) else {
        return nil
      }
      return node.attribute("content").flatMap(Self.tidy)
    default: return nil
    }
  }

  private static let fields = ["contact", "reply-to", "email"]

  /// Only names that HTML knows: a page could call its own elements anything.
  private func place(of index: Int) -> String {
    var names = [tree[index].isText ? "text" : tree[index].name]
    var parent = tree[index].parent
    while parent >= 0 {
      if Self.regions.contains(tree[parent].name) { names.insert(tree[parent].name, at: 0) }
      parent = tree[parent].parent
    }
    return names.suffix(4).joined(separator: " ")
  }

  private static let regions: Set<String> = [
    "header", "footer", "nav", "aside", "address", "main", "section", "form",
  ]
}
