/// Why something could not be fetched.
///
/// No description of it contains an address, a header or content: they may hold secrets of callers
/// (the path of a webhook) or personal data.
package struct FetchError: Error, Sendable {
  package enum Code: String, Sendable, Hashable, CaseIterable {
    /// The URL is malformed, ambiguous, or of a kind that is not fetched.
    case badURL
    /// A method, header or setting of the caller's that cannot be sent.
    case badRequest
    /// The address, or one of the addresses of the name, is private or reserved, or the port is
    /// not allowed.
    case forbiddenAddress
    /// The name has no address.
    case unresolvable
    /// No connection, or it broke.
    case connection
    /// The other side could not be authenticated, or spoke no TLS that we accept.
    case tls
    /// The server does not accept our name and password.
    case authentication
    /// The time that was given is over.
    case timeout
    /// Body or header are longer than allowed.
    case tooLarge
    case tooManyRedirects
    /// What came is not HTTP as we accept it.
    case badResponse
    /// The server refused a mail; `SMTPRefusal` is the cause.
    case refused
    /// The caller's task was cancelled.
    case cancelled
    /// More runs at once than this process allows.
    case busy
  }

  package let code: Code
  /// One sentence of ours.
  package let message: String
  package let cause: (any Error)?

  package init(_ code: Code, _ message: String, cause: (any Error)? = nil) {
    self.code = code
    self.message = message
    self.cause = cause
  }
}

extension FetchError: CustomStringConvertible {
  package var description: String {
    cause.map { "\(code.rawValue): \(message) Cause: \($0)" } ?? "\(code.rawValue): \(message)"
  }
}
