import SealAccess
import SealCertification
import SealCrypto
import SealPostgres
import SealPrimitives
import SealTrust
import SealVerify

/// Issues the statements of licenses and of their revocations.
package struct LicenseIssuer: Sendable {
  private let issuers: [Environment: StatementIssuer]
  private let chains: [Environment: SigningChains]
  private let parties: PartyDirectory

  /// - Parameter issuers: one for each environment; their chains are in the database.
  package init(issuers: [StatementIssuer], parties: PartyDirectory) {
    let issuers = Dictionary(uniqueKeysWithValues: issuers.map { ($0.environment, $0) })
    precondition(Environment.allCases.allSatisfy { issuers[$0] != nil })
    self.issuers = issuers
    chains = issuers.mapValues(SigningChains.init)
    self.parties = parties
  }

  /// Gives the license of an order, as the order and its offer say.
  ///
  /// - Parameter provider: who took the money; `nil` for a free license.
  func give(
    _ order: Order, _ offer: Offer, _ work: WorkSummary, provider: String?,
    noticeEnd: Instant?, _ change: Change
  ) throws -> LicenseID {
    let time = change.now
    let (issuer, chains) = signer(order.environment)
    let licensee = try parties.disclosed(order.licensee, change.tx)
    let id: LicenseID = change.makeID()
    let number = LicenseNumber(random: change.random)
    // What was used before is covered too; the days that were bought are those from now on.
    let start = min(order.useStartTime ?? time, time).truncatedToMilliseconds
    let end = offer.terms.durationDays.map {
      time.truncatedToMilliseconds.advanced(by: .seconds(86_400 * $0))
    }
    let isSimulated = provider != nil && order.environment == .sandbox
    var payment: LicenseStatement.Payment?
    if let provider, case .fixed(let currency, let amount) = offer.terms.price {
      payment = LicenseStatement.Payment(
        currencyCode: currency, minorUnits: UInt64(amount), provider: provider,
        simulated: isSimulated)
    }
    let statement = LicenseStatement(
      assurance: issuer.assurance, environment: order.environment, number: number.description,
      orderID: order.orderID.description, versionID: work.versionID.description,
      versionSHA256: work.versionSHA256, terms: offer.terms.body, licenseeDigest: licensee.digest,
      startTime: start, endTime: end, useURL: order.useURL, payment: payment)
    let issued = try issuer.issue(
      LicenseStatement.kind, body: statement.body, id: id.description,
      subject: work.workID.description, salt: change.random.bytes(16), at: time)
    try LicenseStore.insert(
      NewLicense(
        licenseID: id, number: number, order: order, versionID: work.versionID, start: start,
        end: end, noticeEnd: noticeEnd, isSimulated: isSimulated, issued: issued, chains: chains,
        sealedDisclosure: licensee.sealedDisclosure), change.tx)
    return id
  }

  /// Revokes a license for good. `reason` is upper-case words.
  func revoke(_ license: License, reason: String, _ change: Change) throws {
    let (issuer, chains) = signer(license.environment)
    let id: RevocationID = change.makeID()
    let statement = LicenseRevocation(
      assurance: issuer.assurance, environment: license.environment,
      number: license.number.description, reason: reason, revokeTime: change.now)
    let issued = try issuer.issue(
      LicenseRevocation.kind, body: statement.body, id: id.description,
      subject: license.licenseID.description, salt: change.random.bytes(16), at: change.now)
    try LicenseStore.revoke(
      license.licenseID, id, issued, chains, license.environment, at: change.now, change.tx)
  }

  /// Signs that a PDF is the letter of a license.
  func sign(
    _ edition: LetterEdition, of license: License, pdf: Digests, _ change: Change
  ) throws -> (id: LetterID, issued: IssuedStatement, chains: SigningChains) {
    let (issuer, chains) = signer(license.environment)
    let id: LetterID = change.makeID()
    let statement = LetterStatement(
      assurance: issuer.assurance, environment: license.environment,
      number: license.number.description, edition: edition.statement,
      licenseSHA256: SHA256.hash(license.proof.statement), pdf: pdf)
    let issued = try issuer.issue(
      LetterStatement.kind, body: statement.body, id: id.description,
      subject: license.licenseID.description, salt: change.random.bytes(16), at: change.now)
    return (id, issued, chains)
  }

  private func signer(_ environment: Environment) -> (StatementIssuer, SigningChains) {
    guard let issuer = issuers[environment], let chains = chains[environment] else {
      preconditionFailure("init has checked")
    }
    return (issuer, chains)
  }
}
