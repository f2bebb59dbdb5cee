import SealAPI
import SealAccess
import SealFetch
import SealPrimitives

/// A request for a channel, found well-formed.
package struct ChannelRequest: Sendable {
  let origin: FetchURL
  /// Who is declared the author of pages that name none.
  let defaultAuthor: String
  let isOrganization: Bool

  /// Throws INVALID_FIELDS with everything that is wrong.
  package init(_ request: AuthorizationV1.CreateChannelRequest, _ environment: Environment) throws {
    var checks = FieldChecks()
    let origin = checks.origin(request.origin, environment)
    checks.required(request.defaultAuthorName, "default_author_name")
    checks.requestID(request.requestID)
    self.origin = try checks.finish(origin)
    defaultAuthor = request.defaultAuthorName
    isOrganization = request.defaultAuthorIsOrganization
  }
}
