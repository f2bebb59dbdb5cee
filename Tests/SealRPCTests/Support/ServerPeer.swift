import Logging
import NIOCore
import NIOEmbedded

@testable import SealRPC

/// The client's end of one server connection without sockets, where time stands still until it is
/// moved.
final class ServerPeer {
  let channel: NIOAsyncTestingChannel
  let core: ServerCore
  let reads = ReadCounter()
  private var decoder = FrameDecoder(maximumLength: .max)
  private let loopBound: NIOLoopBound<ServerConnectionHandler>

  init(
    _ handlers: [MethodHandler] = [TestMethods.echoHandler], limits: RPCLimits = RPCLimits(),
    interceptor: (any CallInterceptor)? = nil
  ) async throws {
    let core = ServerCore(
      handlers: handlers, interceptor: interceptor, limits: limits,
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    let channel = NIOAsyncTestingChannel()
    self.core = core
    self.channel = channel
    loopBound = try await channel.testingEventLoop.executeInContext { [reads] in
      let handler = ServerConnectionHandler(core: core) { _ in }
      try channel.pipeline.syncOperations.addHandlers([reads, handler])
      return NIOLoopBound(handler, eventLoop: channel.eventLoop)
    }
    try await channel.connect(to: SocketAddress(ipAddress: "192.0.2.1", port: 4_000)).get()
  }

  /// All in one read burst.
  func send(_ envelopes: RPCV1.Envelope...) async throws {
    try await send(envelopes)
  }

  func send(_ envelopes: [RPCV1.Envelope]) async throws {
    var bytes = ByteBuffer()
    for envelope in envelopes {
      try bytes.writeFrame(envelope, limit: .max) { _ in .cancelled }
    }
    try await send(bytes: bytes)
  }

  func send(bytes: ByteBuffer) async throws {
    try await channel.writeInbound(bytes)
  }

  /// The next frame, however long it takes.
  func receive() async throws -> RPCV1.Envelope {
    while true {
      if let frame = try decoder.next() {
        return try RPCV1.Envelope(frame: frame, memoryLimit: 64 << 20)
      }
      decoder.append(try await channel.waitForOutboundWrite(as: ByteBuffer.self))
    }
  }

  func receiveSummary() async throws -> String { try await receive().summary }

  /// The frames that have been written by now, as a transcript.
  func transcript() async throws -> [String] {
    await channel.testingEventLoop.run()
    while let bytes = try await channel.readOutbound(as: ByteBuffer.self) { decoder.append(bytes) }
    var lines: [String] = []
    while let frame = try decoder.next() {
      lines.append(try RPCV1.Envelope(frame: frame, memoryLimit: 64 << 20).summary)
    }
    return lines
  }

  /// From now on the channel closes at the last of so many calls only.
  func holdClosing(atMost calls: Int) async throws {
    try await channel.testingEventLoop.executeInContext { [channel] in
      try channel.pipeline.syncOperations.addHandler(SlowClosing(calls), position: .first)
    }
  }

  func advance(_ duration: Duration) async {
    await channel.testingEventLoop.advanceTime(by: TimeAmount(duration))
  }

  /// As if the socket's buffer had filled up or drained.
  func setWritable(_ isWritable: Bool) async throws {
    channel.isWritable = isWritable
    try await channel.testingEventLoop.executeInContext { [channel] in
      channel.pipeline.fireChannelWritabilityChanged()
    }
  }

  /// As NIO does when it wants more bytes.
  func requestRead() async throws {
    try await channel.testingEventLoop.executeInContext { [channel] in channel.pipeline.read() }
  }

  func startDrain() async throws {
    core.health.drainStarted()
    try await channel.testingEventLoop.executeInContext { [loopBound] in
      loopBound.value.startDrain()
    }
  }

  var isClosed: Bool { !channel.isActive }
}

/// Counts the reads that reach the socket.
final class ReadCounter: ChannelOutboundHandler, Sendable {
  typealias OutboundIn = ByteBuffer
  private let counter = ManagedAtomicInt()

  var count: Int { counter.value }

  func read(context: ChannelHandlerContext) {
    counter.increment()
    context.read()
  }
}

/// A floor below that does not close at once.
private final class SlowClosing: ChannelOutboundHandler {
  typealias OutboundIn = ByteBuffer
  private var callsLeft: Int

  init(_ calls: Int) {
    callsLeft = calls
  }

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    callsLeft -= 1
    if callsLeft <= 0 { context.close(mode: mode, promise: promise) }
  }
}
