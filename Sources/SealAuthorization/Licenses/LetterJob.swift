import SealAccess
import SealCertification
import SealContent
import SealCrypto
import SealDocuments
import SealJobs
import SealPostgres
import SealPrimitives
import SealStatements
import SealVerify

/// Makes the letter of a license, after it was given and again after it was revoked.
///
/// The letter is a PDF, and a statement says that it is: the issuer's Ed25519 key cannot sign CMS
/// with OpenSSL 3.0, and needs not to. One verifier, one time-stamp and one log serve certificates,
/// licenses and letters alike, and `openssl pkeyutl` checks the signature by itself.
package struct LetterJob: JobHandler {
  static let kind = "license-letter"
  package var kind: String { Self.kind }

  let database: Database
  let changes: Changes
  let issuer: LicenseIssuer
  let clock: any WallClock
  let parties: PartyDirectory
  /// Where a license's status page is.
  let statusURL: @Sendable (LicenseNumber) -> String
  /// Has the log take in what waits for it, so that a letter can tell its license's place at once.
  let sequence: @Sendable () async throws -> Void
  /// Called after a letter was committed: its statement is to enter the log.
  let changed: @Sendable () -> Void

  package init(
    database: Database, changes: Changes, orders: Orders, clock: any WallClock,
    statusURL: @escaping @Sendable (LicenseNumber) -> String,
    sequence: @escaping @Sendable () async throws -> Void,
    changed: @escaping @Sendable () -> Void
  ) {
    self.database = database
    self.changes = changes
    issuer = orders.issuer
    parties = orders.parties
    self.clock = clock
    self.statusURL = statusURL
    self.sequence = sequence
    self.changed = changed
  }

  static func key(_ license: LicenseID, _ edition: LetterEdition) -> String {
    edition == .given ? license.description : "\(license) revoked"
  }

  /// Whose letter a job with this key is about.
  static func subject(of key: String) -> (LicenseID, LetterEdition)? {
    let words = key.split(separator: " ")
    return words.first.flatMap { LicenseID(String($0)) }.map {
      ($0, words.count == 1 ? .given : .revoked)
    }
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let (id, edition) = Self.subject(of: job.job.key) else {
      return .park("The job's key is no license.")
    }
    var facts = try await facts(id, edition)
    if let seen = facts, seen.proof.logProof == nil {
      try await sequence()
      facts = try await self.facts(id, edition)
    }
    // The licensee was erased: nobody may be named, and nobody is there to show it to.
    guard let facts else { return .done }
    guard let letter = try facts.letter() else {
      return .again(at: clock.now().advanced(by: .seconds(1)))
    }
    let pdf = try letter.pdf()
    try await keep(pdf, edition, facts.license, completing: job)
    changed()
    return .completed
  }

  /// `nil` once the licensee was erased.
  private func facts(_ id: LicenseID, _ edition: LetterEdition) async throws -> Facts? {
    try await database.read { [parties, statusURL] tx in
      guard let license = try LicenseStore.find(id, tx) else {
        preconditionFailure("licenses are never deleted")
      }
      guard let name = try parties.name(of: license.licensee, tx) else { return nil }
      guard let credit = try parties.credits(of: [license.versionID], tx)[license.versionID] else {
        preconditionFailure("versions are never deleted")
      }
      return Facts(
        license: license, credit: credit, licensee: name,
        proof: try StatementStore.read(id, tx).proof(tx),
        revocation: edition == .given ? nil : try LicenseStore.revocation(of: id, tx),
        statusURL: statusURL(license.number))
    }
  }

  private func keep(
    _ pdf: [UInt8], _ edition: LetterEdition, _ license: License, completing job: ClaimedJob
  ) async throws {
    let digests = try Digests(of: pdf)
    try await changes.write(of: license.tenant, by: .platform) { [issuer, parties] change in
      let (now, tx) = (change.now, change.tx)
      if try LetterStore.find(edition, of: license.licenseID, tx) == nil,
        let sealed = try parties.seal(document: pdf, naming: license.licensee, tx)
      {
        let kept = try ContentStore.put(
          sealed, mediaType: "application/octet-stream", in: license.licenseID.bucket, at: now, tx)
        let id = try issuer.sign(edition, of: license, pdf: digests, change)
        try LetterStore.insert(id, edition, of: license, sealed: kept, tx)
        try change.tell(license.events(.licenseLetterReady))
        if try PartyDirectory.hasContact(license.licensee, about: license.orderID.description, tx) {
          try change.later(LicenseMailJob.job(for: license, edition, at: now))
        }
      }
      try job.complete(at: now, tx)
    }
  }
}

/// What the letter is made from: the license's own statement, and what stands beside it.
private struct Facts: Sendable {
  let license: License
  let credit: WorkCredit
  let licensee: String
  /// Of its statement.
  let proof: StatementProof
  /// For the letter that says so alone.
  let revocation: LicenseRevocation?
  let statusURL: String

  /// `nil` as long as the license's statement is not in the log, whose place the letter names.
  func letter() throws -> LicenseLetter? {
    guard let text = proof.logProof else { return nil }
    let entry = try LogProof(text: text)
    let statement = try Statement(canonical: proof.statement)
    let stated = try LicenseStatement(statement)
    let terms = license.offer.terms
    let line = credit.creditLine(license.number)
    return LicenseLetter(
      number: stated.number, isSandbox: stated.environment == .sandbox,
      isSimulatedPayment: stated.payment?.simulated ?? false,
      revocation: revocation.map {
        LicenseLetter.Revocation(time: $0.revokeTime, reason: $0.reason)
      },
      licensors: credit.licensors, authors: credit.authors, licensee: licensee,
      workTitle: stated.grant?.title ?? credit.title, workID: statement.subject,
      versionID: stated.versionID, versionSHA256: Hex.encode(stated.versionSHA256),
      terms: LicenseLetter.Terms(
        use: String(terms.use.name.dropFirst("USE_".count)), regionCodes: terms.regionCodes,
        creditRequired: terms.creditRequired, commercial: terms.commercial),
      creditLines: [line.chinese, line.english],
      useURL: stated.useURL,
      price: stated.payment.map {
        LicenseLetter.Price(
          currencyCode: $0.currencyCode, minorUnits: Int64(clamping: $0.minorUnits),
          provider: $0.provider)
      },
      startTime: stated.startTime, endTime: stated.endTime, issuedTime: statement.issuedTime,
      issuerName: statement.issuer.name,
      assurance: stated.assurance.rawValue,
      statementSHA256: Hex.encode(SHA256.hash(proof.statement)),
      logPlace: LicenseLetter.LogPlace(
        origin: try SignedCheckpoint(note: entry.checkpointNote).checkpoint.origin,
        index: entry.index), statusURL: statusURL)
  }
}
