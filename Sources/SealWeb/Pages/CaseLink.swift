import SealPrimitives

/// The address of a case's page: its number, and the secret of the letter.
struct CaseLink: Sendable {
  let number: CaseNumber
  let secret: String

  var path: String { "/case/\(number)/\(secret)" }

  /// Throws `WebError.notFound` for what is none.
  init(_ context: WebContext) throws {
    number = try Self.number(context)
    secret = try context.parameter("secret")
    // It becomes a part of addresses on the page.
    guard Base64URL.decode(secret) != nil else { throw WebError.notFound }
  }

  /// The number that an address starts with.
  static func number(_ context: WebContext) throws -> CaseNumber {
    guard let number = CaseNumber(try context.parameter("number")) else { throw WebError.notFound }
    return number
  }
}
