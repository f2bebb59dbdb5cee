import HTTPTypes

/// Why a request is not answered as it wished. The message is for whoever sent it.
package struct WebError: Error, Sendable {
  package let status: HTTPResponse.Status
  package let message: String
  /// For 405: the methods that would do.
  package var allowed: [HTTPRequest.Method] = []

  package init(_ status: HTTPResponse.Status, _ message: String) {
    self.status = status
    self.message = message
  }

  package static let notFound = WebError(.notFound, "There is nothing at this address.")
}
