import NIOCore
import NIOEmbedded
import SealTLS
import Testing

@Suite(.timeLimit(.minutes(10)))
struct ClosingTests {
  let pki: TestPKI
  let files: TestPKI.Files

  init() async throws {
    pki = try await TestPKI()
    files = try await pki.issue("server")
  }

  @Test func bothSidesSayGoodbye() throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.handshake()
    let closed = pair.client.end()
    #expect(pair.client.isActive)
    #expect(closed.result == nil)
    try pair.pump()
    #expect(closed.succeeded)
    #expect(pair.serverSide.events == [.handshake("seal/1"), .cleanEnd, .inactive])
    #expect(pair.clientSide.events == [.handshake("seal/1"), .inactive])
  }

  @Test func whatWasFlushedArrivesBeforeTheGoodbye() throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.handshake()
    pair.client.send([1, 2, 3])
    let lost = pair.client.send([4], flush: false)
    _ = pair.client.end()
    #expect(lost.failed)
    try pair.pump()
    #expect(
      pair.serverSide.events == [.handshake("seal/1"), .bytes([1, 2, 3]), .cleanEnd, .inactive])
  }

  @Test func aPeerThatDoesNotAnswerTheGoodbyeIsNotWaitedForLong() throws {
    let pair = try EmbeddedPair(pki, files, limits: TLSLimits(closeTimeout: .seconds(2)))
    try pair.handshake()
    let closed = pair.client.end()
    let again = pair.client.end()
    pair.client.embeddedEventLoop.advanceTime(by: .milliseconds(1_999))
    #expect(closed.result == nil)
    pair.client.embeddedEventLoop.advanceTime(by: .milliseconds(1))
    #expect(closed.succeeded && again.succeeded)
    #expect(!pair.client.isActive)
  }

  @Test func whatArrivesWhileClosingIsDropped() throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.handshake()
    pair.server.send([1])
    let closed = pair.client.end()
    try pair.pump()
    #expect(closed.succeeded)
    #expect(pair.clientSide.bytes.isEmpty)
  }

  @Test func anEndWithoutGoodbyeIsTruncation() throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.handshake()
    pair.client.send([7])
    try pair.pump()
    pair.server.drop()
    #expect(
      pair.serverSide.events == [
        .handshake("seal/1"), .bytes([7]), .error(.truncated), .inactive,
      ])
  }

  @Test func anEndOfTheSocketsHalfWithoutGoodbyeIsTruncation() throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.handshake()
    pair.server.pipeline.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    pair.server.embeddedEventLoop.run()
    #expect(pair.serverSide.events == [.handshake("seal/1"), .error(.truncated), .inactive])
  }

  @Test func halfClosureLeavesTheOtherDirectionOpen() throws {
    let pair = try EmbeddedPair(pki, files)
    pair.server.allowRemoteHalfClosure = true
    try pair.client.pipeline.syncOperations.addHandler(HalfClosableSocket(), position: .first)
    try pair.handshake()
    pair.client.send([1])
    #expect(pair.client.end(.output).succeeded)
    try pair.pump()
    #expect(
      pair.serverSide.events == [.handshake("seal/1"), .bytes([1]), .cleanEnd, .inputClosed])
    #expect(pair.client.send([2]).failed)
    let answered = pair.server.send([3])
    let closed = pair.server.end()
    try pair.pump()
    #expect(answered.succeeded && closed.succeeded)
    #expect(
      pair.clientSide.events == [.handshake("seal/1"), .bytes([3]), .cleanEnd, .inactive])
  }

  @Test func writesAfterTheEndFail() throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.handshake()
    _ = pair.client.end()
    #expect(pair.client.send([1]).failed)
    try pair.pump()
    #expect(pair.client.send([1]).failed)
  }

  @Test func nothingOutlivesAConnection() throws {
    weak var handler: TLSHandler?
    weak var recorder: Recorder?
    do {
      let pair = try EmbeddedPair(pki, files)
      try pair.handshake()
      (handler, recorder) = (pair.serverHandler, pair.serverSide)
      pair.client.send([1])
      _ = pair.client.end()
      try pair.pump()
      #expect(handler != nil && recorder != nil)
    }
    #expect(handler == nil && recorder == nil)
  }

  @Test func closingDuringTheHandshakeNeedsNoGoodbye() throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.connect()
    #expect(pair.client.end().succeeded)
    #expect(!pair.client.isActive)
  }

  @Test func socketsCloseCleanly() async throws {
    let server = try await TestServer(
      TLSServerContext(
        TLSServerConfiguration(certificateChainFile: files.certificate, privateKeyFile: files.key)))
    let context = try TLSClientContext(TLSClientConfiguration(roots: .file(pki.root)))
    let client = try await TestClient(context, to: server)
    _ = await events(client.events) { $0 == .handshake("seal/1") }
    try await client.channel.close().get()
    let connection = try #require(await server.next())
    let seen = await events(connection.events) { $0 == .inactive }
    #expect(seen == [.handshake("seal/1"), .cleanEnd, .inactive])
  }

  @Test func aSocketThatJustEndsIsTruncation() async throws {
    let server = try await TestServer(
      TLSServerContext(
        TLSServerConfiguration(certificateChainFile: files.certificate, privateKeyFile: files.key)))
    let context = try TLSClientContext(TLSClientConfiguration(roots: .file(pki.root)))
    let client = try await TestClient(context, to: server)
    _ = await events(client.events) { $0 == .handshake("seal/1") }
    // Below TLS: the channel itself, past the handler that would say goodbye.
    try await client.channel.eventLoop.flatSubmit {
      let promise = client.channel.eventLoop.makePromise(of: Void.self)
      client.channel._channelCore.close0(error: ChannelError.eof, mode: .all, promise: promise)
      return promise.futureResult
    }.get()
    let connection = try #require(await server.next())
    // Where the server's session tickets were not read yet, the kernel resets the connection, and
    // NIO reports that beside what TLS makes of it.
    let seen = await events(connection.events) { $0 == .inactive }.filter {
      if case .otherError = $0 { false } else { true }
    }
    #expect(seen == [.handshake("seal/1"), .error(.truncated), .inactive])
  }
}

/// The embedded channel takes the closing of one half for that of both; a socket does not.
private final class HalfClosableSocket: ChannelOutboundHandler {
  typealias OutboundIn = ByteBuffer

  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    if mode == .output {
      promise?.succeed()
    } else {
      context.close(mode: mode, promise: promise)
    }
  }
}
