import SealPrimitives

/// Why a use was decided as it was.
package struct UseReason: Sendable, Hashable {
  /// Stable, in upper case.
  package let code: String
  /// One sentence.
  package let message: String
  /// A license's number, an offer's identifier or a place; may be empty.
  package let reference: String

  private init(_ code: String, _ message: String, _ reference: String = "") {
    self.code = code
    self.message = message
    self.reference = reference
  }
}

/// What terms lack for a use.
enum Shortfall: Sendable, Hashable {
  case revoked
  case notYet
  case expired
  case otherPlace
  case holderUnknown
  case otherUse
  case otherRegion
  case regionUnknown
  case notCommercial
  case creditMissing

  fileprivate var code: String {
    switch self {
    case .revoked: "REVOKED"
    case .notYet: "NOT_YET"
    case .expired: "EXPIRED"
    case .otherPlace: "PLACE_NOT_COVERED"
    case .holderUnknown: "HOLDER_UNKNOWN"
    case .otherUse: "USE_NOT_COVERED"
    case .otherRegion: "REGION_NOT_COVERED"
    case .regionUnknown: "REGION_UNKNOWN"
    case .notCommercial: "COMMERCIAL_USE_NOT_COVERED"
    case .creditMissing: "CREDIT_MISSING"
    }
  }

  fileprivate var words: String {
    switch self {
    case .revoked: "had been revoked by then"
    case .notYet: "had not begun by then"
    case .expired: "had ended by then"
    case .otherPlace: "is for another place"
    case .holderUnknown: "is not for one place, and whether this user holds it was not told"
    case .otherUse: "is for another use"
    case .otherRegion: "is for other regions"
    case .regionUnknown: "is for some regions, and where the use happens was not told"
    case .notCommercial: "does not cover commercial use"
    case .creditMissing: "requires that author and source are named"
    }
  }
}

extension UseReason {
  static func licenseCovers(_ number: LicenseNumber) -> UseReason {
    UseReason("LICENSE_COVERS", "License \(number) covers this use.", number.description)
  }

  static func license(_ number: LicenseNumber, _ lack: Shortfall) -> UseReason {
    UseReason("LICENSE_" + lack.code, "License \(number) \(lack.words).", number.description)
  }

  static func licenseNotOfWork(_ number: LicenseNumber) -> UseReason {
    UseReason(
      "LICENSE_NOT_OF_WORK", "No license of this work has the number \(number).",
      number.description)
  }

  static func allowedPlace(_ place: String) -> UseReason {
    UseReason("PLACE_ALLOWED", "The holder allows uses at this place.", place)
  }

  static func freeTerms(_ offer: OfferID) -> UseReason {
    UseReason("FREE_TERMS", "Free terms of the work cover this use.", offer.description)
  }

  static func freeTermsLack(_ offer: OfferID, _ lack: Shortfall) -> UseReason {
    UseReason(
      "FREE_TERMS_" + lack.code, "What is free of the work \(lack.words).", offer.description)
  }

  static func regionUnknown(_ reference: String) -> UseReason {
    UseReason(
      "REGION_UNKNOWN", "Terms are for some regions, and where the use happens was not told.",
      reference)
  }

  static let claimsConflict = UseReason(
    "CLAIMS_CONFLICT", "Claims to this work contradict each other; the platform does not judge.")

  static let quotationMayBeExempt = UseReason(
    "QUOTATION_MAY_BE_EXEMPT",
    "A short, credited quotation may need no license; the platform does not judge.")

  static let workWithdrawn = UseReason(
    "WORK_WITHDRAWN", "The work was withdrawn; nothing of it is on sale.")

  static let nothingOnSale = UseReason(
    "NOTHING_ON_SALE", "Nothing that would allow this use is on sale.")

  static let licenseNeeded = UseReason("LICENSE_NEEDED", "This use needs a license.")

}
