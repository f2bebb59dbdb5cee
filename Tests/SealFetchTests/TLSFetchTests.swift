import Foundation
import SealFetch
import SealTestSupport
import Testing

/// HTTPS, against `openssl s_server`.
@Suite struct TLSFetchTests {
  /// Answers each GET with a page about the connection; ends with the object.
  private final class Server {
    let port: UInt16
    private let process = Process()

    init(_ pair: SelfSignedCertificate, _ options: [String] = []) throws {
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments =
        [
          "openssl", "s_server", "-accept", "127.0.0.1:0", "-www", "-cert", pair.certificate,
          "-key", pair.privateKey,
        ] + options
      let output = Pipe()
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      var text = ""
      while true {
        let data = output.fileHandleForReading.availableData
        text += String(decoding: data, as: UTF8.self)
        if let match = text.firstMatch(of: /ACCEPT \S*:(\d+)\n/) {
          port = try #require(UInt16(match.1))
          return
        }
        try #require(!data.isEmpty, "openssl s_server did not start: \(text)")
      }
    }

    deinit { process.terminate() }
  }

  private func fetch(
    _ server: Server, host: String = "localhost", roots: String?
  ) async throws -> FetchResult {
    let fetcher = try TestFetcher.make(
      resolver: HostResolver { _ in [try #require(IPAddress("127.0.0.1"))] }
    ) { policy in
      policy.allowed = [try! AllowedAddress("127.0.0.1:\(server.port)")]  // right by its form
      policy.extraRootsFile = roots
    }
    var request = FetchRequest(.get, try FetchURL("https://\(host):\(server.port)/"))
    request.recordsExchange = true
    return try await fetcher.fetch(request)
  }

  @Test func aTrustedServerIsReadAndItsCertificateKept() async throws {
    let pair = try SelfSignedCertificate()
    let server = try Server(pair)
    let result = try await fetch(server, roots: pair.certificate)
    #expect(result.status == 200 && !result.body.isEmpty)
    let chain = try #require(result.hops[0].exchange?.peerCertificatesPEM)
    let file = try String(contentsOfFile: pair.certificate, encoding: .utf8)
    #expect(
      chain.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        == [file.trimmingCharacters(in: .whitespacesAndNewlines)])
  }

  @Test func aServerThatNobodyVouchesForIsNotRead() async throws {
    let server = try Server(try SelfSignedCertificate())
    #expect(await code { try await fetch(server, roots: nil) } == .tls)
    let other = try SelfSignedCertificate()
    #expect(await code { try await fetch(server, roots: other.certificate) } == .tls)
  }

  @Test func aCertificateForAnotherNameIsNotEnough() async throws {
    let pair = try SelfSignedCertificate()
    let server = try Server(pair)
    #expect(
      await code { try await fetch(server, host: "other.invalid", roots: pair.certificate) } == .tls
    )
  }

  @Test func oldVersionsOfTLSAreRefused() async throws {
    let pair = try SelfSignedCertificate()
    let server = try Server(pair, ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"])
    #expect(await code { try await fetch(server, roots: pair.certificate) } == .tls)
  }
}
