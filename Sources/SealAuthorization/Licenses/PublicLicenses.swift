import SealAPI
import SealCertification
import SealPostgres
import SealPrimitives

/// A license as everybody may see it: the licensee's name is masked.
package struct PublicLicense: Sendable {
  package let license: AuthorizationV1.License
  package let environment: Environment
  package let orderID: OrderID
  package let offerTitle: String
  /// Whether objections are taken: its public notice is not over.
  package let isInNotice: Bool
}

/// Licenses for pages that anybody may open.
package enum PublicLicenses {
  /// With its proof, and its place in the log once it has one.
  package static func find(
    _ number: LicenseNumber, _ parties: PartyDirectory, at time: Instant, _ tx: Transaction
  ) throws -> PublicLicense? {
    guard let license = try LicenseStore.find(number, tx) else { return nil }
    return PublicLicense(
      license: try license.provenMessage(parties, at: time, tx),
      environment: license.environment, orderID: license.orderID, offerTitle: license.offer.title,
      isInNotice: try OrderStore.isInNotice(license.orderID, tx))
  }

  /// The newest licenses for a work, without proofs, and how many there are in all.
  package static func list(
    for work: WorkID, limit: Int, _ parties: PartyDirectory, at time: Instant, _ tx: Transaction
  ) throws -> (licenses: [PublicLicense], count: Int) {
    let count = try LicenseStore.count(for: work, tx)
    guard count > 0 else { return ([], 0) }
    return (
      try views(of: LicenseStore.newest(for: work, limit: limit, tx), parties, at: time, tx), count
    )
  }

  /// Licenses whose notice is not over, by their order, newest first.
  package static func inNotice(
    _ environment: Environment, before: OrderID?, limit: Int, _ parties: PartyDirectory,
    at time: Instant, _ tx: Transaction
  ) throws -> [PublicLicense] {
    let orders = try OrderStore.inNotice(environment, before: before, limit: limit, tx)
    let licenses = try LicenseStore.list(of: orders, tx).sorted { $0.orderID > $1.orderID }
    return try views(of: licenses, isInNotice: true, parties, at: time, tx)
  }

  private static func views(
    of licenses: [License], isInNotice: Bool = false, _ parties: PartyDirectory,
    at time: Instant, _ tx: Transaction
  ) throws -> [PublicLicense] {
    try zip(licenses, licenses.messages(parties, at: time, tx)).map { license, view in
      PublicLicense(
        license: view.message, environment: license.environment, orderID: license.orderID,
        offerTitle: license.offer.title, isInNotice: isInNotice)
    }
  }
}

/// Offers for pages that anybody may open.
package enum PublicOffers {
  /// What is on sale for a work: free first, then by price, then by age.
  package static func onSale(for work: WorkID, _ tx: Transaction) throws -> [Offer] {
    try OfferStore.onSale(for: work, tx).sorted {
      ($0.terms.amount, $0.offerID) < ($1.terms.amount, $1.offerID)
    }
  }

  /// Whether the work is on sale, or was.
  package static func wasOnSale(_ work: WorkID, _ tx: Transaction) throws -> Bool {
    try OfferStore.exists(for: work, tx)
  }

  /// An offer, on sale or not.
  package static func find(_ id: OfferID, _ tx: Transaction) throws -> Offer? {
    try OfferStore.find(id, tx)
  }
}

extension LicenseTerms {
  fileprivate var amount: Int64 {
    if case .fixed(_, let minorUnits) = price { minorUnits } else { 0 }
  }
}
