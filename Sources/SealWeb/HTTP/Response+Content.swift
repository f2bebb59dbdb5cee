import Hummingbird

extension Response {
  package init(
    _ status: HTTPResponse.Status, type: String, _ bytes: [UInt8], _ headers: HTTPFields = [:]
  ) {
    self.init(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    self.headers[.contentType] = type
  }

  package init(
    _ status: HTTPResponse.Status, type: String, _ text: String, _ headers: HTTPFields = [:]
  ) {
    self.init(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    self.headers[.contentType] = type
  }

  package static func json(_ text: String, _ status: HTTPResponse.Status = .ok) -> Response {
    Response(status, type: "application/json", text)
  }

  /// A line of plain text.
  package static func text(_ status: HTTPResponse.Status, _ text: String) -> Response {
    Response(status, type: "text/plain; charset=utf-8", text + "\n")
  }

  /// A file to be kept.
  static func file(_ bytes: [UInt8], type: String, name: String) -> Response {
    Response(
      .ok, type: type, bytes, [.contentDisposition: "attachment; filename=\"\(name)\""])
  }
}
