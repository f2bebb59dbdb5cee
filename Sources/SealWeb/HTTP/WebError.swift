import Hummingbird
import Logging
import SealPrimitives
import SealRPC

/// An HTTP error; its message is for whoever sent the request.
package struct WebError: Error, Sendable {
  package let status: HTTPResponse.Status
  package let message: String
  /// What the answer says beside its status.
  package private(set) var headers: HTTPFields = [:]
  /// Why a page that shows a channel's seal was not included: a reason of the contract.
  private(set) var inclusionRefusal: String?
  /// From when a view of the seal has the page read again.
  private(set) var nextLookTime: Instant?

  package init(_ status: HTTPResponse.Status, _ message: String) {
    self.status = status
    self.message = message
    if status == .serviceUnavailable { headers[.retryAfter] = "1" }
    if status == .tooManyRequests { headers[.retryAfter] = "60" }
  }

  package static let notFound = WebError(.notFound, "There is nothing at this address.")

  /// A fault of ours, which is in the log.
  static let fault = WebError(
    .internalServerError, "Something went wrong here; it has been noted.")

  static func notIncluded(_ reason: String, until time: Instant?) -> WebError {
    let again = time.map { " A view from \($0.rfc3339) on has it read again." } ?? ""
    var error = WebError(.notFound, "The page was not included: \(reason).\(again)")
    error.inclusionRefusal = reason
    error.nextLookTime = time
    return error
  }

  /// RFC 9110 §15.5.6.
  static func methodNotAllowed(_ method: HTTPRequest.Method, but allowed: [HTTPRequest.Method])
    -> WebError
  {
    var error = WebError(.methodNotAllowed, "This address is not for \(method.rawValue).")
    error.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
    return error
  }

  static func bodyTooLong(_ limit: Int) -> WebError {
    WebError(.contentTooLarge, "A request's body has at most \(limit) bytes here.")
  }
}

extension WebError {
  /// What a service refused.
  init(_ error: RPCError) {
    switch error.code {
    case .notFound: self = .notFound
    case .resourceExhausted where error.reason == "GUEST_TOO_FAST":
      self.init(.tooManyRequests, error.message)
    case .failedPrecondition, .aborted, .alreadyExists: self.init(.conflict, error.message)
    case .invalidArgument where error.reason == "REQUEST_ID_REUSED":
      self.init(.conflict, error.message)
    case .unavailable, .resourceExhausted, .deadlineExceeded, .cancelled:
      self.init(.serviceUnavailable, error.message)
    case .internal, .unknown, .dataLoss: self = .fault
    default: self.init(.badRequest, error.message)
    }
  }

  /// What a handler or the router threw; faults of ours are logged, and told as such.
  init(_ error: any Error, _ logger: Logger) {
    switch error {
    case let error as WebError: self = error
    case let error as RPCError: self.init(error)
    case let error as HTTPError where error.status == .notFound: self = .notFound
    case is CancellationError: self.init(.serviceUnavailable, "The server stops.")
    default:
      logger.error("a request failed", metadata: ["cause": "\(type(of: error)): \(error)"])
      self = .fault
    }
  }
}
