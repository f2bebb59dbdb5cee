import HTTPTypes
import Hummingbird
import SealRPC
import SealTestPlatform
import SealTestSupport

@testable import SealWeb

extension TestPlatform {
  /// What the site answers, as if it were asked over a connection.
  func ask(
    _ method: HTTPRequest.Method, _ path: String, form: [String: String] = [:],
    budget: Int = 1 << 20
  ) async throws -> (status: Int, location: String?, html: String) {
    var headers: HTTPFields = [:]
    if method == .post { headers[.contentType] = "application/x-www-form-urlencoded" }
    let request = Request(
      head: HTTPRequest(
        method: method, scheme: "https", authority: "seal.example", path: path,
        headerFields: headers),
      body: RequestBody(buffer: ByteBuffer(string: try URLEncodedFormEncoder().encode(form))))
    let exchange = Exchange(
      from: "203.0.113.7", WebLimits(), AnswerMemory(ByteBudget(limit: budget)))
    let response = try await WebSite(site).responder.respond(
      to: request, context: WebContext(source: .init(exchange, logger: TestLog.logger)))
    return (
      response.status.code, response.headers[.location], try await Self.text(response.body)
    )
  }

  static func text(_ body: ResponseBody) async throws -> String {
    let collected = Collected()
    try await body.write(collected)
    return String(buffer: collected.bytes)
  }

  private final class Collected: ResponseBodyWriter {
    var bytes = ByteBuffer()

    func write(_ buffer: ByteBuffer) { bytes.writeImmutableBuffer(buffer) }

    func finish(_: HTTPFields?) {}
  }
}
