import Foundation
import SealTestSupport
import Testing

/// SIGHUP takes up a new TLS certificate without a lost connection; a broken one changes nothing.
@Suite struct ReloadTests {
  @Test func sighupTakesUpANewTLSCertificateAndABrokenOneChangesNothing() async throws {
    let (first, second) = (try SelfSignedCertificate(), try SelfSignedCertificate())
    let folder = try TemporaryFolder.make(prefix: "seal-reload")
    let (certificate, key) = (folder + "/tls.pem", folder + "/tls.key")
    try install(first, certificate, key)
    try await RunningServer.with(settings: ["tls.certificate=\(certificate)", "tls.key=\(key)"]) {
      server in
      #expect(try await presented(by: server) == fingerprint(of: first.certificate))

      try install(second, certificate, key)
      server.signal(SIGHUP)
      try await server.logged("was loaded again")
      #expect(try await presented(by: server) == fingerprint(of: second.certificate))

      try Data("not a certificate".utf8).write(to: URL(fileURLWithPath: certificate))
      server.signal(SIGHUP)
      try await server.logged("could not be loaded")
      #expect(try await presented(by: server) == fingerprint(of: second.certificate))
      #expect(await server.stop() == 0)
    }
    try TemporaryFolder.remove(folder)
  }

  private func install(_ new: SelfSignedCertificate, _ certificate: String, _ key: String) throws {
    for (source, target) in [(new.certificate, certificate), (new.privateKey, key)] {
      let content = try Data(contentsOf: URL(fileURLWithPath: source))
      try content.write(to: URL(fileURLWithPath: target))
      guard chmod(target, 0o600) == 0 else { throw SystemFailure(call: "chmod") }
    }
  }

  /// The certificate that a new connection is shown, as `openssl` prints its SHA-256.
  private func presented(by server: RunningServer) async throws -> String {
    let shown = try await Command.run(
      "openssl", ["s_client", "-connect", server.address, "-alpn", "seal/1"])
    return try await fingerprint(input: Array(shown.output.utf8), [])
  }

  private func fingerprint(of file: String) async throws -> String {
    try await fingerprint(input: [], ["-in", file])
  }

  private func fingerprint(input: [UInt8], _ arguments: [String]) async throws -> String {
    let command = try await Command.run(
      "openssl", ["x509", "-noout", "-fingerprint", "-sha256"] + arguments, input: input)
    #expect(command.output.contains("Fingerprint="), "\(command.errors)")
    return command.output
  }
}
