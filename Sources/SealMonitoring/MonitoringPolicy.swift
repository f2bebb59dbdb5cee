/// Limits of monitoring, in one place.
package enum MonitoringPolicy {
  /// The longest text of a version: 512 KiB.
  package static let maxTextBytes = 512 << 10
  /// Pages of a run that are known at a time, for each that may be fetched.
  static let knownPagesPerBudget = 4
  /// Versions that a page is compared with in full: those that share most with it.
  static let comparedVersions = 50
  /// Passages that are kept of a page that is looked at for a case: the longest.
  static let keptPassages = 20
  /// Characters that are kept of each passage, as the work and as the page write it.
  static let keptCharacters = 500
  /// License numbers that are taken from a page.
  static let shownNumbers = 5
  /// Links of a page that are looked at.
  static let links = 2_000
  /// How long a run is at it before others have their turn.
  static let turn: Duration = .seconds(10)
  /// Pages that a run fetches before it asks again for texts that the platform captured.
  static let pagesBetweenTexts = 10
  /// An account's monitors that have not ended, in each environment.
  static let monitors: Int64 = 100
}
