import SealPrimitives
import SealResources

/// The words of all pages in one language: `Words/en.properties` or `Words/zh.properties`.
struct Words: Sendable {
  let language: Language
  /// For templates: `{{t.key}}`.
  let all: [String: String]

  static let english = Words(.english)
  static let chinese = Words(.chinese)

  static subscript(_ language: Language) -> Words { language == .chinese ? chinese : english }

  private init(_ language: Language) {
    self.language = language
    all = Dictionary(
      uniqueKeysWithValues: WordList.entries("SealWeb/Words/\(language.rawValue).properties"))
  }

  /// A key that is not there is a fault of ours.
  subscript(key: String) -> String {
    guard let text = all[key] else { preconditionFailure("no words for \(key)") }
    return text
  }

  /// The text with `%` replaced.
  func callAsFunction(_ key: String, _ value: String) -> String {
    self[key].replacing("%", with: value)
  }

  /// To the minute, in China's time.
  func time(_ instant: Instant) -> String {
    language == .chinese ? instant.shownInChinese : instant.shownInEnglish
  }

  /// The same for a time that is waited for, with how far ahead it is.
  ///
  /// - Parameter now: by the clock that it follows; `nil` where that is not known.
  func time(_ instant: Instant, from now: Instant?) -> String {
    guard let now else { return time(instant) }
    return language == .chinese
      ? instant.shownInChinese(from: now) : instant.shownInEnglish(from: now)
  }

  /// Names of persons, one after the other; `nil` for none.
  func names(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: language == .chinese ? "、" : ", ")
  }

  /// `CNY 99.90`: the currency's smallest unit is a hundredth.
  func money(_ currencyCode: String, _ minorUnits: Int64) -> String {
    MoneyAmount(currencyCode, minorUnits).description
  }

  func size(_ bytes: UInt64) -> String {
    switch bytes {
    case ..<1_024: "\(bytes) B"
    case ..<(1 << 20): "\(bytes >> 10) KiB"
    default: "\(bytes >> 20) MiB"
    }
  }
}
