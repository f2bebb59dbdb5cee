import HTTPTypes
import SealRPC

extension WebHooks {
  /// The methods of the server, in JSON and in Protocol Buffers, by Connect's unary form.
  package static func call(_ connect: ConnectUnary) -> Call {
    { service, method, request in
      let answer = await connect.respond(
        to: HTTPCall(
          method: request.method.rawValue, path: "/\(service)/\(method)",
          headers: request.headers.map { .init(name: $0.name.rawName, value: $0.value) },
          body: request.body, peerAddress: request.peerAddress))
      return response(answer)
    }
  }

  /// What the door refuses before the method is asked, as the method would.
  static func callRefusal(_ error: WebError) -> WebResponse? {
    switch error.status {
    case .contentTooLarge:
      response(
        ConnectUnary.refusal(
          RPCError(
            .resourceExhausted, reason: "REQUEST_TOO_LARGE", message: error.message)))
    case .serviceUnavailable: response(ConnectUnary.refusal(.serverBusy))
    default: nil
    }
  }

  private static func response(_ answer: HTTPAnswer) -> WebResponse {
    var response = WebResponse(.init(code: answer.status), body: answer.body)
    for header in answer.headers {
      if let name = HTTPField.Name(header.name) { response.headers[name] = header.value }
    }
    return response
  }
}
