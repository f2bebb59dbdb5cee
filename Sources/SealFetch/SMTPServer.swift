import Foundation

/// A mail server that takes our messages (RFC 6409), and how we come to it.
///
/// The operator names it, so its address may be private.
package struct SMTPServer: Sendable, Hashable {
  package enum Security: Sendable, Hashable {
    /// TLS from the first byte (RFC 8314 §3.3).
    case tls
    /// STARTTLS (RFC 3207), without which nothing is sent.
    case startTLS
    /// In clear. For development and tests.
    case none
  }

  package struct Credentials: Sendable, Hashable {
    package let user: String
    package let password: String
  }

  package let host: FetchURL.Host
  package let port: UInt16
  package let security: Security
  package let credentials: Credentials?

  /// Reads `smtps://user:password@mail.example.org:465` (TLS), `smtp://…:587` (STARTTLS) or
  /// `smtp://127.0.0.1:2525?tls=none` (in clear). Without a port these are 465, 587 and 25; user
  /// and password are percent-encoded where they must be, both or neither. Throws `badURL`, whose
  /// message repeats nothing of the text.
  package init(url text: String) throws {
    let parts =
      text.unicodeScalars.allSatisfy { $0.value > 0x20 } ? URLComponents(string: text) : nil
    guard let parts, let hostText = parts.host, parts.path.isEmpty || parts.path == "/",
      parts.fragment == nil, (parts.user == nil) == (parts.password == nil)
    else { throw Self.bad }
    switch (parts.scheme, parts.percentEncodedQuery) {
    case ("smtps", nil): security = .tls
    case ("smtp", nil): security = .startTLS
    case ("smtp", "tls=none"): security = .none
    default: throw Self.bad
    }
    host = try FetchURL.Host(parsing: hostText[...])
    let usual: UInt16 = security == .tls ? 465 : security == .startTLS ? 587 : 25
    guard let port = UInt16(exactly: parts.port ?? Int(usual)), port > 0 else { throw Self.bad }
    self.port = port
    if let user = parts.user, let password = parts.password {
      guard security != .none else { throw Self.bad }
      credentials = Credentials(user: user, password: password)
    } else {
      credentials = nil
    }
  }

  private static let bad = FetchError(
    .badURL,
    "The mail server must be smtps://user:password@host:465, smtp://user:password@host:587 or, in "
      + "clear and without a password, smtp://host:25?tls=none.")
}
