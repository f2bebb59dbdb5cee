import Logging
import Metrics
import NIOCore
import Synchronization

/// Refusals of connections that have no place: the peer is told, the log once a minute.
///
/// - `seal_connections_refused_total{reason}`
final class ConnectionRefusals: Sendable {
  /// How many may wait at once for their peers to read the alert; more are just closed.
  private static let mostAtOnce = 64

  private struct Said {
    var last: ContinuousClock.Instant?
    var since = 0
  }

  private let logger: Logger
  private let counters: [ConnectionRegistry.Refusal: Counter]
  private let said = Mutex(Said())
  private let ending = Atomic<Int>(0)

  init(logger: Logger) {
    self.logger = logger
    // From the start, so that none is told as 0.
    counters = Dictionary(
      uniqueKeysWithValues: ConnectionRegistry.Refusal.allCases.map { reason in
        let dimensions = [("reason", reason.rawValue)]
        return (reason, Counter(label: "seal_connections_refused_total", dimensions: dimensions))
      })
  }

  /// Ends a connection in its initializer.
  func refuse(
    _ channel: any Channel, _ reason: ConnectionRegistry.Refusal, overTLS: Bool
  ) throws {
    counters[reason]?.increment()
    if let count = refusalsToTell(at: .now) {
      logger.warning(
        "connections are refused", metadata: ["reason": "\(reason.rawValue)", "count": "\(count)"])
    }
    guard overTLS, ending.add(1, ordering: .relaxed).newValue <= Self.mostAtOnce else {
      if overTLS { ending.subtract(1, ordering: .relaxed) }
      return channel.close(promise: nil)
    }
    channel.closeFuture.whenComplete { [self] _ in ending.subtract(1, ordering: .relaxed) }
    try channel.pipeline.syncOperations.addHandler(RefusalHandler())
  }

  /// How many there were since the log was told, or `nil` when that was less than a minute ago.
  private func refusalsToTell(at now: ContinuousClock.Instant) -> Int? {
    said.withLock { said in
      said.since += 1
      if let last = said.last, last.duration(to: now) < .seconds(60) { return nil }
      defer { said = Said(last: now) }
      return said.since
    }
  }
}

/// Says in TLS, and before any handshake, that there is no place.
///
/// A close without a word looks like a broken network. After the alert the peer has a second to
/// read it: a socket that is closed over unread bytes is reset, and the alert is lost with it.
private final class RefusalHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// A fatal `internal_error` in a record of TLS 1.2, which TLS 1.3 uses too (RFC 8446 §5.1, §6.2:
  /// "an internal error unrelated to the peer"). No alert says "too many".
  private static let alert: [UInt8] = [21, 3, 3, 0, 2, 2, 80]

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { refuse(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    refuse(context)
  }

  private func refuse(_ context: ChannelHandlerContext) {
    let channel = context.channel
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: Self.alert)), promise: nil)
    context.close(mode: .output, promise: nil)
    context.eventLoop.scheduleTask(in: .seconds(1)) { channel.close(promise: nil) }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {}

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
