import HTTPTypes
import SealPrimitives

/// What goes back: status, fields, bytes.
package struct WebResponse: Sendable {
  package var status: HTTPResponse.Status
  package var headers: HTTPFields
  package var body: [UInt8]

  package init(_ status: HTTPResponse.Status = .ok, headers: HTTPFields = [:], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  package init(
    _ status: HTTPResponse.Status = .ok, type: String, _ text: String, headers: HTTPFields = [:]
  ) {
    self.init(status, headers: headers, body: Array(text.utf8))
    self.headers[.contentType] = type
  }

  package static func json(_ text: String, _ status: HTTPResponse.Status = .ok) -> WebResponse {
    WebResponse(status, type: "application/json", text)
  }

  package static func text(_ status: HTTPResponse.Status, _ text: String) -> WebResponse {
    WebResponse(status, type: "text/plain; charset=utf-8", text + "\n")
  }

  /// After a form: the browser fetches `path` with GET.
  package static func seeOther(_ path: String) -> WebResponse {
    WebResponse(.seeOther, headers: [.location: path])
  }

  /// The fields that every answer has, under those that it sets itself.
  func allHeaders(date: Instant) -> HTTPFields {
    var fields = headers
    fields[.date] = HTTPDate.text(date)
    fields[.contentLength] = String(body.count)
    for (name, value) in SecurityHeaders.all where fields[name] == nil { fields[name] = value }
    return fields
  }
}
