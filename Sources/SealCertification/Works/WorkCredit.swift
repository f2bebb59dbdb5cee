import SealAPI
import SealPostgres
import SealPrimitives
import SealVerify

/// How a version of a work is named beside a use of it, and who grants licenses of it, as its
/// public claim says.
package struct WorkCredit: Sendable {
  /// Somebody whom the claim names.
  struct Named: Sendable {
    let partyID: PartyID
    let role: CertificationV1.PartyRole
    /// Whether they grant licenses: the owners, or all who are named where no owner is.
    let isLicensor: Bool
    /// `nil` once erased.
    let name: String?
    let party: Party
  }

  package let title: String
  /// Where the version was first published, as it was declared; `nil` where it was not.
  package let sourceURL: String?
  /// In the claim's order; none of a claim that is not public.
  let parties: [Named]

  package var licensors: [String] { parties.filter(\.isLicensor).compactMap(\.name) }
  package var authors: [String] { parties.filter { $0.role == .author }.compactMap(\.name) }

  package func creditLine(_ number: LicenseNumber) -> CreditLine {
    CreditLine(title: title, authors: authors, source: sourceURL, number: number.description)
  }
}

extension PartyDirectory {
  /// How these versions are named, in two statements.
  package func credits(of versions: [VersionID], _ tx: Transaction) throws
    -> [VersionID: WorkCredit]
  {
    let rows = try WorkReader.creditRows(of: versions, tx)
    let named = Set(try rows.flatMap { try $0.decode("party_ids", as: [PartyID].self) })
    let parties = named.isEmpty ? [:] : try PartyStore.list(named, tx)
    return Dictionary(
      uniqueKeysWithValues: try rows.map { (try $0.decode("version_id"), try credit($0, parties)) })
  }

  private func credit(_ row: Row, _ parties: [PartyID: Party]) throws -> WorkCredit {
    let ids = try row.decode("party_ids", as: [PartyID].self)
    let roles = try row.decode("party_roles", as: [Int32].self).map {
      CertificationV1.PartyRole(rawValue: $0)
    }
    let hasOwner = roles.contains(.owner)
    return WorkCredit(
      title: try row.decode("title"), sourceURL: try row.decode("source_url"),
      parties: try zip(ids, roles).map { id, role in
        guard let party = parties[id] else { preconditionFailure("parties are never deleted") }
        return WorkCredit.Named(
          partyID: id, role: role, isLicensor: !hasOwner || role == .owner,
          name: try name(of: id, party), party: party)
      })
  }

  /// Who grants a license, as its statement says it; and what opens the names, each sealed under
  /// its party's key.
  package func granted(_ credit: WorkCredit) throws
    -> (grant: LicenseStatement.Grant, sealedDisclosures: [[UInt8]])
  {
    var sealed: [[UInt8]] = []
    let parties = try credit.parties.map { named in
      let disclosure = try newDisclosure(of: named.party)
      sealed.append(disclosure.sealed)
      return LicenseStatement.Party(
        disclosureDigest: disclosure.digest, isLicensor: named.isLicensor,
        kind: word(named.party.kind.name, after: "PARTY_KIND_"),
        partyID: named.partyID.description,
        role: word(named.role.name, after: "PARTY_ROLE_"))
    }
    return (
      LicenseStatement.Grant(title: credit.title, sourceURL: credit.sourceURL, parties: parties),
      sealed
    )
  }
}
