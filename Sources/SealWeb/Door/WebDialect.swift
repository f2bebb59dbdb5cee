import HummingbirdCore
import Logging
import NIOCore
import SealRPC

/// HTTP/1.1 on the server's port: Hummingbird's channel above our TLS, our routes above it.
package struct WebDialect: Dialect {
  package static let name = "http/1.1"

  package let protocolName = WebDialect.name
  private let conversation: WebConversation
  private let limits: WebLimits
  private let logger: Logger

  package init(router: WebRouter, limits: WebLimits = WebLimits(), logger: Logger) {
    conversation = WebConversation(router: router, limits: limits, logger: logger)
    self.limits = limits
    self.logger = logger
  }

  package func serve(
    _ channel: any Channel, budget: ByteBudget, finished: @escaping @Sendable () -> Void
  ) {
    let http = HTTP1Channel(
      responder: { [conversation] request, writer, channel in
        try await conversation.answer(request, writer, on: channel, budget: budget)
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
}
