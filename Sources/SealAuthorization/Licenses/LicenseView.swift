import SealAPI
import SealAccess
import SealCertification
import SealPostgres
import SealPrimitives
import SealProof
import SealProtobuf
import SealStatements

extension License {
  /// As everybody may see it, without its proof.
  fileprivate func message(
    _ masked: [PartyID: String], _ titles: [WorkID: String], at time: Instant
  ) throws -> AuthorizationV1.License {
    AuthorizationV1.License(
      licenseID: licenseID.description, number: number.description, workID: workID.description,
      versionID: versionID.description, workTitle: titles[workID] ?? "",
      terms: try offer.terms.message(), licenseeMasked: masked[licensee] ?? "",
      state: state(at: time),
      startTime: GoogleProtobuf.Timestamp(startTime),
      endTime: endTime.map(GoogleProtobuf.Timestamp.init),
      revokeTime: revokeTime.map(GoogleProtobuf.Timestamp.init),
      noticeEndTime: noticeEndTime.map(GoogleProtobuf.Timestamp.init), simulated: isSimulated,
      useURL: useURL ?? "", offerTitle: offer.title, inNotice: isInNotice)
  }

  /// The same with its proof, its place in the log once it has one, and what was objected.
  ///
  /// - Parameter viewer: who buys the license is shown who was named as the licensee.
  func provenMessage(
    _ parties: PartyDirectory, for viewer: AccountID? = nil, at time: Instant, _ tx: Transaction
  ) throws -> AuthorizationV1.License {
    let statement = try StatementStore.read(licenseID, tx)
    var message = try [self].messages(parties, at: time, tx)[0].message
    message.proof = try statement.proof(
      disclosing: viewer == nil || viewer != buyer
        ? []
        : statement.sealedDisclosures.compactMap { try parties.disclosure($0, of: licensee, tx) },
      tx
    ).message
    message.objections = try ObjectionStore.first(100, to: licenseID, tx).map {
      $0.message(seenBy: viewer)
    }
    return message
  }
}

extension [License] {
  /// As everybody may see them, without their proofs.
  func messages(_ parties: PartyDirectory, at time: Instant, _ tx: Transaction) throws
    -> [Listed<LicenseID, AuthorizationV1.License>]
  {
    let masked = try parties.maskedNames(of: Set(map(\.licensee)), tx)
    let titles = try WorkReader.titles(of: map(\.workID), tx)
    return try map { Listed($0.licenseID, try $0.message(masked, titles, at: time)) }
  }
}
