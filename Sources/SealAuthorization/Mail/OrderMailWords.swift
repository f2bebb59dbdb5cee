import SealResources

/// The words of mails to buyers, in the languages that one asked for.
struct OrderMailWords: Sendable {
  private static let english = WordList("SealAuthorization/Words/en.properties")
  private static let chinese = WordList("SealAuthorization/Words/zh.properties")

  private let languages: [String]
  /// BCP 47.
  let languageCode: String

  /// - Parameter languageCode: `zh` or `en`; Chinese and then English for anything else.
  init(_ languageCode: String) {
    languages = ["zh", "en"].contains(languageCode) ? [languageCode] : ["zh", "en"]
    self.languageCode = languages == ["en"] ? "en" : "zh-CN"
  }

  /// A paragraph in each language.
  func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> [String] {
    languages.map { ($0 == "zh" ? Self.chinese : Self.english)(key, values) }
  }

  /// What is said otherwise than from the list, in each language.
  func each(chinese: String, english: String) -> [String] {
    languages.map { $0 == "zh" ? chinese : english }
  }

  /// In one line.
  func line(_ key: String, _ values: [String: String] = [:]) -> String {
    self(key, values).joined(separator: " / ")
  }
}
