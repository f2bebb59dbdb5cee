import SealResources

/// The words of messages and dossiers: `Words/en.properties` and `Words/zh.properties`.
enum CaseWords {
  static let english = WordList("SealEnforcement/Words/en.properties")
  static let chinese = WordList("SealEnforcement/Words/zh.properties")

  /// In Chinese and English, one after the other.
  static func both(_ key: String, _ separator: String = " / ") -> String {
    chinese(key) + separator + english(key)
  }
}
