import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealProof
import SealProtobuf
import SealStatements
import SealVerify

extension License {
  /// As everybody may see it, without its proof.
  ///
  /// - Parameter licensee: `nil` once erased.
  fileprivate func message(
    licensee: String?, seen: Bool, _ credit: WorkCredit, at time: Instant
  ) throws -> AuthorizationV1.License {
    let line = credit.creditLine(number)
    return AuthorizationV1.License(
      licenseID: licenseID.description, number: number.description, workID: workID.description,
      versionID: versionID.description, workTitle: credit.title,
      terms: try offer.terms.message(), licenseeMasked: licensee.map(PartyDirectory.masked) ?? "",
      state: state(at: time),
      startTime: GoogleProtobuf.Timestamp(startTime),
      endTime: endTime.map(GoogleProtobuf.Timestamp.init),
      revokeTime: revokeTime.map(GoogleProtobuf.Timestamp.init),
      noticeEndTime: noticeEndTime.map(GoogleProtobuf.Timestamp.init), simulated: isSimulated,
      useURL: useURL ?? "", offerTitle: offer.title, inNotice: isInNotice,
      licenseeName: seen ? licensee ?? "" : "", licensorNames: credit.licensors,
      authorNames: credit.authors, sourceURL: credit.sourceURL ?? "",
      creditLines: [
        .init(languageCode: "zh", text: line.chinese),
        .init(languageCode: "en", text: line.english),
      ])
  }

  /// The same with its proof, its place in the log once it has one, and what was objected.
  func provenMessage(
    _ parties: PartyDirectory, for viewer: LicenseViewer, at time: Instant, _ tx: Transaction
  ) throws -> AuthorizationV1.License {
    let statement = try StatementStore.read(licenseID, tx)
    let seen = try viewer.seesLicensee(of: self, tx)
    var message = try [self].messages(parties, for: viewer, at: time, tx)[0].message
    message.proof = try statement.proof(
      disclosing: statement.licenseDisclosures(of: seen ? licensee : nil, parties, tx), tx
    ).message
    message.objections = try ObjectionStore.first(100, to: licenseID, tx).map {
      $0.message(seenBy: viewer.accountID)
    }
    return message
  }
}

extension [License] {
  /// As the viewer may see them, without their proofs.
  func messages(
    _ parties: PartyDirectory, for viewer: LicenseViewer, at time: Instant, _ tx: Transaction
  ) throws -> [Listed<LicenseID, AuthorizationV1.License>] {
    let names = try parties.names(of: Set(map(\.licensee)), tx)
    let credits = try parties.credits(of: Array<VersionID>(Set(map(\.versionID))), tx)
    return try map { license in
      guard let credit = credits[license.versionID] else {
        preconditionFailure("versions are never deleted")
      }
      return Listed(
        license.licenseID,
        try license.message(
          licensee: names[license.licensee], seen: try viewer.seesLicensee(of: license, tx), credit,
          at: time))
    }
  }
}

extension StoredStatement {
  /// What is shown of the persons in a license's statement: those who grant it, whom its work's
  /// public claim names, to everybody.
  ///
  /// - Parameter licensee: `nil` for those who may not know who it is.
  func licenseDisclosures(
    of licensee: PartyID?, _ parties: PartyDirectory, _ tx: Transaction
  ) throws -> [String] {
    let named = try LicenseStatement(statement).grant?.parties.map { PartyID($0.partyID) } ?? []
    let sealed = zip([licensee] + named, sealedDisclosures).compactMap { id, bytes in
      id.map { (of: $0, bytes: bytes) }
    }
    return try parties.disclosures(sealed, tx)
  }
}
