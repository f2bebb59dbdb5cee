import SealAPI
import SealCertification
import SealCrypto
import SealPostgres
import SealPrimitives
import SealProtobuf
import SealTrust
import SealVerify

extension License {
  /// As everybody may see it.
  ///
  /// - Parameter entry: what proves that it is in the log, once it is; with the proof only.
  func message(
    maskedLicensee: String?, at time: Instant, withProof: Bool, entry: LogProof? = nil,
    logChainPEM: String = ""
  ) throws -> AuthorizationV1.License {
    var message = AuthorizationV1.License(
      licenseID: licenseID.description, number: number.description, workID: workID.description,
      versionID: versionID.description, workTitle: workTitle, terms: try offer.terms.message(),
      licenseeMasked: maskedLicensee ?? "", state: state(at: time),
      startTime: GoogleProtobuf.Timestamp(startTime),
      endTime: endTime.map(GoogleProtobuf.Timestamp.init),
      revokeTime: revokeTime.map(GoogleProtobuf.Timestamp.init),
      noticeEndTime: noticeEndTime.map(GoogleProtobuf.Timestamp.init), simulated: isSimulated,
      useURL: useURL ?? "", offerTitle: offer.title, inNotice: isInNotice)
    if withProof {
      message.statement = proof.statement
      message.signature = proof.signature
      message.timestampToken = proof.timestampToken
      message.issuerChainPEM = proof.issuerChainPEM
      message.timestampChainPEM = proof.timestampChainPEM
      if let entry {
        message.logProof = entry.text
        message.logChainPEM = logChainPEM
      }
    }
    return message
  }

  /// The same with its proof, its place in the log once it has one, and what was objected.
  ///
  /// - Parameters:
  ///   - logChains: the logs' X.509 chains, PEM.
  ///   - account: who looks, if that is known.
  func provenMessage(
    _ parties: PartyDirectory, _ logChains: [Environment: String], seenBy account: AccountID?,
    at time: Instant, _ tx: Transaction
  ) throws -> AuthorizationV1.License {
    let masked = try parties.maskedNames(of: [licensee], tx)
    var message = try message(
      maskedLicensee: masked[licensee], at: time, withProof: true,
      entry: try StatementLog.proof(of: SHA256.hash(proof.statement), environment, tx),
      logChainPEM: logChains[environment] ?? "")
    message.objections = try ObjectionStore.list(to: licenseID, tx).map {
      $0.message(seenBy: account)
    }
    return message
  }
}

extension [License] {
  /// As everybody may see them, without their proofs.
  func messages(_ parties: PartyDirectory, at time: Instant, _ tx: Transaction) throws
    -> [(id: LicenseID, message: AuthorizationV1.License)]
  {
    let masked = try parties.maskedNames(of: Set(map(\.licensee)), tx)
    return try map {
      (
        $0.licenseID,
        try $0.message(maskedLicensee: masked[$0.licensee], at: time, withProof: false)
      )
    }
  }
}
