import SealFetch

/// Hands messages to the operator's mail server.
package struct Mailer: Sendable {
  private let fetcher: Fetcher
  private let server: SMTPServer
  /// Who all messages are from.
  package let sender: MailAddress

  package init(fetcher: Fetcher, server: SMTPServer, sender: MailAddress) {
    self.fetcher = fetcher
    self.server = server
    self.sender = sender
  }

  /// Returns when the server has taken the message upon itself (250). Whether it did may stay
  /// unknown when the connection breaks: send the same message again; receivers know it by its id.
  ///
  /// Throws `MailError` `refused` or `temporary`.
  package func send(_ message: MailMessage) async throws {
    let delivery = SMTPDelivery(
      to: server, clientName: sender.domain, sender: message.sender.address,
      recipients: [message.recipient.address], message: message.serialized)
    do {
      _ = try await fetcher.deliver(delivery)
    } catch let error as FetchError {
      if let refusal = error.cause as? SMTPRefusal, refusal.reply.code >= 500,
        error.code == .refused
      {
        throw MailError(.refused, "The mail server will not take the message.", cause: error)
      }
      throw MailError(.temporary, "The message was not sent; it may be sent later.", cause: error)
    }
  }
}
