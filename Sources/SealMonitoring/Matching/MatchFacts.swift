import SealAPI
import SealAuthorization
import SealFingerprint
import SealPrimitives

/// What a page has of a work, and what the page says of itself: all that a decision knows of it.
package struct MatchFacts: Sendable, Hashable {
  package var extent: MonitoringV1.UsageExtent
  /// The file is the version's, byte for byte.
  package var isExactDigest = false
  /// Parts per million of the work that are on the page.
  package var workPortionPPM = 0
  /// Parts per million of the page that come from the work.
  package var pagePortionPPM = 0
  /// Compared characters of the longest passage.
  package var longestPassage = 0
  /// Compared characters of the page that come from the work.
  package var quotedCharacters = 0
  /// What stands there as credit: `CreditDetection.Credit.Kind`, each once.
  package var credits: [String] = []
  /// Numbers of licenses that the page shows, in their canonical form.
  package var licenseNumbers: [String] = []
  /// When the page says that it was published.
  package var claimedTime: ClaimedTime?
  /// Whom the page addresses, as the monitor says.
  package var regionCode: String?
  /// What on the page says that it serves a business: `CommercialSigns.Kind`, each once.
  package var commercialSignals: [String] = []
  /// BCP 47, as the page says of itself.
  package var pageLanguage: String?
  /// Whether the monitor says that it serves a business: a claim, which decides nothing.
  package var isClaimedCommercial = false
  /// Whether it serves a business, as a reviewer decided; `nil` when none did.
  package var reviewedCommercial: Bool?

  package init(extent: MonitoringV1.UsageExtent) {
    self.extent = extent
  }

  /// Whether author or source are named. The title alone is no credit.
  package var isCredited: Bool {
    credits.contains { $0 != CreditDetection.Credit.Kind.title.rawValue }
  }

  /// Whether the use serves a business: what a reviewer decided, else what the page shows.
  package var isCommercial: Bool { reviewedCommercial ?? !commercialSignals.isEmpty }

  /// The same with what it was decided by.
  package var commercialUse: MonitoringV1.CommercialUse {
    MonitoringV1.CommercialUse(
      commercial: isCommercial, signals: commercialSignals, claimed: isClaimedCommercial,
      reviewed: reviewedCommercial != nil)
  }
}

extension MatchFacts {
  /// What `UseCheck` is asked about a use like this.
  ///
  /// - Parameter license: of which somebody says that it covers the use.
  package func question(
    at time: Instant, placeURL: String, showing license: LicenseNumber?
  ) -> UseQuestion {
    UseQuestion(
      use: extent == .quotation ? .quote : .republishOnline, regionCode: regionCode, time: time,
      isCommercial: isCommercial, isCredited: isCredited, portionPPM: workPortionPPM,
      longestPassage: longestPassage, placeURL: placeURL, licenseNumber: license)
  }
}

/// A time that a page claims, as precisely as it does.
package struct ClaimedTime: Sendable, Hashable {
  package let earliest: Instant
  package let latest: Instant

  package init(earliest: Instant, latest: Instant) {
    self.earliest = earliest
    self.latest = latest
  }

  init(_ declared: DeclaredTime) {
    self.init(earliest: declared.earliest, latest: declared.latest)
  }
}

extension MonitoringV1.UsageExtent {
  init(_ extent: Similarity.Extent) {
    self =
      switch extent {
      case .none: .none
      case .quotation: .quotation
      case .substantial: .substantial
      case .fullCopy: .fullCopy
      }
  }
}
