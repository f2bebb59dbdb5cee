import SealCertification
import SealDocuments
import SealMail
import SealPrimitives
import SealVerify

/// Writes what buyers are sent: what happened for which work, what to do, and how to know that it
/// is real. Nothing that who ordered wrote stands in it: it may be sent to somebody else's address.
package struct OrderMails: Sendable {
  /// Where the pages are: `https://seal.example`. Without a setting it is known once the server
  /// listens.
  private let site: @Sendable () -> String

  package init(site: @escaping @Sendable () -> String) {
    self.site = site
  }

  /// What the mail about a letter tells.
  struct LetterFacts: Sendable {
    let license: License
    let edition: LetterEdition
    let credit: WorkCredit
    let contact: OrderContact
    /// When the license was given, or was revoked.
    let time: Instant
    /// Hexadecimal SHA-256s.
    let letterSHA256: String
    let statementSHA256: String
  }

  func letter(_ facts: LetterFacts) -> MailContent {
    let words = OrderMailWords(facts.contact.languageCode)
    let (license, isGiven) = (facts.license, facts.edition == .given)
    let values = [
      "number": license.number.description, "title": QuotedText.inert(facts.credit.title),
      "time": DocumentTexts.time(facts.time), "letter": facts.letterSHA256,
      "statement": facts.statementSHA256,
    ]
    var paragraphs = words(isGiven ? "licenseGiven" : "licenseRevoked", values)
    if isGiven, let price = license.offer.terms.fixedPrice {
      paragraphs += words(
        "licensePrice", ["price": DocumentTexts.money(price.currencyCode, price.minorUnits)])
    }
    if let secret = facts.contact.secret {
      paragraphs += words("licenseOrder") + [orderURL(license.orderID, secret)]
      paragraphs += words("licenseKeep")
    } else {
      paragraphs += words("licenseAccount", values)
    }
    if isGiven, license.offer.terms.creditRequired {
      let line = facts.credit.creditLine(license.number).inert
      paragraphs += words("licenseCredit")
      paragraphs += words.each(chinese: line.chinese, english: line.english)
    }
    paragraphs += words("licensePage") + ["\(site())/l/\(license.number)"]
    paragraphs += words("licenseProof", values)
    return content(
      words, words.line(isGiven ? "licenseSubject" : "licenseRevokedSubject", values), paragraphs,
      license.environment)
  }

  /// An order that a mail leads back to.
  struct Link: Sendable {
    let order: Order
    let secret: GuestSecret
    let title: String
    let number: LicenseNumber?
  }

  /// - Parameter links: the newest first.
  func links(_ links: [Link], _ languageCode: String) -> MailContent {
    let words = OrderMailWords(languageCode)
    let listed = links.flatMap { link in
      words(
        "linksOrder",
        [
          "time": DocumentTexts.time(link.order.createTime),
          "title": QuotedText.inert(link.title),
          "number": link.number?.description ?? words.line("linksUnlicensed"),
        ]
      ) + [orderURL(link.order.orderID, link.secret)]
    }
    let isSandbox = links.allSatisfy { $0.order.environment == .sandbox }
    return content(
      words, words.line("linksSubject"), words("linksLead") + listed,
      isSandbox ? .sandbox : .live)
  }

  private func orderURL(_ id: OrderID, _ secret: GuestSecret) -> String {
    "\(site())/o/\(id)?t=\(secret.text)"
  }

  private func content(
    _ words: OrderMailWords, _ subject: String, _ paragraphs: [String], _ environment: Environment
  ) -> MailContent {
    let note = environment == .sandbox ? words("sandbox") : []
    return MailContent(
      subject: subject,
      paragraphs: note + paragraphs + words("mailReal", ["address": site()])
        + words("mailOrigin"),
      languageCode: words.languageCode)
  }
}

extension CreditLine {
  /// The same for a mail, whose reader's program makes links of what looks like one.
  fileprivate var inert: CreditLine {
    CreditLine(
      title: QuotedText.inert(title), authors: authors.map(QuotedText.inert), source: source,
      number: number)
  }
}
