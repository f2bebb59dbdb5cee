import HTTPTypes

/// The security header fields of every answer.
///
/// Pages need nothing but their one style sheet and their own images; no script runs in them,
/// nobody frames them, no address leaks.
enum SecurityHeaders {
  static let all: [(HTTPField.Name, String)] = [
    (
      .contentSecurityPolicy,
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'"
    ),
    (.xContentTypeOptions, "nosniff"),
    // Not `no-referrer`: browsers would then hide the origin from our own forms.
    (named("Referrer-Policy"), "same-origin"),
    (named("X-Frame-Options"), "DENY"),
    (named("Cross-Origin-Opener-Policy"), "same-origin"),
    (named("Cross-Origin-Resource-Policy"), "same-origin"),
    (named("Permissions-Policy"), "camera=(), geolocation=(), microphone=(), payment=()"),
    (.cacheControl, "no-store"),
  ]

  /// What the seal needs on foreign pages: it may be embedded, and kept for a minute.
  static let embeddable: HTTPFields = [
    named("Cross-Origin-Resource-Policy"): "cross-origin", .cacheControl: "public, max-age=60",
  ]

  static func named(_ name: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is a token") }
    return name
  }
}
