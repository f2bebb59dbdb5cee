/// An HTTP request, as any HTTP server can hand it over.
package struct HTTPCall: Sendable {
  package struct Header: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// `POST`
  package var method: String
  /// Without a query: `/seal.certification.v1.CertificationService/GetWork`.
  package var path: String
  /// Names in any case.
  package var headers: [Header]
  package var body: [UInt8]
  /// `203.0.113.7:41234`
  package var peerAddress: String

  package init(
    method: String, path: String, headers: [Header], body: [UInt8], peerAddress: String = ""
  ) {
    self.method = method
    self.path = path
    self.headers = headers
    self.body = body
    self.peerAddress = peerAddress
  }

  /// The first value of a header, `name` in lower case.
  func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name }?.value
  }
}

/// An HTTP response. `Content-Length` is left to whoever sends it.
package struct HTTPAnswer: Sendable {
  package var status: Int
  /// Names in lower case.
  package var headers: [HTTPCall.Header]
  package var body: [UInt8]

  init(status: Int, contentType: String, body: [UInt8]) {
    self.status = status
    headers = [.init(name: "content-type", value: contentType)]
    self.body = body
  }

  mutating func append(_ name: String, _ value: String) {
    headers.append(.init(name: name, value: value))
  }

  /// The first value of a header, `name` in lower case.
  package subscript(name: String) -> String? {
    headers.first { $0.name == name }?.value
  }
}
