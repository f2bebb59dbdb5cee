import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import SealRPC

/// HTTP/1.1 on the server's port: Hummingbird's channel above our TLS, its router above that.
package struct WebDialect: Dialect {
  package static let name = "http/1.1"

  package let protocolName = WebDialect.name
  private let responder: RouterResponder<WebContext>
  private let limits: WebLimits
  private let logger: Logger

  package init(
    _ responder: RouterResponder<WebContext>, limits: WebLimits = WebLimits(), logger: Logger
  ) {
    self.responder = responder
    self.limits = limits
    self.logger = logger
  }

  package func serve(
    _ channel: any Channel, budget: ByteBudget, finished: @escaping @Sendable () -> Void
  ) {
    let http = HTTP1Channel(
      responder: { [self] request, writer, channel in
        let memory = AnswerMemory(budget)
        defer { memory.giveBackAll() }
        try await answer(request, writer, Exchange(request, on: channel, limits, memory))
      },
      configuration: .init(
        idleTimeout: TimeAmount(limits.idleTime),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: limits.headBytes, maxHeaderListSize: limits.headBytes,
          maxHeaderFieldCount: limits.headFields)))
    http.setup(channel: channel, logger: logger).whenComplete { [logger] result in
      switch result {
      case .success(let value):
        let task = Task {
          await http.handle(value: value, logger: logger)
          finished()
        }
        // A peer that has left needs no answer.
        channel.closeFuture.whenComplete { _ in task.cancel() }
      case .failure(let error):
        logger.error("an HTTP connection was not set up", metadata: ["error": "\(error)"])
        channel.close().whenComplete { _ in finished() }
      }
    }
  }

  /// Ends a connection after an answer, because the rest of its request is not worth reading.
  private struct EndOfConversation: Error {}

  /// Throws where the connection has to end.
  private func answer(
    _ request: Request, _ writer: consuming ResponseWriter, _ exchange: Exchange
  ) async throws {
    if exchange.awaitsContinue(request) {
      try await writer.writeInformationalHead(HTTPResponse(status: .continue))
    }
    let context = WebContext(source: .init(exchange, logger: logger))
    var response = try await responder.respond(to: request, context: context)
    if request.method == .head { response = response.createHeadResponse() }
    if !exchange.isRead { response.headers[.connection] = "close" }
    let timer = exchange.endLater(limits.answerTime)
    defer { timer?.cancel() }
    try await writer.write(response: response.head, body: response.body)
    if !exchange.isRead { throw EndOfConversation() }
  }
}
