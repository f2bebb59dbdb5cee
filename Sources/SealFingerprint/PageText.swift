/// Text as a reader sees it: paragraphs, joined by a newline.
package struct PageText: Sendable, Hashable {
  /// A link and where it stands.
  package struct Link: Sendable, Hashable {
    /// Absolute, without fragment.
    package let url: String
    /// Byte of `text` (UTF-8) before which the link begins.
    package let offset: Int
  }

  /// Each without blanks around it, each run of blanks within it one blank.
  package internal(set) var paragraphs: [String] = []
  package internal(set) var links: [Link] = []

  package var text: String { paragraphs.joined(separator: "\n") }
  package var isEmpty: Bool { paragraphs.isEmpty }
}

extension HTMLPage {
  /// Everything that a reader sees of the page but readers' comments, in its order: also headers,
  /// bylines, footers. What is near a quotation is looked for in this.
  package var visibleText: PageText {
    var writer = TextWriter(page: self, dropsLinkBlocks: false)
    writer.write(tree.indices) { index in
      isHidden[index] || ArticleHabits.hint(tree[index]) == .comments
    }
    return writer.result
  }
}

/// Walks elements and makes paragraphs of what is in them.
struct TextWriter {
  private let page: HTMLPage
  /// Whether blocks that are mostly links are left out; their links are kept.
  private let dropsLinkBlocks: Bool
  private(set) var result = PageText()
  /// Bytes of the text so far, newlines included.
  private var written = 0
  private var block = BlockText()
  private var pendingLinks: [(url: String, offset: Int)] = []
  /// The elements around the present place, and where they end.
  private var open: [(end: Int, isBlock: Bool, isLink: Bool)] = []
  private var linkDepth = 0

  init(page: HTMLPage, dropsLinkBlocks: Bool) {
    self.page = page
    self.dropsLinkBlocks = dropsLinkBlocks
  }

  /// Writes the nodes of a range of siblings with all their descendants, but those skipped.
  mutating func write(_ range: Range<Int>, skipping: (Int) -> Bool) {
    var index = range.lowerBound
    while index < range.upperBound {
      closeElements(before: index)
      let node = page.tree[index]
      if node.isText {
        block.append(page.tree.text[node.bytes], isLink: linkDepth > 0)
      } else if skipping(index) {
        if let url = page.sealLink(of: index) { addLink(url) }
        if HTMLElements.isBlock(node.name) { endBlock() }
        index = node.end
        continue
      } else {
        openElement(index, node)
      }
      index += 1
    }
    closeElements(before: range.upperBound)
    endBlock()
  }

  private mutating func openElement(_ index: Int, _ node: HTMLTree.Node) {
    let isBlock = HTMLElements.isBlock(node.name) || node.name == "br"
    if isBlock { endBlock() }
    let isLink = node.name == "a" && node.attribute("href") != nil
    if isLink {
      linkDepth += 1
      if let url = page.address(of: index) { addLink(url) }
    }
    open.append((node.end, isBlock, isLink))
  }

  private mutating func addLink(_ url: String) {
    guard result.links.count + pendingLinks.count < page.limits.links else { return }
    pendingLinks.append((url, block.bytes.count))
  }

  private mutating func closeElements(before index: Int) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      if last.isLink { linkDepth -= 1 }
      if last.isBlock { endBlock() }
    }
  }

  private mutating func endBlock() {
    let isKept = !block.isEmpty && !(dropsLinkBlocks && block.isMostlyLinks)
    let start = written + (result.paragraphs.isEmpty || !isKept ? 0 : 1)
    for link in pendingLinks {
      result.links.append(
        .init(url: link.url, offset: isKept ? start + min(link.offset, block.bytes.count) : written)
      )
    }
    pendingLinks.removeAll(keepingCapacity: true)
    if isKept {
      let paragraph = block.text
      result.paragraphs.append(paragraph)
      written = start + paragraph.utf8.count
    }
    block = BlockText()
  }
}

/// One paragraph in the making.
struct BlockText {
  private(set) var bytes: [UInt8] = []
  private var endsWithBlank = false
  private var letters = 0
  private var linkLetters = 0

  var isEmpty: Bool { bytes.isEmpty }
  var isMostlyLinks: Bool { linkLetters * 2 > letters }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends UTF-8; runs of blanks become one, those in front none.
  mutating func append(_ piece: ArraySlice<UInt8>, isLink: Bool) {
    for scalar in String(decoding: piece, as: UTF8.self).unicodeScalars {
      if Self.isBlank(scalar.value) {
        endsWithBlank = !bytes.isEmpty
        continue
      }
      if endsWithBlank {
        bytes.append(0x20)
        endsWithBlank = false
      }
      bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
      letters += 1
      if isLink { linkLetters += 1 }
    }
  }

  /// Unicode's White_Space, which will not grow.
  private static func isBlank(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
