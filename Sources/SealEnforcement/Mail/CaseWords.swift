import SealMonitoring
import SealPrimitives
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

/// One of the two languages that messages are written in.
struct CaseLanguage: Sendable {
  let words: WordList
  let isChinese: Bool

  static let chinese = CaseLanguage(words: CaseWords.chinese, isChinese: true)
  static let english = CaseLanguage(words: CaseWords.english, isChinese: false)

  /// Both, that one first which readers of a page have.
  ///
  /// - Parameter code: BCP 47, as the page says; Chinese stands first where it says nothing.
  static func both(for code: String?) -> [CaseLanguage] {
    let isChinese = code.map { $0.lowercased().prefix { $0 != "-" } == "zh" } ?? true
    return isChinese ? [.chinese, .english] : [.english, .chinese]
  }

  /// What on a page says that it serves a business.
  func signs(_ match: MatchFacts) -> String {
    match.commercialSignals.map { sign in
      switch sign {
      case "ADVERTISING": words("invitationAdvertising")
      case "SHOP": words("invitationShop")
      case "PRICES": words("invitationPrices")
      case "BUSINESS_DOMAIN": words("invitationDomain")
      default: sign
      }
    }.joined(separator: isChinese ? "、" : ", ")
  }

  /// To the minute, as pages write it.
  func time(_ instant: Instant) -> String {
    isChinese ? instant.shownInChinese : instant.shownInEnglish
  }

  /// The same, with how far ahead it is.
  func time(_ instant: Instant, from now: Instant) -> String {
    isChinese ? instant.shownInChinese(from: now) : instant.shownInEnglish(from: now)
  }
}
