import SealPrimitives

/// The address of a case's page: its number, and the secret of the letter.
struct CaseLink: Sendable {
  let number: CaseNumber
  let secret: String

  var path: String { "/case/\(number)/\(secret)" }

  /// Throws `WebError.notFound` without a number. Whether the secret is one, the service says.
  init(_ context: WebContext) throws {
    number = try Self.number(context)
    secret = try context.parameter("secret")
  }

  /// The number that an address starts with.
  static func number(_ context: WebContext) throws -> CaseNumber {
    guard let number = CaseNumber(try context.parameter("number")) else { throw WebError.notFound }
    return number
  }
}
