import HTTPTypes
import Hummingbird
import HummingbirdCore
import SealCrypto
import SealPrimitives
import Synchronization

/// Middleware for answers that anybody may keep: their ETag, conditional requests, and gzip.
///
/// Kept may be what its `Cache-Control` calls public. Nothing else is compressed: beside a secret,
/// the length of what is compressed tells of it.
struct KeptAnswers: RouterMiddleware {
  /// What is longer is sent as it is.
  static let mostBytes = 1 << 20
  /// What is shorter is not worth compressing.
  static let fewestCompressed = 1_000

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let response = try await next(request, context)
    guard request.method == .get, response.status == .ok,
      response.headers[.cacheControl]?.hasPrefix("public") ?? false,
      let length = response.body.contentLength, length <= Self.mostBytes
    else { return response }
    let bytes = try await response.body.collected()
    return try Self.answer(response, bytes, to: request, context.memory)
  }

  private static func answer(
    _ whole: Response, _ bytes: [UInt8], to request: Request, _ memory: AnswerMemory
  ) throws -> Response {
    var headers = whole.headers
    // Weak: the same for the page and for its gzip (RFC 9110 §8.8.1).
    let tag = "W/\"\(Base64URL.encode(Array(SHA256.hash(bytes).prefix(15))))\""
    headers[.eTag] = tag
    let isCompressible = isText(headers[.contentType]) && bytes.count >= fewestCompressed
    if isCompressible { headers[.vary] = vary(headers[.vary]) }
    if matches(request.headers[.ifNoneMatch], tag) {
      for name in [HTTPField.Name.contentType, .contentLength, .contentDisposition] {
        headers[name] = nil
      }
      return Response(status: .notModified, headers: headers)
    }
    var body = bytes
    if isCompressible, accepts(request.headers[.acceptEncoding]) {
      try memory.take(Gzip.bound(bytes.count))
      if let compressed = Gzip.compress(bytes) {
        body = compressed
        headers[.contentEncoding] = "gzip"
      }
    }
    headers[.contentLength] = nil
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
  }

  private static func vary(_ field: String?) -> String {
    (field.map { $0 + ", " } ?? "") + "Accept-Encoding"
  }

  static func isText(_ contentType: String?) -> Bool {
    let type = contentType?.split(separator: ";").first.map { $0.lowercased() } ?? ""
    return type.hasPrefix("text/") || type == "application/json" || type == "image/svg+xml"
  }

  /// Whether one of the tags is this one, by their opaque parts (RFC 9110 §13.1.2).
  static func matches(_ field: String?, _ tag: String) -> Bool {
    guard let field else { return false }
    func opaque(_ tag: some StringProtocol) -> String {
      let tag = String(tag).filter { !$0.isWhitespace }
      return tag.hasPrefix("W/") ? String(tag.dropFirst(2)) : tag
    }
    return field.split(separator: ",").map(opaque).contains { $0 == "*" || $0 == opaque(tag) }
  }

  /// Whether `Accept-Encoding` names gzip, and not to refuse it (RFC 9110 §12.5.3).
  static func accepts(_ field: String?) -> Bool {
    (field ?? "").lowercased().split(separator: ",").contains { part in
      let words = part.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      return words.first == "gzip"
        && !words.dropFirst().contains { $0.wholeMatch(of: /q=0(\.0*)?/) != nil }
    }
  }
}

extension ResponseBody {
  /// All of its bytes.
  fileprivate consuming func collected() async throws -> [UInt8] {
    let collected = Collected()
    try await write(Collector(collected: collected))
    return collected.bytes.withLock { $0 }
  }
}

private final class Collected: Sendable {
  let bytes = Mutex<[UInt8]>([])
}

private struct Collector: ResponseBodyWriter {
  let collected: Collected

  mutating func write(_ buffer: ByteBuffer) async throws {
    collected.bytes.withLock { $0 += buffer.readableBytesView }
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
