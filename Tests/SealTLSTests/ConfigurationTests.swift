import Foundation
import SealTLS
import Testing

@Suite(.timeLimit(.minutes(10)))
struct ConfigurationTests {
  let pki: TestPKI

  init() async throws {
    pki = try await TestPKI()
  }

  /// The message of the configuration error that must come.
  private func problem(_ configuration: TLSServerConfiguration) -> String {
    do {
      _ = try TLSServerContext(configuration)
      Issue.record("the configuration was accepted")
      return ""
    } catch let error as TLSError {
      #expect(error.code == .configuration)
      return error.message
    } catch {
      Issue.record(error)
      return ""
    }
  }

  @Test func anAbsentFileIsNamed() async throws {
    let files = try await pki.issue("server")
    let absent = pki.path("absent.pem")
    let withoutChain = TLSServerConfiguration(
      certificateChainFile: absent, privateKeyFile: files.key)
    #expect(problem(withoutChain) == "\(absent) cannot be opened: No such file or directory.")
    let withoutKey = TLSServerConfiguration(
      certificateChainFile: files.certificate, privateKeyFile: absent)
    #expect(problem(withoutKey) == "\(absent) cannot be opened: No such file or directory.")
  }

  @Test(arguments: [0o640, 0o604, 0o644, 0o660])
  func aKeyThatOthersMayReadIsRefused(mode: Int) async throws {
    let files = try await pki.issue("server")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: files.key)
    let message = problem(
      TLSServerConfiguration(certificateChainFile: files.certificate, privateKeyFile: files.key))
    #expect(message.contains("open to others than its owner (mode \(String(mode, radix: 8)))"))
  }

  @Test func theKeyOfAnotherCertificateIsRefused() async throws {
    let files = try await pki.issue("server")
    let other = try await pki.issue("other")
    let message = problem(
      TLSServerConfiguration(certificateChainFile: files.certificate, privateKeyFile: other.key))
    #expect(message.contains("is not the key of the first certificate"))
  }

  @Test func aKeyUnderAPassphraseIsRefusedWithoutAsking() async throws {
    let files = try await pki.issue("server")
    let locked = pki.path("locked.key")
    try await openssl([
      "pkey", "-in", files.key, "-aes256", "-passout", "pass:secret", "-out", locked,
    ])
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: locked)
    let message = problem(
      TLSServerConfiguration(certificateChainFile: files.certificate, privateKeyFile: locked))
    #expect(message.contains("without passphrase"))
  }

  @Test(arguments: [
    "", "not PEM", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
  ])
  func aFileWithoutACertificateIsRefused(text: String) async throws {
    let files = try await pki.issue("server")
    let broken = pki.path("broken.pem")
    try Data(text.utf8).write(to: URL(filePath: broken))
    let message = problem(
      TLSServerConfiguration(certificateChainFile: broken, privateKeyFile: files.key))
    #expect(message.hasPrefix(broken))
    #expect(throws: TLSError.self) {
      try TLSClientContext(TLSClientConfiguration(roots: .pem(text)))
    }
  }

  @Test func clientCertificatesNeedTheirRoots() async throws {
    let files = try await pki.issue("server")
    let message = problem(
      TLSServerConfiguration(
        certificateChainFile: files.certificate, privateKeyFile: files.key,
        clientCertificates: .required))
    #expect(message == "Client certificates need a file of their roots.")
  }

  @Test(arguments: [[], [""], [String(repeating: "a", count: 256)]])
  func aProtocolListThatCannotBeSentIsRefused(alpn: [String]) async throws {
    let files = try await pki.issue("server")
    let message = problem(
      TLSServerConfiguration(
        certificateChainFile: files.certificate, privateKeyFile: files.key, alpn: alpn))
    #expect(message.hasPrefix("The ALPN list"))
  }

  @Test(arguments: ["", ".", "a b", "a\0b", "é.example", String(repeating: "a", count: 254)])
  func aServerNameThatIsNoneIsRefused(name: String) async throws {
    let context = try TLSClientContext(TLSClientConfiguration(roots: .file(pki.root)))
    #expect(throws: TLSError.self) { try context.makeHandler(serverName: name) }
  }

  @Test func rootsMayBeGivenAsText() async throws {
    let text = try String(contentsOfFile: pki.root, encoding: .utf8)
    let files = try await pki.issue("server")
    let pair = try EmbeddedPair(
      client: TLSClientContext(TLSClientConfiguration(roots: .pem(text))),
      server: TLSServerContext(
        TLSServerConfiguration(certificateChainFile: files.certificate, privateKeyFile: files.key)))
    try pair.handshake()
    #expect(pair.clientSide.events == [.handshake("seal/1")])
  }
}
