/// Articles that tests publish: running text that is its own for each seed.
struct Article: Sendable {
  let paragraphs: [String]

  private static let words = """
    harbor lantern morning witness river careful market winter teacher signal distant copper \
    garden letter promise engine quiet village number station bridge answer silver question window \
    mountain paper journey evening captain measure shadow island kitchen forest second reason \
    summer doctor history yellow orchard thunder patient corner village ladder pocket history \
    merchant whisper narrow basket chimney curtain feather hammer ribbon saddle velvet walnut \
    anchor blanket candle dragon emerald falcon glacier horizon ivory jasmine kettle lemon
    """.split(separator: " ")

  /// - Parameter seed: other seeds share no passage.
  init(_ seed: UInt64, paragraphs count: Int = 8) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    paragraphs = (0..<count).map { _ in
      (0..<4).map { _ in
        let words = (0..<(10 + next(6))).map { _ in Self.words[next(Self.words.count)] }
        return words.joined(separator: " ").prefix(1).uppercased()
          + words.joined(separator: " ").dropFirst() + "."
      }.joined(separator: " ")
    }
  }

  var text: String { paragraphs.joined(separator: "\n") }

  /// The first sentences of a paragraph.
  func sentences(_ count: Int, of paragraph: Int = 2) -> String {
    paragraphs[paragraph].split(separator: ".").prefix(count).joined(separator: ".") + "."
  }
}

/// Pages of tests.
enum Page {
  static func html(_ paragraphs: [String], head: String = "", foot: String = "") -> String {
    """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>Page</title>\(head)</head>
    <body><nav><a href="/">Home</a> <a href="/about">About</a></nav>
    <article>\(paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n"))</article>
    <footer>\(foot)</footer></body></html>
    """
  }

  static func links(_ targets: [String]) -> String {
    "<!DOCTYPE html><title>Links</title><ul>"
      + targets.map { "<li><a href=\"\($0)\">\($0)</a></li>" }.joined() + "</ul>"
  }
}
