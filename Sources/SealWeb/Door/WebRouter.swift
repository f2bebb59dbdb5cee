import HTTPTypes
import Logging
import SealAccess
import SealPrimitives
import SealRPC

/// Finds who answers a request, and says why nobody does.
package struct WebRouter: Sendable {
  let routes: [WebRoute]
  let clock: any WallClock
  private let errorPage: ErrorPages

  /// What is shown instead of a page, for a request's fields and the language that its address asks
  /// for.
  package typealias ErrorPages =
    @Sendable (_ error: WebError, _ request: HTTPFields, _ language: String?) -> WebResponse

  /// Routes are tried in order.
  package init(
    _ routes: [WebRoute], clock: any WallClock,
    errorPage: @escaping ErrorPages
  ) {
    self.routes = routes
    self.clock = clock
    self.errorPage = errorPage
  }

  struct Match {
    let route: WebRoute
    let parameters: [String: String]
  }

  /// A HEAD is a GET whose body is not sent.
  func match(_ method: HTTPRequest.Method, _ target: WebTarget) throws -> Match {
    let wanted = method == .head ? .get : method
    var allowed: [HTTPRequest.Method] = []
    for route in routes {
      guard let parameters = route.match(target.segments) else { continue }
      if route.method == wanted { return Match(route: route, parameters: parameters) }
      allowed += route.method == .get ? [.get, .head] : [route.method]
    }
    guard !allowed.isEmpty else { throw WebError.notFound }
    var error = WebError(.methodNotAllowed, "This address is not for \(method.rawValue).")
    error.allowed = allowed
    throw error
  }

  /// The answer to a request that failed. Faults of ours are logged and told as such.
  ///
  /// - Parameters:
  ///   - target: `nil` when it could not be read.
  ///   - route: `nil` when there was none for it.
  func refusal(
    of error: any Error, _ request: HTTPFields, to target: WebTarget?, at route: WebRoute?,
    _ logger: Logger
  ) -> WebResponse {
    let told: WebError
    switch error {
    case let error as WebError: told = error
    case let error as RPCError: told = WebError(error)
    case is CancellationError: told = WebError(.serviceUnavailable, "The server stops.")
    default:
      let known = translateFailure(error)
      logger.log(
        level: known == nil ? .error : .debug, "a request failed",
        metadata: ["cause": "\(type(of: error)): \(error)"])
      told =
        known.map { WebError($0) }
        ?? WebError(.internalServerError, "Something went wrong here; it has been noted.")
    }
    var response = route?.refusal?(told) ?? errorPage(told, request, target?.query["lang"])
    if !told.allowed.isEmpty {
      response.headers[.allow] = told.allowed.map(\.rawValue).joined(separator: ", ")
    }
    if told.status == .serviceUnavailable { response.headers[.retryAfter] = "1" }
    return response
  }
}
