import NIOCore
import NIOEmbedded
import SealTLS
import Testing

@Suite(.timeLimit(.minutes(10)))
struct HostileBytesTests {
  let pki: TestPKI
  let files: TestPKI.Files

  init() async throws {
    pki = try await TestPKI()
    files = try await pki.issue("server")
  }

  @Test(arguments: [
    [UInt8](repeating: 0, count: 64), [UInt8](repeating: 0xFF, count: 5),
    Array("SSH-2.0-x\r\n".utf8),
    [0x16, 3, 1, 0xFF, 0xFF, 1], Array("GE\r\n\r\n".utf8), Array("GETTY IS NOT A METHOD".utf8),
  ])
  func garbageInsteadOfAHandshakeEndsTheConnection(garbage: [UInt8]) throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.connect()
    try pair.server.writeInbound(ByteBuffer(bytes: garbage))
    pair.server.embeddedEventLoop.run()
    #expect(pair.serverSide.events == [.error(.handshakeFailed), .inactive])
  }

  @Test func garbageAfterTheHandshakeEndsTheConnectionWithAnAlert() throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.handshake()
    try pair.server.writeInbound(ByteBuffer(repeating: 0x17, count: 300))
    try pair.pump()
    #expect(
      pair.serverSide.events == [.handshake("seal/1"), .error(.protocolViolation), .inactive])
    #expect(pair.clientSide.events.dropFirst().first == .error(.refusedByPeer))
  }

  @Test func aChangedByteIsNoticedAndWhatCameBeforeIsDelivered() throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.handshake()
    pair.client.send([1])
    var records = try #require(try pair.client.readOutbound(as: ByteBuffer.self))
    pair.client.send([2])
    var changed = try #require(try pair.client.readOutbound(as: ByteBuffer.self))
    let last = changed.writerIndex - 1
    changed.setInteger(changed.getInteger(at: last, as: UInt8.self)! ^ 1, at: last)
    records.writeBuffer(&changed)
    try pair.server.writeInbound(records)
    pair.server.embeddedEventLoop.run()
    #expect(
      pair.serverSide.events == [
        .handshake("seal/1"), .bytes([1]), .error(.protocolViolation), .inactive,
      ])
  }

  @Test func oneConnectionsFailureDoesNotReachAnother() throws {
    let good = try EmbeddedPair(pki, files)
    try good.handshake()
    let bad = try EmbeddedPair(pki, files)
    try bad.handshake()
    try bad.server.writeInbound(ByteBuffer(repeating: 0x17, count: 300))
    good.client.send([1])
    try good.pump()
    good.server.send([2])
    try good.pump()
    #expect(good.serverSide.events == [.handshake("seal/1"), .bytes([1])])
    #expect(good.clientSide.events == [.handshake("seal/1"), .bytes([2])])
  }

  @Test(arguments: ["GET / HTTP/1.1\r\n\r\n", "DELETE /x HTTP/1.0\r\n", "PRI * HTTP/2.0\r\n"])
  func plainHTTPIsToldThatThisPortSpeaksTLS(request: String) throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.connect()
    // In pieces, as it may come.
    for byte in request.utf8 where pair.server.isActive {
      try pair.server.writeInbound(ByteBuffer(bytes: [byte]))
    }
    pair.server.embeddedEventLoop.run()
    let answer = try #require(try pair.server.readOutbound(as: ByteBuffer.self))
    let text = String(buffer: answer)
    #expect(text.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    #expect(text.contains("This port speaks TLS"))
    #expect(pair.serverSide.events == [.error(.plainHTTP), .inactive])
  }

  @Test func curlSeesThe400() async throws {
    let server = try await TestServer(
      TLSServerContext(
        TLSServerConfiguration(certificateChainFile: files.certificate, privateKeyFile: files.key)))
    let (status, output) = try await run(
      "curl", ["-s", "-i", "--noproxy", "*", "http://\(server.address)/"])
    #expect(status == 0)
    #expect(output.hasPrefix("HTTP/1.1 400"))
    #expect(output.contains("This port speaks TLS"))
  }
}
