/// Who carries messages to people.
package protocol MailCarrier: Sendable {
  var sender: MailAddress { get }
  /// Throws `MailError`: `refused` when it will never be taken.
  func send(_ message: MailMessage) async throws
}

extension Mailer: MailCarrier {}
