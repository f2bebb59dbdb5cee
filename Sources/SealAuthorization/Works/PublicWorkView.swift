import SealAPI
import SealCertification
import SealPostgres
import SealPrimitives

/// What the page of a work shows, read at one moment.
struct PublicWorkView: Sendable {
  static let shownLicenses = 10

  let work: PublicWork
  let message: CertificationV1.Work
  let offers: [Offer]
  let licenses: [AuthorizationV1.License]
  let licenseCount: Int

  /// `nil` where strangers may not know of the work.
  static func read(
    _ id: WorkID, _ parties: PartyDirectory, at time: Instant, _ tx: Transaction
  ) throws -> PublicWorkView? {
    guard let work = try PublicWork.find(id, tx) else { return nil }
    let message = try work.message(parties)
    let count = try LicenseStore.count(for: id, tx)
    return PublicWorkView(
      work: work, message: message,
      // Nothing of a withdrawn work is on sale.
      offers: message.state == .withdrawn ? [] : try OfferStore.onSale(for: id, tx).freeFirst,
      licenses: count == 0
        ? []
        : try LicenseStore.newest(for: id, limit: shownLicenses, tx)
          .messages(parties, for: .anybody, at: time, tx).map(\.message),
      licenseCount: count)
  }

  func response() throws -> AuthorizationV1.GetPublicWorkResponse {
    AuthorizationV1.GetPublicWorkResponse(
      work: message, offers: try offers.map { try $0.message() }, licenses: licenses,
      licenseCount: UInt32(licenseCount), sandbox: work.environment == .sandbox)
  }
}

extension [Offer] {
  /// Free terms first, then by price, then by age.
  fileprivate var freeFirst: [Offer] {
    sorted { ($0.terms.amount, $0.offerID) < ($1.terms.amount, $1.offerID) }
  }
}

extension LicenseTerms {
  fileprivate var amount: Int64 {
    if case .fixed(_, let minorUnits) = price { minorUnits } else { 0 }
  }
}
