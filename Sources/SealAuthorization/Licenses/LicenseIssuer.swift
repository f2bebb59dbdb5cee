import SealAccess
import SealCertification
import SealCrypto
import SealPostgres
import SealPrimitives
import SealStatements
import SealVerify

/// Issues the statements of licenses, of their revocations and of their letters.
package struct LicenseIssuer: Sendable {
  private let statements: Statements
  private let parties: PartyDirectory

  package init(statements: Statements, parties: PartyDirectory) {
    self.statements = statements
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
    let licensee = try parties.disclosed(order.licensee, change.tx)
    guard let credit = try parties.credits(of: [work.versionID], change.tx)[work.versionID] else {
      preconditionFailure("versions are never deleted")
    }
    let (grant, named) = try parties.granted(credit)
    let id: LicenseID = change.makeID()
    let number = LicenseNumber(in: id.bucket, random: change.random)
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
    try statements.issue(
      LicenseStatement.kind, id, about: work.workID.description,
      sealedDisclosures: [licensee.sealedDisclosure] + named, in: change
    ) { assurance in
      LicenseStatement(
        assurance: assurance, environment: order.environment, number: number.description,
        orderID: order.orderID.description, versionID: work.versionID.description,
        versionSHA256: work.versionSHA256, terms: offer.terms.body,
        licenseeDigest: licensee.digest, startTime: start, endTime: end, useURL: order.useURL,
        payment: payment, grant: grant
      ).body
    }
    try LicenseStore.insert(
      NewLicense(
        licenseID: id, number: number, order: order, versionID: work.versionID, start: start,
        end: end, noticeEnd: noticeEnd, isSimulated: isSimulated), change.tx)
    return id
  }

  /// Revokes a license for good. `reason` is upper-case words.
  func revoke(_ license: License, reason: String, _ change: Change) throws {
    let id: RevocationID = change.makeID()
    try statements.issue(
      LicenseRevocation.kind, id, about: license.licenseID.description, in: change
    ) { assurance in
      LicenseRevocation(
        assurance: assurance, environment: license.environment,
        number: license.number.description, reason: reason, revokeTime: change.now
      ).body
    }
    try LicenseStore.revoke(license.licenseID, id, at: change.now, change.tx)
  }

  /// Signs that a PDF is the letter of a license.
  func sign(
    _ edition: LetterEdition, of license: License, pdf: Digests, _ change: Change
  ) throws -> LetterID {
    let id: LetterID = change.makeID()
    let statement = try StatementStore.read(license.licenseID, change.tx).proof.statement
    try statements.issue(
      LetterStatement.kind, id, about: license.licenseID.description, in: change
    ) { assurance in
      LetterStatement(
        assurance: assurance, environment: license.environment,
        number: license.number.description, edition: edition.statement,
        licenseSHA256: SHA256.hash(statement), pdf: pdf
      ).body
    }
    return id
  }
}
