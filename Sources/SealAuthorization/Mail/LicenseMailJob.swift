import SealAccess
import SealCertification
import SealCrypto
import SealJobs
import SealPrimitives
import SealStatements
import SealVerify

/// Mails who ordered with an address that the letter is ready, and again that the license was
/// revoked.
package struct LicenseMailJob: JobHandler {
  static let kind = "license-mail"
  package var kind: String { Self.kind }

  private let mailer: OrderMailer

  package init(_ mailer: OrderMailer) {
    self.mailer = mailer
  }

  static func job(for license: License, _ edition: LetterEdition, at time: Instant) -> NewJob {
    NewJob(
      kind: kind, key: LetterJob.key(license.licenseID, edition), tenant: license.tenant, due: time)
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let (id, edition) = LetterJob.subject(of: job.job.key) else {
      return .park("The job's key is no license.")
    }
    // The licensee was erased, and the address with it; or the address is sent enough today.
    guard let facts = try await facts(id, edition, at: job.job.due) else { return .done }
    try await mailer.send(
      mailer.mails.letter(facts), to: facts.contact.address,
      key: "\(id)-\(edition == .given ? "given" : "revoked")", at: job.job.due)
    return .done
  }

  private func facts(_ id: LicenseID, _ edition: LetterEdition, at time: Instant) async throws
    -> OrderMails.LetterFacts?
  {
    try await mailer.database.read { [parties = mailer.parties] tx in
      guard let license = try LicenseStore.find(id, tx),
        let contact = try parties.contact(
          of: license.licensee, about: license.orderID.description, tx
        ).flatMap(OrderContact.init),
        let letter = try LetterStore.find(edition, of: id, tx),
        try parties.countContacts(
          at: contact.address, since: time.advanced(by: .seconds(-86_400)), tx)
          <= AuthorizationPolicy.mostLettersOfADay,
        let credit = try parties.credits(of: [license.versionID], tx)[license.versionID]
      else { return nil }
      let statement = try StatementStore.read(id, tx)
      let signed = try LetterStatement(StatementStore.read(letter.letterID, tx).statement)
      return OrderMails.LetterFacts(
        license: license, edition: edition, credit: credit, contact: contact,
        time: try license.revokeTime ?? statement.statement.issuedTime,
        letterSHA256: Hex.encode(signed.pdf.sha256),
        statementSHA256: Hex.encode(SHA256.hash(statement.proof.statement)))
    }
  }
}
