import Foundation
import Hummingbird
import Logging
import SealPrimitives

/// Middleware that adds the header fields of every answer, under those that it sets itself.
struct StandardHeaders: RouterMiddleware {
  private let clock = SystemWallClock()

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.date] = HTTPDate.text(clock.now())
    for (name, value) in SecurityHeaders.all where response.headers[name] == nil {
      response.headers[name] = value
    }
    return response
  }
}

/// Middleware that answers requests that failed; faults of ours are logged and told as such.
struct ErrorPages: RouterMiddleware {
  typealias Page = @Sendable (WebError, Request, WebContext) -> Response

  let page: Page

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let told = WebError(error, context.logger)
      // It may have failed before its address was read.
      var context = context
      context.language = Language(
        asked: request.uri.queryParameters["lang"].map(String.init),
        acceptLanguage: request.headers[.acceptLanguage])
      var response = page(told, request, context)
      response.headers.append(contentsOf: told.headers)
      return response
    }
  }
}

/// Middleware that refuses unclean addresses, and reads the query and the language.
///
/// A slash at the end is taken off: whoever wrote it is sent to the address without (308).
/// A part of the path holds no `/`, no control character, and is not `.`, `..` or empty.
struct CleanRequests: RouterMiddleware {
  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let target = request.head.path ?? ""
    let limit = context.exchange.limits.targetBytes
    guard target.utf8.count <= limit else {
      throw WebError(.uriTooLong, "An address has at most \(limit) bytes here.")
    }
    let path = request.uri.path
    if path.count > 1, path.hasSuffix("/"), Self.isClean(String(path.dropLast())) {
      let query = request.uri.query.map { "?" + $0 } ?? ""
      return Response(
        status: .permanentRedirect, headers: [.location: path.dropLast() + query])
    }
    guard target.hasPrefix("/"), Self.isClean(path) else {
      throw WebError(.badRequest, "The address cannot be read.")
    }
    guard !request.hasBody || ![.get, .head].contains(request.method) else {
      throw WebError(.badRequest, "Only a POST carries a body.")
    }
    var context = context
    context.path = request.uri.path
    context.query = try FormFields(request.uri.query ?? "")
    context.language = Language(
      asked: context.query["lang"], acceptLanguage: request.headers[.acceptLanguage])
    return try await next(request, context)
  }

  static func isClean(_ path: String) -> Bool {
    guard path.hasPrefix("/") else { return false }
    return path == "/"
      || path.dropFirst().split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        guard let part = String($0).removingPercentEncoding else { return false }
        return !part.isEmpty && part != "." && part != ".."
          && part.unicodeScalars.allSatisfy {
            $0 != "/" && $0 != "\\" && $0.properties.generalCategory != .control
          }
      }
  }
}

/// Middleware that reads a body up to a limit, before the handler is asked.
struct BodyLimit: RouterMiddleware {
  let bytes: Int

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var request = request
    request.body = RequestBody(buffer: try await context.exchange.read(request, upTo: bytes))
    return try await next(request, context)
  }
}
