import SealAPI
import SealAuthorization
import SealFingerprint
import SealPrimitives

/// The reasons that monitoring adds to those of `UseCheck`.
extension UsageReason {
  init(_ reason: UseReason) {
    self.init(reason.code, reason.message, reason.reference)
  }

  static func ownPage(_ url: String) -> UsageReason {
    UsageReason("OWN_PAGE", "The holder published the work on this page.", url)
  }

  static func pageClaimsToBeOlder(_ claim: ClaimedTime, than certified: Instant) -> UsageReason {
    UsageReason(
      "PAGE_CLAIMS_TO_BE_OLDER",
      "The page says that it was published before the work was certified at \(certified.rfc3339).",
      claim.earliest.rfc3339)
  }

  static let workWithdrawn = UsageReason(
    "WORK_WITHDRAWN", "The holder withdrew the work; nobody is asked for anything because of it.")

  /// - Parameter reference: the offer or the place.
  static func permissionEnded(_ reference: String) -> UsageReason {
    UsageReason(
      "PERMISSION_ENDED",
      "The use may have begun under a permission that has ended since; whether it may go on "
        + "is not decided by rule.",
      reference)
  }

  static let quotationWithCredit = UsageReason(
    "QUOTATION_WITH_CREDIT",
    "A short quotation that names author or source may need no license; "
      + "the platform does not judge.")

  static let quotationWithoutCredit = UsageReason(
    "QUOTATION_WITHOUT_CREDIT",
    "A short quotation that names neither author nor source; the platform does not judge.")

  /// What a use is taken to serve a business for.
  static func commercial(_ match: MatchFacts) -> UsageReason {
    if match.reviewedCommercial != nil {
      return UsageReason("COMMERCIAL_USE", "A reviewer decided that the use serves a business.")
    }
    let words = match.commercialSignals.map { signal in
      CommercialSigns.Kind(rawValue: signal)?.words ?? signal
    }
    return UsageReason(
      "COMMERCIAL_USE",
      "The use serves a business, by what the page shows: \(words.joined(separator: ", ")).",
      match.commercialSignals.joined(separator: " "))
  }

  /// What was found of the work.
  static func found(_ match: MatchFacts) -> UsageReason {
    if match.isExactDigest {
      return UsageReason("SAME_FILE", "The file is the certified version, byte for byte.")
    }
    let portion = "The page has \(Portion.percent(match.workPortionPPM)) of the work"
    let longest = "its longest passage has \(match.longestPassage) characters"
    return switch match.extent {
    case .fullCopy: UsageReason("FULL_COPY", "\(portion).")
    case .substantial: UsageReason("SUBSTANTIAL_PART", "\(portion); \(longest).")
    case .quotation: UsageReason("QUOTATION", "\(portion); \(longest).")
    default:
      UsageReason("NOTHING_FOUND", "The page has nothing of the work but what may be coincidence.")
    }
  }
}

extension CommercialSigns.Kind {
  fileprivate var words: String {
    switch self {
    case .advertising: "advertising"
    case .shop: "a shop"
    case .prices: "prices"
    case .businessDomain: "a domain for businesses"
    }
  }
}
