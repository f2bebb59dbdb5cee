/// What a site asks of crawlers (RFC 9309).
package struct RobotsTxt: Sendable, Hashable {
  /// What is read of a file; the rest is passed over (RFC 9309 §2.5 asks for at least as much).
  package static let maximumBytes = 500 << 10

  struct Rule: Sendable, Hashable {
    let allows: Bool
    let pattern: RobotsPattern
  }

  /// The longest `Crawl-delay` that is believed.
  package static let maximumDelay = Duration.seconds(3_600)

  private var groups: [String: [Rule]] = [:]
  private var delays: [String: Duration] = [:]
  private var allowsNothing = false

  /// The file may not be had because of the server or the network: nothing may be fetched
  /// (RFC 9309 §2.3.1.4).
  package static let unreachable: RobotsTxt = {
    var robots = RobotsTxt(parsing: [])
    robots.allowsNothing = true
    return robots
  }()

  /// Everything may be fetched.
  package static let absent = RobotsTxt(parsing: [])

  /// By the answer to `/robots.txt`, redirects followed: 2xx is read, 5xx allows nothing, all else
  /// means that there is no file (RFC 9309 §2.3.1).
  package init(status: Int, body: [UInt8]) {
    switch status {
    case 200..<300: self.init(parsing: body)
    case 500..<600: self = .unreachable
    default: self = .absent
    }
  }

  /// Never fails: what is not understood is passed over (RFC 9309 §2.2).
  package init(parsing file: [UInt8]) {
    var agents: [String] = []
    var isAfterRule = false
    for (key, value) in Self.lines(file.prefix(Self.maximumBytes)) {
      switch key {
      case "user-agent":
        if isAfterRule { agents = [] }
        isAfterRule = false
        let agent = value == "*" ? "*" : Self.productToken(value)
        if !agent.isEmpty {
          agents.append(agent)
          groups[agent, default: []] += []
        }
      case "allow", "disallow":
        isAfterRule = true
        guard let pattern = RobotsPattern(value) else { continue }
        for agent in agents {
          groups[agent, default: []].append(Rule(allows: key == "allow", pattern: pattern))
        }
      case "crawl-delay":
        guard let delay = Self.delay(value) else { continue }
        for agent in agents { delays[agent] = max(delay, delays[agent] ?? .zero) }
      default: continue  // Other records do not end a group (RFC 9309 §2.2.4).
      }
    }
  }

  /// - Parameters:
  ///   - pathAndQuery: `FetchURL.pathAndQuery`.
  ///   - agent: our `User-Agent`, which starts with our product token: letters, `-` and `_`.
  package func allows(_ pathAndQuery: String, agent: String) -> Bool {
    // RFC 9309 §2.2.2: the file itself may always be fetched.
    if pathAndQuery == "/robots.txt" { return true }
    if allowsNothing { return false }
    let rules = groups[Self.productToken(agent)] ?? groups["*"] ?? []
    let path = RobotsPattern.octets(ofPath: pathAndQuery)
    let deciding = rules.filter { $0.pattern.matches(path) }
      .max { ($0.pattern.length, $0.allows ? 1 : 0) < ($1.pattern.length, $1.allows ? 1 : 0) }
    return deciding?.allows ?? true
  }

  /// What the site asks to wait between two fetches: no part of RFC 9309, but a common extension.
  /// `nil` if it asks for nothing; never more than `maximumDelay`.
  package func crawlDelay(agent: String) -> Duration? {
    let token = Self.productToken(agent)
    return delays[groups[token] == nil ? "*" : token]
  }

  /// Whole or decimal seconds.
  private static func delay(_ text: String) -> Duration? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
      let seconds = Double(text)
    else { return nil }
    return min(.milliseconds(Int(min(seconds, 1e6) * 1_000)), maximumDelay)
  }

  /// `key: value` without comments and space around; keys in lower case.
  private static func lines(_ file: ArraySlice<UInt8>) -> [(String, String)] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = file.starts(with: mark) ? file.dropFirst(3) : file
    return text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).compactMap { line in
      let content = line.prefix { $0 != UInt8(ascii: "#") }
      guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let key = String(decoding: content[..<colon], as: UTF8.self).trimmingSpace().lowercased()
      let value = String(decoding: content[(colon + 1)...], as: UTF8.self).trimmingSpace()
      return (key, value)
    }
  }

  /// `ExampleBot` of `ExampleBot/1.0 (+https://…)`, in lower case.
  private static func productToken(_ text: String) -> String {
    let bytes = text.utf8.prefix {
      (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    return String(decoding: Array(bytes), as: UTF8.self).lowercased()
  }
}
