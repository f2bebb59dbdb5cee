import SealResources

/// The words of mails to buyers, in the languages that one asked for.
struct OrderMailWords: Sendable {
  private static let english = WordList("SealAuthorization/Words/en.properties")
  private static let chinese = WordList("SealAuthorization/Words/zh.properties")

  private let lists: [WordList]
  /// BCP 47.
  let languageCode: String

  /// - Parameter languageCode: `zh` or `en`; Chinese and then English for anything else.
  init(_ languageCode: String) {
    switch languageCode {
    case "en": (lists, self.languageCode) = ([Self.english], "en")
    case "zh": (lists, self.languageCode) = ([Self.chinese], "zh-CN")
    default: (lists, self.languageCode) = ([Self.chinese, Self.english], "zh-CN")
    }
  }

  /// A paragraph in each language.
  func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> [String] {
    lists.map { $0(key, values) }
  }

  /// In one line.
  func line(_ key: String, _ values: [String: String] = [:]) -> String {
    self(key, values).joined(separator: " / ")
  }
}
