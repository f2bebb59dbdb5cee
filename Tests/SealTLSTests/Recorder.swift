import NIOCore
import NIOTLS
import SealTLS

/// What a handler above TLS sees.
enum Event: Equatable, Sendable {
  case handshake(String?)
  case bytes([UInt8])
  case cleanEnd
  case inputClosed
  case error(TLSError.Code)
  case otherError(String)
  case inactive
  case mark
}

/// Writes down what it sees, in order; optionally sends bytes back.
final class Recorder: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  enum Echo: Sendable {
    case none
    /// Flushed when the read is complete.
    case gathered
    /// Each flushed at once.
    case flushed
  }

  private let echo: Echo
  private let stream: AsyncStream<Event>.Continuation
  private(set) var events = [Event]()
  private(set) var errors = [TLSError]()
  private(set) var readsCompleted = 0

  /// The events as they happen, for tests over sockets.
  let live: AsyncStream<Event>

  init(echo: Echo = .none) {
    self.echo = echo
    (live, stream) = AsyncStream.makeStream(of: Event.self)
  }

  /// All bytes seen so far.
  var bytes: [UInt8] {
    events.flatMap { if case .bytes(let bytes) = $0 { bytes } else { [UInt8]() } }
  }

  func record(_ event: Event) {
    events.append(event)
    stream.yield(event)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let buffer = unwrapInboundIn(data)
    record(.bytes(Array(buffer.readableBytesView)))
    switch echo {
    case .none: break
    case .gathered: context.write(wrapOutboundOut(buffer), promise: nil)
    case .flushed: context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    readsCompleted += 1
    if echo == .gathered { context.flush() }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case TLSUserEvent.handshakeCompleted(let negotiated): record(.handshake(negotiated))
    case TLSUserEvent.shutdownCompleted: record(.cleanEnd)
    case ChannelEvent.inputClosed: record(.inputClosed)
    default: break
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    if let error = error as? TLSError {
      errors.append(error)
      record(.error(error.code))
    } else {
      record(.otherError("\(error)"))
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    record(.inactive)
    stream.finish()
  }
}
