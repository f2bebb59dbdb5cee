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

  /// To the minute, as pages write it.
  func time(_ instant: Instant) -> String {
    isChinese ? instant.shownInChinese : instant.shownInEnglish
  }

  /// The same, with how many days that are from now.
  func time(_ instant: Instant, from now: Instant) -> String {
    let seconds = max(0, now.duration(to: instant).components.seconds)
    let days = Int((seconds + 43_200) / 86_400)
    let key =
      switch days {
      case 0: "letterWithinADay"
      case 1: "letterInOneDay"
      default: "letterInDays"
      }
    let values = ["time": time(instant), "days": String(days)]
    return words(key, key == "letterInDays" ? values : ["time": time(instant)])
  }
}
