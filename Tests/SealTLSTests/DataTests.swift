import NIOCore
import NIOEmbedded
import NIOTLS
import SealTLS
import Testing

@Suite(.timeLimit(.minutes(10)))
struct DataTests {
  let pki: TestPKI
  let files: TestPKI.Files

  init() async throws {
    pki = try await TestPKI()
    files = try await pki.issue("server")
  }

  private static func pattern(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
  }

  @Test(arguments: [1, 2, 100, 16_383, 16_384, 16_385, 49_152, 49_153, 100_000, 1_048_576])
  func bytesArriveInBothDirections(count: Int) throws {
    let pair = try EmbeddedPair(pki, files, echo: .gathered)
    try pair.handshake()
    let sent = pair.client.send(Self.pattern(count))
    try pair.pump()
    #expect(sent.succeeded)
    #expect(pair.serverSide.bytes == Self.pattern(count))
    #expect(pair.clientSide.bytes == Self.pattern(count))
  }

  @Test func manySmallWritesShareRecordsAndOneFlushSendsOneBuffer() throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.handshake()
    let outcomes = (0..<1_000).map { pair.client.send([UInt8($0 & 0xFF)], flush: false) }
    #expect(outcomes.allSatisfy { $0.result == nil })
    pair.client.flush()
    #expect(outcomes.allSatisfy { $0.succeeded })
    let records = try #require(try pair.client.readOutbound(as: ByteBuffer.self))
    #expect(try pair.client.readOutbound(as: ByteBuffer.self) == nil)
    #expect(records.readableBytes == 1_000 + 22)
    try pair.server.writeInbound(records)
    #expect(pair.serverSide.bytes == (0..<1_000).map { UInt8($0 & 0xFF) })
    #expect(pair.serverSide.readsCompleted == 1)
  }

  @Test func writesOfMixedSizesKeepTheirOrder() throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.handshake()
    let sizes = [1, 16_383, 2, 0, 40_000, 3, 16_384, 5, 5, 5, 200_000, 0, 1]
    var all = [UInt8]()
    for (index, size) in sizes.enumerated() {
      let bytes = Self.pattern(size).map { $0 &+ UInt8(index) }
      all += bytes
      pair.client.send(bytes, flush: index % 4 == 3)
    }
    pair.client.flush()
    try pair.pump()
    #expect(pair.serverSide.bytes == all)
  }

  @Test func anEmptyWriteIsFulfilledInItsTurn() throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.handshake()
    let empty = pair.client.send([UInt8](), flush: false)
    #expect(empty.result == nil)
    pair.client.flush()
    #expect(empty.succeeded)
    try pair.pump()
    #expect(pair.serverSide.bytes.isEmpty)
  }

  @Test func recordsMayArriveByteByByte() throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.handshake()
    pair.client.send(Self.pattern(3_000))
    var records = try #require(try pair.client.readOutbound(as: ByteBuffer.self))
    while let byte = records.readSlice(length: 1) { try pair.server.writeInbound(byte) }
    #expect(pair.serverSide.bytes == Self.pattern(3_000))
  }

  @Test func aFlushDuringAReadLeavesWithTheOthersAtItsEnd() throws {
    let pair = try EmbeddedPair(pki, files, echo: .flushed)
    try pair.handshake()
    pair.client.send([1])
    var records = try #require(try pair.client.readOutbound(as: ByteBuffer.self))
    pair.client.send([2])
    var more = try #require(try pair.client.readOutbound(as: ByteBuffer.self))
    records.writeBuffer(&more)
    pair.server.pipeline.fireChannelRead(records)
    #expect(try pair.server.readOutbound(as: ByteBuffer.self) == nil)
    pair.server.pipeline.fireChannelReadComplete()
    #expect(try pair.server.readOutbound(as: ByteBuffer.self) != nil)
    #expect(try pair.server.readOutbound(as: ByteBuffer.self) == nil)
  }

  @Test func aWriteFromWithinALongWriteComesAfterIt() throws {
    let pair = try EmbeddedPair(pki, files)
    let noted = WritesWhenWritabilityChanges()
    let sync = pair.client.pipeline.syncOperations
    try sync.addHandler(TellsWritabilityAtEachWrite(), position: .first)
    try sync.addHandler(noted, position: .last)
    try pair.handshake()
    noted.left = 15
    let sent = pair.client.send([UInt8](repeating: 1, count: 1_048_576))
    #expect(noted.left == 0)
    try pair.pump()
    #expect(sent.succeeded)
    let seen = pair.serverSide.bytes
    #expect(seen.count == 1_048_576 + 15)
    #expect(seen.prefix(1_048_576).allSatisfy { $0 == 1 })
    #expect(seen.suffix(15).allSatisfy { $0 == 2 })
  }

  @Test func bytesArriveOverSockets() async throws {
    let server = try await TestServer(
      TLSServerContext(
        TLSServerConfiguration(certificateChainFile: files.certificate, privateKeyFile: files.key)))
    let context = try TLSClientContext(TLSClientConfiguration(roots: .file(pki.root)))
    let client = try await TestClient(context, to: server)
    var sent = [UInt8]()
    for size in [1, 10, 1_000, 20_000, 1_048_576] {
      sent += Self.pattern(size)
      try await client.send(Self.pattern(size))
    }
    #expect(await bytes(sent.count, from: client.events) == sent)
    try await client.channel.close().get()
  }

  @Test func nothingIsDeliveredBeforeItIsAskedFor() async throws {
    let server = try await TestServer(
      TLSServerContext(
        TLSServerConfiguration(certificateChainFile: files.certificate, privateKeyFile: files.key)),
      echo: .none, autoRead: false)
    let context = try TLSClientContext(TLSClientConfiguration(roots: .file(pki.root)))
    // In one segment with the end of the handshake, so that the server has it in its hands.
    let client = try await TestClient(context, to: server, early: Array("early".utf8))
    let connection = try #require(await server.next())
    let before = await events(connection.events) { $0 == .handshake("seal/1") }
    #expect(before == [.handshake("seal/1")])
    try await connection.channel.eventLoop.submit { connection.recorder.value.record(.mark) }.get()
    connection.channel.read()
    let after = await events(connection.events) { $0 == .bytes(Array("early".utf8)) }
    #expect(after == [.mark, .bytes(Array("early".utf8))])
    // It reads on, and so answers the end.
    try await connection.channel.setOption(.autoRead, value: true).get()
    try await client.channel.close().get()
  }

  @Test func aReaderThatStopsHoldsTheWriterBack() async throws {
    let server = try await TestServer(
      TLSServerContext(
        TLSServerConfiguration(certificateChainFile: files.certificate, privateKeyFile: files.key)),
      echo: .none, autoRead: false)
    let context = try TLSClientContext(TLSClientConfiguration(roots: .file(pki.root)))
    let client = try await TestClient(context, to: server)
    _ = await events(client.events) { $0 == .handshake("seal/1") }
    let block = Self.pattern(65_536)
    var written = 0
    while try await client.channel.eventLoop.submit({ client.channel.isWritable }).get() {
      written += block.count
      try #require(written <= 64 << 20, "the socket took 64 MiB that nobody reads")
      client.channel.writeAndFlush(ByteBuffer(bytes: block), promise: nil)
    }
    let connection = try #require(await server.next())
    try await connection.channel.setOption(.autoRead, value: true).get()
    let seen = await bytes(written, from: connection.events)
    #expect(seen.count == written)
    try await client.channel.close().get()
  }
}

/// As a socket does whose buffer crosses its watermark: tells of it inside the write.
private final class TellsWritabilityAtEachWrite: ChannelOutboundHandler {
  typealias OutboundIn = ByteBuffer

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    context.fireChannelWritabilityChanged()
    context.write(data, promise: promise)
  }
}

private final class WritesWhenWritabilityChanges: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  var left = 0

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    guard left > 0 else { return }
    left -= 1
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: [2])), promise: nil)
  }
}
