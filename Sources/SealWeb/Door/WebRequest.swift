import HTTPTypes

/// A request, read completely.
package struct WebRequest: Sendable {
  package let method: HTTPRequest.Method
  package let target: WebTarget
  /// What stood in the place of the route's `{name}`s.
  package let parameters: [String: String]
  package let headers: HTTPFields
  /// The `Host`.
  package let authority: String?
  package let body: [UInt8]
  /// The peer's IP address.
  package let peerAddress: String
  /// For handlers whose answers are long.
  package let memory: AnswerMemory

  package var query: FormFields { target.query }

  /// A route's handler asks only for names that its pattern has.
  package func parameter(_ name: String) -> String {
    guard let value = parameters[name] else { preconditionFailure("no {\(name)} in the route") }
    return value
  }

  /// The first value of a field; `nil` when it is absent.
  package func header(_ name: String) -> String? {
    HTTPField.Name(name).flatMap { headers[$0] }
  }
}
