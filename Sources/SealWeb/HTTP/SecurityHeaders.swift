import HTTPTypes

/// The security header fields of every answer.
///
/// Pages need nothing but their one style sheet, their own images and their one script, which asks
/// this site alone; nothing is written in place, nobody frames them, no address leaks. Browsers
/// come back over TLS alone.
enum SecurityHeaders {
  static let all: [(HTTPField.Name, String)] = [
    (
      .contentSecurityPolicy,
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    (.xContentTypeOptions, "nosniff"),
    // Not `no-referrer`: browsers would then hide the origin from our own forms.
    (named("Referrer-Policy"), "same-origin"),
    (named("X-Frame-Options"), "DENY"),
    (named("Cross-Origin-Opener-Policy"), "same-origin"),
    (named("Cross-Origin-Resource-Policy"), "same-origin"),
    (.strictTransportSecurity, "max-age=31536000"),
    (named("Permissions-Policy"), "camera=(), geolocation=(), microphone=(), payment=()"),
    (.cacheControl, "no-store"),
  ]

  /// How long a public page is kept before it is asked for again: what it shows may change.
  static let pageLife = "public, max-age=30"

  /// What the seal needs on foreign pages: it may be embedded, and kept for a minute.
  static let embeddable: HTTPFields = [
    named("Cross-Origin-Resource-Policy"): "cross-origin", .cacheControl: "public, max-age=60",
  ]

  static func named(_ name: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is a token") }
    return name
  }
}
