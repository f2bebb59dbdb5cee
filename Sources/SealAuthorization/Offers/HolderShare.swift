import SealAPI
import SealCertification
import SealPostgres
import SealPrimitives

/// A party's part of an offer's money.
package struct HolderShare: Sendable, Hashable {
  package let partyID: PartyID
  package let ppm: Int

  package init(partyID: PartyID, ppm: Int) {
    self.partyID = partyID
    self.ppm = ppm
  }

  /// What a work's split sheet says of the right that a use under these terms touches; `nil` when
  /// there is no sheet, or none for this right there.
  static func bySheet(of work: WorkID, for terms: LicenseTerms, _ tx: Transaction) throws
    -> [HolderShare]?
  {
    let region = terms.regionCodes.count == 1 ? terms.regionCodes[0] : nil
    return try WorkReader.shares(of: terms.use.touchedRight, in: region, for: work, tx)?
      .map { HolderShare(partyID: $0.partyID, ppm: $0.ppm) }
  }
}

extension Offer {
  /// Who gets the money that comes now.
  func holders(_ tx: Transaction) throws -> [HolderShare] {
    guard presetID != nil else { return shares }
    if let held = try HolderShare.bySheet(of: workID, for: terms, tx) { return held }
    guard let party = try WorkReader.find(workID, environment, tx)?.partyIDs.first else {
      preconditionFailure("works have parties and are never deleted")
    }
    // A preset with a price makes offers for works of one party.
    return [HolderShare(partyID: party, ppm: 1_000_000)]
  }
}

extension AuthorizationV1.Use {
  /// The right whose holders a license for this use pays.
  fileprivate var touchedRight: CertificationV1.ClaimedRight {
    switch self {
    case .republishOnline, .quote: .networkDissemination
    case .translate, .adapt: .adaptation
    case .print, .aiTraining: .reproduction
    default: .all
    }
  }
}
