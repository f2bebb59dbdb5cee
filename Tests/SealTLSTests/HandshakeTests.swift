import NIOCore
import NIOEmbedded
import SealTLS
import Testing

@Suite(.timeLimit(.minutes(10)))
struct HandshakeTests {
  let pki: TestPKI
  let files: TestPKI.Files

  init() async throws {
    pki = try await TestPKI()
    files = try await pki.issue("server")
  }

  private func server(
    _ name: String = "server", names: String = "DNS:localhost,IP:127.0.0.1,IP:::1", days: Int = 1,
    alpn: [String] = ["seal/1"]
  ) async throws -> TLSServerContext {
    let files = try await pki.issue(name, names: names, days: days)
    return try TLSServerContext(
      TLSServerConfiguration(
        certificateChainFile: files.certificate, privateKeyFile: files.key, alpn: alpn))
  }

  private func client(alpn: [String] = ["seal/1"]) throws -> TLSClientContext {
    try TLSClientContext(TLSClientConfiguration(roots: .file(pki.root), alpn: alpn))
  }

  @Test(arguments: ["localhost", "127.0.0.1", "::1", "localhost."])
  func bothSidesAgreeOnTheProtocol(serverName: String) async throws {
    let pair = try EmbeddedPair(client: client(), server: await server(), serverName: serverName)
    try pair.handshake()
    #expect(pair.clientSide.events == [.handshake("seal/1")])
    #expect(pair.serverSide.events == [.handshake("seal/1")])
  }

  @Test func theServersPreferenceDecidesAmongProtocols() async throws {
    let pair = try EmbeddedPair(
      client: client(alpn: ["a", "seal/1", "b"]), server: await server(alpn: ["b", "seal/1"]))
    try pair.handshake()
    #expect(pair.clientSide.events == [.handshake("b")])
    #expect(pair.serverSide.events == [.handshake("b")])
  }

  @Test func aClientWithOtherProtocolsIsRefusedWithAnAlert() async throws {
    let pair = try EmbeddedPair(client: client(alpn: ["h2"]), server: await server())
    try pair.handshake()
    #expect(pair.serverSide.events.first == .error(.handshakeFailed))
    #expect(pair.clientSide.events.first == .error(.refusedByPeer))
    #expect(pair.clientSide.errors[0].message.contains("no application protocol"))
    #expect(!pair.server.isActive)
  }

  @Test(arguments: ["other.example", "127.0.0.2", "localhost.example", "xlocalhost"])
  func theClientRefusesACertificateForAnotherName(serverName: String) async throws {
    let pair = try EmbeddedPair(client: client(), server: await server(), serverName: serverName)
    try pair.handshake()
    #expect(pair.clientSide.events.first == .error(.certificateRefused))
    #expect(pair.serverSide.events.first == .error(.refusedByPeer))
    #expect(!pair.client.isActive)
  }

  @Test func theClientRefusesAnUnknownRoot() async throws {
    let stranger = try await TestPKI(name: "Stranger")
    let context = try TLSClientContext(TLSClientConfiguration(roots: .file(stranger.root)))
    let pair = try EmbeddedPair(client: context, server: await server())
    try pair.handshake()
    #expect(pair.clientSide.events.first == .error(.certificateRefused))
    #expect(pair.clientSide.errors[0].message.contains("unable to get local issuer certificate"))
  }

  @Test func theClientRefusesAnExpiredCertificate() async throws {
    let pair = try EmbeddedPair(client: client(), server: await server("expired", days: -1))
    try pair.handshake()
    #expect(pair.clientSide.events.first == .error(.certificateRefused))
    #expect(pair.clientSide.errors[0].message.contains("certificate has expired"))
  }

  @Test func theClientRefusesACertificateThatIsNotForServers() async throws {
    let files = try await pki.issue("partner", purpose: "clientAuth")
    let context = try TLSServerContext(
      TLSServerConfiguration(certificateChainFile: files.certificate, privateKeyFile: files.key))
    let pair = try EmbeddedPair(client: client(), server: context)
    try pair.handshake()
    #expect(pair.clientSide.events.first == .error(.certificateRefused))
  }

  @Test func aHandshakeThatTakesTooLongEndsTheConnection() throws {
    let limits = TLSLimits(handshakeTimeout: .seconds(3))
    let pair = try EmbeddedPair(pki, files, limits: limits)
    try pair.connect()
    for channel in [pair.client, pair.server] {
      channel.embeddedEventLoop.advanceTime(by: .milliseconds(2_999))
      #expect(channel.isActive)
      channel.embeddedEventLoop.advanceTime(by: .milliseconds(1))
      #expect(!channel.isActive)
    }
    #expect(pair.clientSide.events == [.error(.handshakeTimedOut), .inactive])
    #expect(pair.serverSide.events == [.error(.handshakeTimedOut), .inactive])
  }

  @Test func aCompletedHandshakeStopsTheClock() throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.handshake()
    pair.server.embeddedEventLoop.advanceTime(by: .hours(1))
    pair.client.embeddedEventLoop.advanceTime(by: .hours(1))
    #expect(pair.server.isActive && pair.client.isActive)
  }

  @Test func whatIsWrittenEarlyLeavesAfterTheHandshake() throws {
    let pair = try EmbeddedPair(pki, files)
    let first = pair.client.send("ear".utf8, flush: false)
    let second = pair.client.send("ly".utf8)
    #expect(second.result == nil)
    try pair.handshake()
    #expect(pair.serverSide.bytes == Array("early".utf8))
    #expect(first.succeeded && second.succeeded)
  }

  @Test func tooMuchWrittenEarlyEndsTheConnection() throws {
    let pair = try EmbeddedPair(pki, files, limits: TLSLimits(plaintextBeforeHandshake: 100))
    try pair.connect()
    let fits = pair.client.send([UInt8](repeating: 1, count: 100))
    #expect(pair.client.isActive)
    let tooMuch = pair.client.send([1])
    pair.client.embeddedEventLoop.run()
    #expect(pair.clientSide.events == [.error(.tooMuchBeforeHandshake), .inactive])
    #expect(fits.failed && tooMuch.failed)
  }

  @Test func anEndDuringTheHandshakeIsAnError() throws {
    let pair = try EmbeddedPair(pki, files)
    try pair.connect()
    pair.server.pipeline.fireChannelInactive()
    #expect(pair.serverSide.events.first == .error(.handshakeFailed))
  }
}
