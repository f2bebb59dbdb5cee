import SealAPI
import SealAccess
import SealCertification
import SealJobs
import SealMail
import SealPostgres
import SealPrimitives
import SealRPC

/// The links to what was ordered with a mail address, sent to it alone: a guest who has lost the
/// page's address finds it again.
enum OrderLinks {
  /// The newest orders that one mail lists.
  static let most = 50

  /// Whose the newest order is that was made with the address; `nil` when there is none.
  static func owner(
    of asked: OrderLinksRequest, _ parties: PartyDirectory, _ tx: Transaction
  ) throws -> Tenant? {
    try parties.contacts(at: asked.address, limit: 1, tx).first
      .flatMap { OrderID($0.subject) }.flatMap { try OrderStore.find($0, tx)?.tenant }
  }

  /// Has the links sent, unless they were a moment ago.
  static func send(
    _ asked: OrderLinksRequest, _ parties: PartyDirectory, _ policy: AuthorizationPolicy,
    _ change: Change
  ) throws {
    let earlier = change.now.advanced(by: .zero - policy.linksPause)
    guard try parties.remind(asked.address, unlessSince: earlier, at: change.now, change.tx),
      let newest = try parties.contacts(at: asked.address, limit: 1, change.tx).first
    else { return }
    // The address itself is in no job: it is read again from what is sealed.
    try change.later(
      NewJob(
        kind: OrderLinksJob.kind,
        key: "\(newest.partyID) \(newest.subject) \(asked.languageCode) \(change.now.milliseconds)",
        tenant: change.tenant, due: change.now))
  }

  static func list(at address: String, _ parties: PartyDirectory, _ tx: Transaction) throws
    -> [OrderMails.Link]
  {
    try parties.contacts(at: address, limit: most, tx).compactMap { kept in
      guard let secret = OrderContact(text: kept.text)?.secret, let id = OrderID(kept.subject),
        let order = try OrderStore.find(id, tx)
      else { return nil }
      return OrderMails.Link(
        order: order, secret: secret,
        title: try WorkReader.titles(of: [order.workID], tx)[order.workID] ?? "",
        number: try LicenseStore.number(of: id, tx))
    }
  }
}

/// A request for the links, found well-formed.
struct OrderLinksRequest: Sendable {
  let address: String
  /// Empty for both languages.
  let languageCode: String

  /// Throws INVALID_FIELDS with everything that is wrong.
  init(_ request: AuthorizationV1.MailOrderLinksRequest) throws {
    var checks = FieldChecks()
    let address = checks.mailAddress(request.mailAddress, "mail_address")
    checks.mailLanguage(request.languageCode)
    self.address = try checks.finish(address)
    languageCode = request.languageCode
  }
}

/// Mails the links to what was ordered with an address.
package struct OrderLinksJob: JobHandler {
  static let kind = "order-links"
  package var kind: String { Self.kind }

  private let mailer: OrderMailer

  package init(_ mailer: OrderMailer) {
    self.mailer = mailer
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    let words = job.job.key.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 4, let party = PartyID(words[0]) else {
      return .park("The job's key is no contact.")
    }
    let found = try await mailer.database.read { [parties = mailer.parties] tx in
      try parties.contact(of: party, about: words[1], tx).flatMap(OrderContact.init).map {
        ($0.address, try OrderLinks.list(at: $0.address, parties, tx))
      }
    }
    guard let (address, links) = found, !links.isEmpty else { return .done }
    try await mailer.send(
      mailer.mails.links(links, words[2]), to: address, key: "links-\(words[1])-\(words[3])",
      at: job.job.due)
    return .done
  }
}
