import ArgumentParser
import Foundation
import NIOCore
import NIOPosix
import SealAPI
import SealProtobuf
import SealRPC
import SealTLS

/// A closed loop: as each reply arrives, the next call goes out. Prints calls, seconds, and the p50
/// and p99 of the calls' times in microseconds.
struct Load: AsyncParsableCommand {
  @Option var port: Int
  @Option var root: String
  @Option var connections: Int
  @Option var inFlight: Int
  @Option var seconds: Double

  func run() async throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    let tls = try TLSClientContext(TLSClientConfiguration(roots: .file(root)))
    let frames = try (1...inFlight).map { try frame(callID: UInt32($0)) }
    var loads: [NIOLoopBound<LoadHandler>] = []
    for _ in 0..<connections {
      let load = try await ClientBootstrap(group: group)
        .channelOption(.tcpOption(.tcp_nodelay), value: 1)
        .connect(host: "127.0.0.1", port: port) { channel in
          channel.eventLoop.makeCompletedFuture {
            let handler = LoadHandler(frames)
            let security = try tls.makeHandler(serverName: "localhost")
            try channel.pipeline.syncOperations.addHandlers([security, handler])
            return NIOLoopBound(handler, eventLoop: channel.eventLoop)
          }
        }
      loads.append(load)
    }
    let all = loads
    // A fifth of the time warms up and is not counted.
    try await Task.sleep(for: .seconds(seconds / 5))
    try await group.next().submit { for load in all { load.value.times.removeAll() } }.get()
    let start = ContinuousClock.now
    try await Task.sleep(for: .seconds(seconds))
    let times = try await group.next().submit { all.flatMap(\.value.times) }.get().sorted()
    let elapsed = start.duration(to: .now) / .seconds(1)
    guard !times.isEmpty else { throw ValidationError("no call was answered") }
    print(times.count, elapsed, times[times.count / 2], times[times.count * 99 / 100])
  }

  private func frame(callID: UInt32) throws -> ByteBuffer {
    let envelope = try RPCV1.Envelope(
      kind: .request, callID: callID, method: Echo.method.name, timeoutMillis: 30_000,
      credential: "seal_live_" + String(repeating: "0", count: 72),
      payload: Echo.message.serialized()
    ).serialized()
    var buffer = ByteBuffer()
    buffer.writeInteger(UInt8(0))
    buffer.writeInteger(UInt32(envelope.count))
    buffer.writeBytes(envelope)
    return buffer
  }
}

/// Speaks just enough of seal/1 to be cheaper than any client: the server is what is measured.
final class LoadHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// Microseconds that each answered call took.
  var times: [UInt32] = []
  private let frames: [ByteBuffer]
  private var sent: [NIODeadline]
  private var received = ByteBuffer()

  init(_ frames: [ByteBuffer]) {
    precondition(frames.count < 128, "the call's id is read as one byte")
    self.frames = frames
    sent = frames.map { _ in .now() }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    var out = ByteBuffer()
    for frame in frames { out.writeImmutableBuffer(frame) }
    sent = frames.map { _ in .now() }
    context.writeAndFlush(wrapOutboundOut(out), promise: nil)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var data = unwrapInboundIn(data)
    received.writeBuffer(&data)
    var out = ByteBuffer()
    let now = NIODeadline.now()
    while let length = received.getInteger(at: received.readerIndex + 1, as: UInt32.self),
      received.readableBytes >= 5 + Int(length),
      // An answer begins with kind and call id, two bytes each.
      let id = received.getInteger(at: received.readerIndex + 8, as: UInt8.self)
    {
      received.moveReaderIndex(forwardBy: 5 + Int(length))
      let index = Int(id) - 1
      times.append(UInt32(clamping: (now - sent[index]).nanoseconds / 1_000))
      sent[index] = now
      out.writeImmutableBuffer(frames[index])
    }
    if received.readableBytes == 0 { received.clear() }
    if out.readableBytes > 0 { context.writeAndFlush(wrapOutboundOut(out), promise: nil) }
  }
}
