import SealAccess
import SealCertification
import SealCrypto
import SealJobs
import SealMail
import SealPostgres
import SealPrimitives
import SealStatements
import SealVerify

/// Mails who ordered with an address that the letter is ready, and again that the license was
/// revoked. The same message is sent again after a crash: receivers know it by its id.
package struct LicenseMailJob: JobHandler {
  static let kind = "license-mail"
  package var kind: String { Self.kind }

  private let database: Database
  private let parties: PartyDirectory
  private let mails: OrderMails
  private let mailer: any MailCarrier

  package init(database: Database, orders: Orders, mails: OrderMails, mailer: any MailCarrier) {
    self.database = database
    parties = orders.parties
    self.mails = mails
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
    do {
      try await mailer.send(
        MailMessage(
          from: mailer.sender, to: MailAddress(facts.contact.address), mails.letter(facts),
          key: "\(id)-\(edition == .given ? "given" : "revoked")", at: job.job.due))
    } catch let error as MailError where error.code == .refused {
      // Nobody is there to be told; the order's page has all of it.
    }
    return .done
  }

  private func facts(_ id: LicenseID, _ edition: LetterEdition, at time: Instant) async throws
    -> OrderMails.LetterFacts?
  {
    try await database.read { [parties] tx in
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
