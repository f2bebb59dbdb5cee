import NIOCore

/// Tells HTTP without TLS by its first bytes, and the answer to it.
enum PlainHTTP {
  enum Judgement {
    case http
    case notHTTP
    /// The start of a method so far.
    case undecided
  }

  private static let starts = [
    "GET ", "HEAD ", "POST ", "PUT ", "DELETE ", "CONNECT ", "OPTIONS ", "TRACE ", "PATCH ", "PRI ",
  ].map { Array($0.utf8) }

  static func judge(_ buffer: ByteBuffer) -> Judgement {
    let bytes = buffer.readableBytesView.prefix(8)
    if starts.contains(where: { bytes.starts(with: $0) }) { return .http }
    return starts.contains { $0.starts(with: bytes) } ? .undecided : .notHTTP
  }

  static let answer: String = {
    let body = "This port speaks TLS; use a CopyrightSeal client or https.\n"
    return "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\n"
      + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n" + body
  }()
}
