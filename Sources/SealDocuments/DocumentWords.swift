import SealResources

/// The words of documents: `Words/en.properties` and `Words/zh.properties`.
enum DocumentWords {
  static let english = WordList("SealDocuments/Words/en.properties")
  static let chinese = WordList("SealDocuments/Words/zh.properties")

  /// In Chinese and English, one after the other.
  static func both(
    _ key: String, _ separator: String = " ", _ values: [String: String] = [:]
  ) -> String {
    chinese(key, values) + separator + english(key, values)
  }

  /// Whole sentences: after a Chinese one no blank stands.
  static func joined(_ key: String, _ values: [String: String] = [:]) -> String {
    both(key, "", values)
  }
}
