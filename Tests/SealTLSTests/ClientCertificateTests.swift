import Foundation
import NIOCore
import SealTLS
import Testing

@Suite(.timeLimit(.minutes(10)))
struct ClientCertificateTests {
  let pki: TestPKI

  init() async throws {
    pki = try await TestPKI()
  }

  private func server(
    _ asked: TLSServerConfiguration.ClientCertificates
  ) async throws -> TLSServerContext {
    let files = try await pki.issue("server")
    return try TLSServerContext(
      TLSServerConfiguration(
        certificateChainFile: files.certificate, privateKeyFile: files.key, clientRoots: pki.root,
        clientCertificates: asked))
  }

  private func client(_ files: TestPKI.Files?) throws -> TLSClientContext {
    try TLSClientContext(
      TLSClientConfiguration(
        roots: .file(pki.root),
        identity: files.map { .init(certificateChainFile: $0.certificate, privateKeyFile: $0.key) })
    )
  }

  @Test(arguments: [TLSServerConfiguration.ClientCertificates.optional, .required])
  func aCertificateIsVerifiedAndTold(
    asked: TLSServerConfiguration.ClientCertificates
  ) async throws {
    let files = try await pki.issue("partner")
    let printed = try await openssl([
      "x509", "-in", files.certificate, "-noout", "-fingerprint", "-sha256",
    ])
    let pair = try EmbeddedPair(client: client(files), server: await server(asked))
    try pair.handshake()
    #expect(pair.serverSide.events == [.handshake("seal/1")])
    let peer = try #require(pair.serverHandler.peerCertificate)
    #expect(peer.subject == "CN=partner,O=Test")
    let fingerprint = peer.sha256.map { String(format: "%02X", $0) }.joined(separator: ":")
    #expect(printed.contains("Fingerprint=\(fingerprint)\n"))
  }

  @Test func anOptionalCertificateMayBeAbsent() async throws {
    let pair = try EmbeddedPair(client: client(nil), server: await server(.optional))
    try pair.handshake()
    #expect(pair.serverSide.events == [.handshake("seal/1")])
    #expect(pair.serverHandler.peerCertificate == nil)
  }

  @Test func aServerThatDoesNotAskLearnsNothing() async throws {
    let files = try await pki.issue("partner")
    let pair = try EmbeddedPair(client: client(files), server: await server(.none))
    try pair.handshake()
    #expect(pair.serverSide.events == [.handshake("seal/1")])
    #expect(pair.serverHandler.peerCertificate == nil)
  }

  @Test func aRequiredCertificateMustNotBeAbsent() async throws {
    let pair = try EmbeddedPair(client: client(nil), server: await server(.required))
    try pair.handshake()
    #expect(pair.serverSide.events.first == .error(.handshakeFailed))
    // In TLS 1.3 the client has finished by then.
    #expect(pair.clientSide.events.prefix(2) == [.handshake("seal/1"), .error(.refusedByPeer)])
    #expect(pair.clientSide.errors[0].message.contains("certificate required"))
  }

  @Test(arguments: [TLSServerConfiguration.ClientCertificates.optional, .required])
  func aCertificateOfAnotherRootIsRefused(
    asked: TLSServerConfiguration.ClientCertificates
  ) async throws {
    let stranger = try await TestPKI(name: "Stranger")
    let files = try await stranger.issue("partner")
    let pair = try EmbeddedPair(client: client(files), server: await server(asked))
    try pair.handshake()
    #expect(pair.serverSide.events.first == .error(.certificateRefused))
    #expect(pair.serverHandler.peerCertificate == nil)
  }

  @Test func aCertificateForServersOnlyIsRefused() async throws {
    let files = try await pki.issue("partner", purpose: "serverAuth")
    let pair = try EmbeddedPair(client: client(files), server: await server(.required))
    try pair.handshake()
    #expect(pair.serverSide.events.first == .error(.certificateRefused))
  }
}
