import HTTPTypes
import Hummingbird
import SealRPC

extension MountedHandlers {
  /// The methods of the server, in JSON and in Protocol Buffers, by Connect's unary form.
  package static func call(_ connect: ConnectUnary) -> Call {
    { service, method, request, context in
      let answer = await connect.respond(
        to: HTTPCall(
          method: request.method.rawValue, path: "/\(service)/\(method)",
          headers: request.headers.map { .init(name: $0.name.rawName, value: $0.value) },
          body: try await request.bytes, peerAddress: context.peerAddress))
      return Response(answer)
    }
  }
}

/// Middleware that tells what is refused before a method is asked as the method would.
struct CallRefusals: RouterMiddleware {
  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let told = WebError(error, context.logger)
      let refusal: RPCError
      switch told.status {
      case .contentTooLarge:
        refusal = RPCError(
          .resourceExhausted, reason: "REQUEST_TOO_LARGE", message: told.message)
      case .serviceUnavailable: refusal = .serverBusy
      default: throw told
      }
      var response = Response(ConnectUnary.refusal(refusal))
      response.headers.append(contentsOf: told.headers)
      return response
    }
  }
}

extension Response {
  fileprivate init(_ answer: HTTPAnswer) {
    self.init(
      status: .init(code: answer.status),
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
    for header in answer.headers {
      if let name = HTTPField.Name(header.name) { headers[name] = header.value }
    }
  }
}
