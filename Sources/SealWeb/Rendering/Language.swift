/// The languages that pages speak.
package enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"

  /// For `lang` attributes and `Content-Language`.
  var tag: String { self == .chinese ? "zh-CN" : "en" }

  var other: Language { self == .chinese ? .english : .chinese }

  /// What the address asks for, else what the browser prefers (RFC 9110 §12.5.4), else English.
  init(asked: String?, acceptLanguage: String?) {
    if let asked, let language = Language(rawValue: String(asked.prefix(2))) {
      self = language
      return
    }
    var best = (quality: 0.0, language: Language.english)
    for range in (acceptLanguage ?? "").split(separator: ",").prefix(20) {
      let parts = range.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      guard let tag = parts.first?.lowercased(),
        let language = Language(rawValue: String(tag.prefix(2)))
      else { continue }
      let quality =
        parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
      if quality > best.quality { best = (quality, language) }
    }
    self = best.language
  }
}
