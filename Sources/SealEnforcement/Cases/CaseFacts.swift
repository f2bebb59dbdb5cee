import SealAPI
import SealAuthorization
import SealCertification
import SealMonitoring
import SealPostgres
import SealPrimitives
import SealStatements
import SealVerify

/// What a case is about, as people are told.
struct CaseFacts {
  let usage: Usage
  /// What the page has of the work, and says of itself.
  let match: MatchFacts
  let work: WorkSummary
  /// The one that the page shows: later ones prove nothing about it.
  let version: VersionSummary
  let offer: Offer
  let mandate: Mandate
  /// `nil` once the party was erased.
  let claimantName: String?

  static func read(_ stored: Case, _ parties: PartyDirectory, _ tx: Transaction) throws
    -> CaseFacts
  {
    guard let usage = try UsageReader.find(stored.usageID, stored.environment, tx),
      let work = try WorkReader.find(stored.workID, stored.environment, tx),
      let offer = try OfferStore.find(stored.offerID, stored.environment, tx)
    else { preconditionFailure("a case's usage, work and offer are never deleted") }
    let mandate = try MandateStore.known(stored.mandateID, tx)
    let observation = try UsageReader.observation(of: usage, tx)
    guard let shown = observation.versionID,
      let version = try WorkReader.versions([shown], of: stored.tenant, tx).first
    else { preconditionFailure("observation_shows_a_version_or_nothing") }
    return CaseFacts(
      usage: usage, match: observation.match, work: work, version: version, offer: offer,
      mandate: mandate,
      claimantName: try parties.name(of: mandate.partyID, tx))
  }

  /// What proves the version, without the names in it.
  func certificate(_ tx: Transaction) throws -> StatementProof {
    try StatementStore.read(version.certificateID, tx).proof(tx)
  }

  var price: TypeV1.Money {
    guard let price = offer.terms.price.money else {
      preconditionFailure("case_asks_no_more_than_its_mandate: there is a price")
    }
    return price
  }

  /// `CNY 99.90`.
  var priceText: String { MoneyAmount(price.currencyCode, price.minorUnits).description }
}
