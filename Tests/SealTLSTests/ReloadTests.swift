import Foundation
import SealTLS
import Testing

@Suite(.timeLimit(.minutes(10)))
struct ReloadTests {
  private func replace(_ file: String, with other: String) throws {
    try Data(contentsOf: URL(filePath: other)).write(to: URL(filePath: file))
  }

  @Test func newConnectionsSeeTheNewCertificateAndOldOnesGoOn() async throws {
    let pki = try await TestPKI()
    let renewedPKI = try await TestPKI(name: "Renewed")
    let files = try await pki.issue("server")
    let renewed = try await renewedPKI.issue("server")
    let server = try TLSServerContext(
      TLSServerConfiguration(certificateChainFile: files.certificate, privateKeyFile: files.key))
    let client = try TLSClientContext(TLSClientConfiguration(roots: .file(pki.root)))
    let renewedClient = try TLSClientContext(TLSClientConfiguration(roots: .file(renewedPKI.root)))

    let old = try EmbeddedPair(client: client, server: server)
    try old.handshake()
    try replace(files.certificate, with: renewed.certificate)
    try replace(files.key, with: renewed.key)
    try server.reload()

    let new = try EmbeddedPair(client: renewedClient, server: server)
    try new.handshake()
    #expect(new.clientSide.events == [.handshake("seal/1")])
    let stale = try EmbeddedPair(client: client, server: server)
    try stale.handshake()
    #expect(stale.clientSide.events.first == .error(.certificateRefused))
    old.client.send([1])
    try old.pump()
    #expect(old.serverSide.events == [.handshake("seal/1"), .bytes([1])])
  }

  @Test func aBrokenFileLeavesTheOldCertificateInForce() async throws {
    let pki = try await TestPKI()
    let files = try await pki.issue("server")
    let other = try await pki.issue("other")
    let server = try TLSServerContext(
      TLSServerConfiguration(certificateChainFile: files.certificate, privateKeyFile: files.key))
    let client = try TLSClientContext(TLSClientConfiguration(roots: .file(pki.root)))
    let key = try Data(contentsOf: URL(filePath: files.key))

    for broken in [Data(), Data("no key".utf8), try Data(contentsOf: URL(filePath: other.key))] {
      try broken.write(to: URL(filePath: files.key))
      #expect(throws: TLSError.self) { try server.reload() }
      let pair = try EmbeddedPair(client: client, server: server)
      try pair.handshake()
      #expect(pair.clientSide.events == [.handshake("seal/1")])
    }
    try key.write(to: URL(filePath: files.key))
    try server.reload()
  }
}
