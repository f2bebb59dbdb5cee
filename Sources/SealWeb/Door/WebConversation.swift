import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import SealRPC

/// One request and its answer, from bytes to bytes: finds the route, reads the body within its
/// limits, runs the handler, writes what it says.
struct WebConversation: Sendable {
  let router: WebRouter
  let limits: WebLimits
  let logger: Logger

  /// Ends a connection after an answer, because the rest of its request is not worth reading.
  private struct EndOfConversation: Error {}

  /// Throws where the connection has to end.
  func answer(
    _ request: Request, _ writer: consuming ResponseWriter, on channel: any Channel,
    budget: ByteBudget
  ) async throws {
    let hasBody =
      request.headers[.transferEncoding] != nil
      || (request.headers[.contentLength].map { $0 != "0" } ?? false)
    let memory = AnswerMemory(budget)
    defer { memory.giveBackAll() }
    var response: WebResponse
    var bodyIsRead = !hasBody
    var (address, route): (WebTarget?, WebRoute?) = (nil, nil)
    do {
      let target = try WebTarget(request.head.path ?? "", limit: limits.targetBytes)
      address = target
      let match = try router.match(request.method, target)
      route = match.route
      var body: [UInt8] = []
      if hasBody {
        let limit = min(match.route.bodyLimit, limits.bodyBytes)
        try check(request, limit)
        if request.headers[.expect]?.lowercased() == "100-continue" {
          try await writer.writeInformationalHead(HTTPResponse(status: .continue))
        }
        let timer = endLater(channel, after: limits.bodyTime)
        defer { timer.cancel() }
        body = try await read(request.body, limit, memory)
      }
      bodyIsRead = true
      response = try await match.route.answer(
        WebRequest(
          method: request.method, target: target, parameters: match.parameters,
          headers: request.headers, authority: request.head.authority, body: body,
          peerAddress: Self.address(of: channel), memory: memory))
    } catch {
      response = router.refusal(of: error, request.headers, to: address, at: route, logger)
    }
    if !bodyIsRead { response.headers[.connection] = "close" }
    let timer = endLater(channel, after: limits.answerTime)
    defer { timer.cancel() }
    try await write(response, for: request.method, writer)
    if !bodyIsRead { throw EndOfConversation() }
  }

  private func check(_ request: Request, _ limit: Int) throws {
    guard request.method == .post else {
      throw WebError(.badRequest, "Only a POST carries a body.")
    }
    if let length = request.headers[.contentLength] {
      guard let length = Int(length), length <= limit else { throw tooLong(limit) }
    }
  }

  private func tooLong(_ limit: Int) -> WebError {
    WebError(.contentTooLarge, "A request's body has at most \(limit) bytes here.")
  }

  private func read(
    _ body: RequestBody, _ limit: Int, _ memory: AnswerMemory
  ) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await chunk in body {
      guard bytes.count + chunk.readableBytes <= limit else { throw tooLong(limit) }
      try memory.take(chunk.readableBytes)
      bytes += chunk.readableBytesView
    }
    return bytes
  }

  private func write(
    _ response: WebResponse, for method: HTTPRequest.Method, _ writer: consuming ResponseWriter
  ) async throws {
    let head = HTTPResponse(
      status: response.status, headerFields: response.allHeaders(date: router.clock.now()))
    if method == .head || response.body.isEmpty {
      try await writer.writeResponse(head)
    } else {
      try await writer.write(
        response: head, body: ResponseBody(byteBuffer: ByteBuffer(bytes: response.body)))
    }
  }

  private func endLater(_ channel: any Channel, after time: Duration) -> Scheduled<Void> {
    channel.eventLoop.scheduleTask(in: TimeAmount(time)) { channel.close(promise: nil) }
  }

  private static func address(of channel: any Channel) -> String {
    channel.remoteAddress?.ipAddress ?? ""
  }
}
