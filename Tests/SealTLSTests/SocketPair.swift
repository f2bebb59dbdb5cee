import NIOCore
import NIOPosix
import SealTLS

/// A server on port 0 of 127.0.0.1. Each connection it accepts is handed out by `accepted`.
final class TestServer: Sendable {
  struct Connection: Sendable {
    let channel: any Channel
    let events: AsyncStream<Event>
    let recorder: NIOLoopBound<Recorder>
    let handler: NIOLoopBound<TLSHandler>
  }

  let channel: any Channel
  let accepted: AsyncStream<Connection>

  init(_ context: TLSServerContext, echo: Recorder.Echo = .gathered, autoRead: Bool = true)
    async throws
  {
    let (accepted, continuation) = AsyncStream.makeStream(of: Connection.self)
    self.accepted = accepted
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelOption(.autoRead, value: autoRead)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let recorder = Recorder(echo: echo)
          let handler = try context.makeHandler()
          try channel.pipeline.syncOperations.addHandlers([handler, recorder])
          continuation.yield(
            Connection(
              channel: channel, events: recorder.live,
              recorder: NIOLoopBound(recorder, eventLoop: channel.eventLoop),
              handler: NIOLoopBound(handler, eventLoop: channel.eventLoop)))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
  }

  var port: Int { channel.localAddress?.port ?? 0 }
  var address: String { "127.0.0.1:\(port)" }

  func next() async -> Connection? {
    var iterator = accepted.makeAsyncIterator()
    return await iterator.next()
  }

  deinit {
    channel.close(promise: nil)
  }
}

/// A client's connection to a `TestServer`.
struct TestClient: Sendable {
  let channel: any Channel
  let events: AsyncStream<Event>

  init(
    _ context: TLSClientContext, to server: TestServer, serverName: String = "localhost",
    early: [UInt8] = []
  ) async throws {
    let (events, continuation) = AsyncStream.makeStream(of: AsyncStream<Event>.self)
    channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let recorder = Recorder()
          let handler = try context.makeHandler(serverName: serverName)
          try channel.pipeline.syncOperations.addHandlers([handler, recorder])
          continuation.yield(recorder.live)
          if !early.isEmpty {
            channel.writeAndFlush(ByteBuffer(bytes: early), promise: nil)
          }
        }
      }
      .connect(host: "127.0.0.1", port: server.port).get()
    var iterator = events.makeAsyncIterator()
    guard let first = await iterator.next() else { throw ChannelError.ioOnClosedChannel }
    self.events = first
  }

  func send(_ bytes: [UInt8]) async throws {
    try await channel.writeAndFlush(ByteBuffer(bytes: bytes)).get()
  }
}

/// The events up to the first that `isLast`, or to the end.
func events(_ stream: AsyncStream<Event>, until isLast: (Event) -> Bool) async -> [Event] {
  var seen = [Event]()
  for await event in stream {
    seen.append(event)
    if isLast(event) { break }
  }
  return seen
}

/// At least `count` bytes, or what came before the end.
func bytes(_ count: Int, from stream: AsyncStream<Event>) async -> [UInt8] {
  var seen = [UInt8]()
  for await event in stream {
    if case .bytes(let more) = event { seen += more }
    if seen.count >= count { break }
  }
  return seen
}
