import Foundation
import Hummingbird
import Logging

/// The request context, which middleware fills and handlers read.
package struct WebContext: RequestContext {
  /// The source of a context: the exchange that its request belongs to.
  package struct Source: RequestContextSource {
    package let exchange: Exchange
    package let logger: Logger

    package init(_ exchange: Exchange, logger: Logger) {
      self.exchange = exchange
      self.logger = logger
    }
  }

  package var coreContext: CoreRequestContextStorage
  /// The address's path, as it came.
  package internal(set) var path = "/"
  package internal(set) var query = FormFields()
  /// What the address asks for, else what the browser prefers.
  package internal(set) var language = Language.english
  let exchange: Exchange

  package init(source: Source) {
    coreContext = .init(source: source)
    exchange = source.exchange
  }

  /// The peer's IP address.
  package var peerAddress: String { exchange.peerAddress }
  /// For handlers whose answers are long.
  package var memory: AnswerMemory { exchange.memory }

  /// What stands in the address in place of the route's `{name}`, decoded.
  ///
  /// Throws `WebError.notFound` where nothing does.
  package func parameter(_ name: String) throws -> String {
    guard let value = parameters.get(name)?.removingPercentEncoding, !value.isEmpty else {
      throw WebError.notFound
    }
    return value
  }
}
