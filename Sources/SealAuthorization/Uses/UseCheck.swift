import SealAPI
import SealPrimitives

/// What is asked about a use. What the asker does not know is `nil`.
package struct UseQuestion: Sendable, Hashable {
  package var use: AuthorizationV1.Use
  /// ISO 3166-1 alpha-2.
  package var regionCode: String?
  package var time: Instant
  package var isCommercial: Bool
  package var isCredited: Bool
  /// How much of the work is used, in parts per million; all of it by default.
  package var portionPPM: Int
  /// Characters of the longest passage that is used.
  package var longestPassage: Int?
  /// Where the work is used: an absolute URL.
  package var placeURL: String?
  /// The license that the user refers to.
  package var licenseNumber: LicenseNumber?

  package init(
    use: AuthorizationV1.Use, regionCode: String? = nil, time: Instant, isCommercial: Bool = false,
    isCredited: Bool = false, portionPPM: Int = 1_000_000, longestPassage: Int? = nil,
    placeURL: String? = nil, licenseNumber: LicenseNumber? = nil
  ) {
    self.use = use
    self.regionCode = regionCode
    self.time = time
    self.isCommercial = isCommercial
    self.isCredited = isCredited
    self.portionPPM = portionPPM
    self.longestPassage = longestPassage
    self.placeURL = placeURL
    self.licenseNumber = licenseNumber
  }
}

/// All that is known of a work when a use of it is decided.
package struct UseFacts: Sendable {
  /// A license that was given for the work, whatever became of it.
  package struct License: Sendable, Hashable {
    package var number: LicenseNumber
    package var terms: LicenseTerms
    package var start: Instant
    /// Exclusive; `nil` for no end.
    package var end: Instant?
    package var revoked: Instant?
    /// Under which URLs it holds; `nil` for everywhere.
    package var placeURL: String?

    package init(
      number: LicenseNumber, terms: LicenseTerms, start: Instant, end: Instant? = nil,
      revoked: Instant? = nil, placeURL: String? = nil
    ) {
      self.number = number
      self.terms = terms
      self.start = start
      self.end = end
      self.revoked = revoked
      self.placeURL = placeURL
    }
  }

  /// Terms that stand on sale.
  package struct Offer: Sendable, Hashable {
    package var offerID: OfferID
    package var terms: LicenseTerms

    package init(offerID: OfferID, terms: LicenseTerms) {
      self.offerID = offerID
      self.terms = terms
    }
  }

  package var licenses: [License]
  package var offers: [Offer]
  /// URLs whose uses the holder has allowed without a license.
  package var allowedPlaces: [String]
  package var isWithdrawn: Bool
  /// Whether claims to the work contradict each other.
  package var hasConflict: Bool

  package init(
    licenses: [License] = [], offers: [Offer] = [], allowedPlaces: [String] = [],
    isWithdrawn: Bool = false, hasConflict: Bool = false
  ) {
    self.licenses = licenses
    self.offers = offers
    self.allowedPlaces = allowedPlaces
    self.isWithdrawn = isWithdrawn
    self.hasConflict = hasConflict
  }
}

/// A decision with its reasons, at least one.
package struct UseVerdict: Sendable, Hashable {
  package let decision: AuthorizationV1.UseDecision
  package let reasons: [UseReason]
  /// What could be bought: free terms first, then by price, ties by identifier.
  package let offers: [UseFacts.Offer]
}

/// The one decision about uses (Documentation/decisions.md, 10): pure, and asked by all.
///
/// In order: a license that covers the use; a place that the holder allows; free terms whose
/// conditions are met; what nobody can decide here (claims that contradict each other, a license
/// whose region is not told or whose holder may or may not be this user, a quotation that the law
/// may exempt); what could be bought; else no. A use is never found to need a license before every
/// license, allowed place and free term was asked.
package enum UseCheck {
  /// A quotation longer than this, in characters, is not taken for a possible exemption.
  package static let quotationCharacters = 500
  /// Nor one that takes more of the work than this.
  package static let quotationPPM = 200_000
  /// Terms for passages that are sold cover showing as much of the work at most; what takes more
  /// needs terms for the whole.
  package static let passagesPPM = 500_000

  package static func decide(_ question: UseQuestion, _ facts: UseFacts) -> UseVerdict {
    var shortfalls: [UseReason] = []
    var isUnknown = false
    let asked = facts.licenses.sorted { $0.number.description < $1.number.description }
    if let number = question.licenseNumber, !asked.contains(where: { $0.number == number }) {
      shortfalls.append(.licenseNotOfWork(number))
    }
    for license in asked {
      switch coverage(of: license, question) {
      case .covers: return UseVerdict(.permitted, [.licenseCovers(license.number)])
      case .unknown(let reason):
        isUnknown = true
        shortfalls.append(reason)
      case .lacks(let reason): shortfalls.append(reason)
      }
    }
    if let place = question.placeURL,
      let allowed = facts.allowedPlaces.sorted().first(where: { isURL(place, under: $0) })
    {
      return UseVerdict(.permitted, [.allowedPlace(allowed)])
    }
    if !facts.isWithdrawn {
      for offer in facts.offers.sorted(by: isCheaper) where offer.terms.price == .free {
        switch coverage(of: offer.terms, question) {
        case nil: return UseVerdict(.permitted, [.freeTerms(offer.offerID)])
        case .regionUnknown:
          isUnknown = true
          shortfalls.append(.regionUnknown(offer.offerID.description))
        case .some(let lack):
          shortfalls.append(.freeTermsLack(offer.offerID, lack))
        }
      }
    }
    if facts.hasConflict { return UseVerdict(.undecided, [.claimsConflict] + shortfalls) }
    if isUnknown { return UseVerdict(.undecided, shortfalls) }
    if isPossibleQuotation(question) {
      return UseVerdict(.undecided, [.quotationMayBeExempt] + shortfalls)
    }
    if facts.isWithdrawn { return UseVerdict(.prohibited, [.workWithdrawn] + shortfalls) }
    let buyable = facts.offers.filter { mayBeBought($0.terms, for: question) }
    guard !buyable.isEmpty else { return UseVerdict(.prohibited, [.nothingOnSale] + shortfalls) }
    return UseVerdict(
      .needsLicense, [.licenseNeeded] + shortfalls, offers: buyable.sorted(by: isCheaper))
  }

  private enum LicenseCoverage {
    case covers
    case lacks(UseReason)
    case unknown(UseReason)
  }

  private static func coverage(of license: UseFacts.License, _ question: UseQuestion)
    -> LicenseCoverage
  {
    let number = license.number
    if let revoked = license.revoked, question.time >= revoked {
      return .lacks(.license(number, .revoked))
    }
    if question.time < license.start { return .lacks(.license(number, .notYet)) }
    if let end = license.end, question.time >= end { return .lacks(.license(number, .expired)) }
    // A number alone does not free a use from the license's place: numbers are public.
    if let place = license.placeURL {
      guard let used = question.placeURL, isURL(used, under: place) else {
        return .lacks(.license(number, .otherPlace))
      }
    }
    // Nor does it give half of the work to each page that names it.
    let isHolderKnown =
      license.placeURL != nil || question.placeURL == nil
      || question.licenseNumber == number && !sellsPassages(license.terms, question)
    switch coverage(of: license.terms, question) {
    case nil where !isHolderKnown: return .unknown(.license(number, .holderUnknown))
    case nil: return .covers
    case .regionUnknown: return .unknown(.license(number, .regionUnknown))
    case .some(let lack): return .lacks(.license(number, lack))
    }
  }

  /// What the terms lack for the use; `nil` when they cover it.
  private static func coverage(of terms: LicenseTerms, _ question: UseQuestion) -> Shortfall? {
    // Whoever may show the whole may show a part.
    let isPart = question.use == .quote && terms.use == .republishOnline
    guard terms.use == question.use || isPart || sellsPassages(terms, question) else {
      return .otherUse
    }
    if question.isCommercial && !terms.commercial { return .notCommercial }
    if terms.creditRequired && !question.isCredited { return .creditMissing }
    guard !terms.regionCodes.isEmpty else { return nil }
    guard let region = question.regionCode else { return .regionUnknown }
    return terms.regionCodes.contains(region) ? nil : .otherRegion
  }

  /// Whether the use is of no more than the passages that the terms sell. Quoting for free is
  /// another matter: who lets others quote has not given half of the work away.
  private static func sellsPassages(_ terms: LicenseTerms, _ question: UseQuestion) -> Bool {
    question.use == .republishOnline && terms.use == .quote && terms.price != .free
      && question.portionPPM <= passagesPPM
  }

  /// Whether buying these terms would allow the use; credit can still be given.
  private static func mayBeBought(_ terms: LicenseTerms, for question: UseQuestion) -> Bool {
    switch coverage(of: terms, question) {
    case nil, .creditMissing, .regionUnknown: true
    default: false
    }
  }

  private static func isPossibleQuotation(_ question: UseQuestion) -> Bool {
    guard question.isCredited, question.use == .quote || question.use == .republishOnline,
      question.portionPPM <= quotationPPM, let longest = question.longestPassage
    else { return false }
    return longest <= quotationCharacters
  }

  private static func isCheaper(_ left: UseFacts.Offer, _ right: UseFacts.Offer) -> Bool {
    func price(_ offer: UseFacts.Offer) -> Int64 {
      if case .fixed(_, let minorUnits) = offer.terms.price { minorUnits } else { 0 }
    }
    return (price(left), left.offerID) < (price(right), right.offerID)
  }
}

extension UseVerdict {
  fileprivate init(
    _ decision: AuthorizationV1.UseDecision, _ reasons: [UseReason], offers: [UseFacts.Offer] = []
  ) {
    self.decision = decision
    self.reasons = reasons
    self.offers = offers
  }
}

/// Whether a URL lies at or under another, by whole path segments; scheme and host in any case.
package func isURL(_ url: String, under prefix: String) -> Bool {
  guard let url = PlaceURL(url), let prefix = PlaceURL(prefix) else { return false }
  return url.origin == prefix.origin && url.segments.starts(with: prefix.segments)
}
