import SealFetch

/// Why a message was not sent. No description holds an address, a header or content.
package struct MailError: Error, Sendable, CustomStringConvertible {
  package enum Code: String, Sendable, Hashable {
    /// What we were given is no address of a mailbox.
    case badAddress
    /// A part of the message cannot be sent as it is.
    case badMessage
    /// The server will not take this message, now or later: a reply of 5xx (RFC 5321 §4.2.1).
    case refused
    /// Worth another try: the server was not reached, or said 4xx.
    case temporary
  }

  package let code: Code
  package let message: String
  package let cause: (any Error)?

  package init(_ code: Code, _ message: String, cause: (any Error)? = nil) {
    self.code = code
    self.message = message
    self.cause = cause
  }

  package var description: String {
    cause.map { "\(code.rawValue): \(message) Cause: \($0)" } ?? "\(code.rawValue): \(message)"
  }
}
