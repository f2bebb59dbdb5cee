import SealCertification
import SealMail
import SealPostgres
import SealPrimitives

/// What jobs mail to buyers, and with what.
package struct OrderMailer: Sendable {
  let database: Database
  let parties: PartyDirectory
  let mails: OrderMails
  private let carrier: any MailCarrier

  package init(
    database: Database, orders: Orders, mails: OrderMails, carrier: any MailCarrier
  ) {
    self.database = database
    parties = orders.parties
    self.mails = mails
    self.carrier = carrier
  }

  /// Sends a message. The same key is the same message, which is sent again after a crash:
  /// receivers know it by its id.
  ///
  /// Throws what may be better another time; an address that is refused is nobody's.
  func send(_ content: MailContent, to address: String, key: String, at time: Instant) async throws
  {
    do {
      try await carrier.send(
        MailMessage(
          from: carrier.sender, to: MailAddress(address), content, key: key, at: time))
    } catch let error as MailError where error.code == .refused {
      // Nobody is there to be told; the order's page has all of it.
    }
  }
}
