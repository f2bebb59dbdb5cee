import COpenSSL
import NIOCore
import NIOEmbedded
import Testing

@testable import SealTLS

/// A peer that asks for new keys without end (RFC 8446 §4.6.3).
@Suite(.timeLimit(.minutes(10)))
struct KeyUpdateTests {
  let pki: TestPKI
  let files: TestPKI.Files

  init() async throws {
    pki = try await TestPKI()
    files = try await pki.issue("server")
  }

  private func askForNewKeys(_ pair: EmbeddedPair) throws {
    let connection = pair.clientHandler.connection
    try #require(SSL_key_update(connection.ssl, SSL_KEY_UPDATE_REQUESTED) == 1)
    try #require(SSL_do_handshake(connection.ssl) == 1)
    try pair.server.writeInbound(connection.bio.takeOutbound())
    pair.server.embeddedEventLoop.run()
  }

  @Test func withoutAMessageItIsEnded() throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.handshake()
    var asked = 0
    while pair.server.isActive, asked < 1_000 {
      try askForNewKeys(pair)
      asked += 1
    }
    #expect((100..<200).contains(asked))
    #expect(pair.serverSide.events.dropFirst().first == .error(.protocolViolation))
  }

  @Test func withMessagesBetweenItGoesOn() throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.handshake()
    for round in UInt8(0)..<20 {
      for _ in 0..<50 { try askForNewKeys(pair) }
      pair.client.send([round])
      try pair.pump()
    }
    #expect(pair.serverSide.bytes == Array(0..<20))
    #expect(pair.server.isActive)
  }

  @Test func aPeerThatDoesNotReadIsNotReadFrom() throws {
    let pair = try EmbeddedPair(pki, files)
    let reads = Reads()
    try pair.server.pipeline.syncOperations.addHandler(reads, position: .first)
    try pair.handshake()
    pair.server.read()
    pair.server.isWritable = false
    let before = reads.count
    for _ in 0..<10 { try askForNewKeys(pair) }
    #expect(reads.count == before)
    pair.server.isWritable = true
    pair.server.pipeline.fireChannelWritabilityChanged()
    #expect(reads.count == before + 1)
  }

  private final class Reads: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    private(set) var count = 0

    func read(context: ChannelHandlerContext) {
      count += 1
      context.read()
    }
  }
}
