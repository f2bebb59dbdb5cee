import SealRPC
import SealWeb

extension ConnectUnary {
  /// Calls by HTTP, behind the web's door. A body is charged to the byte budget by the door while it
  /// is read, and once more while its call runs: it lies in memory twice then.
  var hook: WebHooks.Call {
    { service, method, request in
      var headers: [HTTPCall.Header] = []
      for name in Self.headerNames {
        if let value = request.header(name) { headers.append(.init(name: name, value: value)) }
      }
      let answer = await respond(
        to: HTTPCall(
          method: request.method.rawValue, path: "/\(service)/\(method)", headers: headers,
          body: request.body, peerAddress: request.peerAddress))
      var response = WebResponse(.init(code: answer.status), body: answer.body)
      for header in answer.headers {
        guard let name = WebResponse.FieldName(header.name) else { continue }
        response.headers[name] = header.value
      }
      return response
    }
  }
}
