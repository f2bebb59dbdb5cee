import NIOCore
import NIOPosix

@testable import SealRPC

/// A TCP connection that sends what it is told and reads only when it is asked to.
struct RawClient {
  private let channel: any Channel
  private let collected: EventLoopFuture<ByteBuffer>

  static func connect(port: Int, reading: Bool = true) async throws -> RawClient {
    let eventLoop = MultiThreadedEventLoopGroup.singleton.next()
    let collected = eventLoop.makePromise(of: ByteBuffer.self)
    do {
      let channel = try await ClientBootstrap(group: eventLoop)
        .channelOption(.autoRead, value: reading)
        .channelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(Collector(collected))
          }
        }
        .connect(host: "127.0.0.1", port: port).get()
      return RawClient(channel: channel, collected: collected.futureResult)
    } catch {
      collected.fail(error)
      throw error
    }
  }

  /// Returns when the socket has taken the bytes; throws when the connection ends before.
  func send(_ bytes: ByteBuffer) async throws {
    try await channel.writeAndFlush(bytes)
  }

  func bytesUntilClosed() async throws -> [UInt8] {
    Array(try await collected.get().readableBytesView)
  }

  /// Everything that came, once the server has closed.
  func untilClosed() async throws -> [String] {
    var decoder = FrameDecoder(maximumLength: .max)
    decoder.append(try await collected.get())
    var lines: [String] = []
    while let frame = try decoder.next() {
      lines.append(try RPCV1.Envelope(frame: frame, memoryLimit: 64 << 20).summary)
    }
    return lines
  }

  /// Ends the connection without a word.
  func end() {
    channel.close(promise: nil)
  }

  private final class Collector: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private var bytes = ByteBuffer()
    private let promise: EventLoopPromise<ByteBuffer>

    init(_ promise: EventLoopPromise<ByteBuffer>) {
      self.promise = promise
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      bytes.writeImmutableBuffer(unwrapInboundIn(data))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
      promise.succeed(bytes)
    }
  }
}
