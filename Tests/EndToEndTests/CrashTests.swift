import Foundation
import SealAPI
import SealClient
import SealCrypto
import SealPrimitives
import SealProof
import SealRPC
import SealVerify
import Synchronization
import Testing

/// What was acknowledged is there after any crash, with a valid certificate, and once.
@Suite(.serialized) struct CrashTests {
  @Test func nothingAcknowledgedIsLostWhenSealdIsKilled() async throws {
    try await registerThrough(crashes: 3) { server in
      server.signal(SIGKILL)
      _ = await server.ended()
      try await server.start()
    }
  }

  @Test func nothingAcknowledgedIsLostWhenPostgreSQLIsKilled() async throws {
    try await registerThrough(crashes: 3) { server in
      // seald itself starts its cluster again.
      if let postmaster = try DatabaseDump.postmaster(of: server) { kill(postmaster, SIGKILL) }
    }
  }

  @Test func sigtermAnswersCallsInFlightAndEndsWithStatusZero() async throws {
    try await RunningServer.with { server in
      let client = try server.client()
      let works = CertificationV1.CertificationServiceClient(channel: client)
      let calls = (0..<20).map { number in
        Task { try await works.registerWork(Sample.request(number)) }
      }
      _ = try await calls[0].value
      #expect(await server.stop() == 0)
      var acknowledged = 1
      for call in calls.dropFirst() {
        do {
          _ = try await call.value
          acknowledged += 1
        } catch let error as RPCError {
          // It came too late, and says so.
          #expect(error.code == .unavailable || error.code == .deadlineExceeded, "\(error)")
        }
      }
      try await client.shutdown()
      try await server.start()
      let count = try await DatabaseDump.query("SELECT count(*) FROM version", on: server)
      let stored = try #require(Int(count.trimmingCharacters(in: .whitespacesAndNewlines)))
      #expect(stored >= acknowledged)
    }
  }

  /// Eight callers register without pause; the server is crashed between every 40 acknowledgements.
  private func registerThrough(
    crashes: Int, _ crash: (RunningServer) async throws -> Void
  ) async throws {
    try await RunningServer.with { server in
      let client = try server.client(options: .throughCrashes)
      let works = CertificationV1.CertificationServiceClient(channel: client)
      let load = Load()
      let (acknowledgements, report) = AsyncStream.makeStream(
        of: CertificationV1.RegisterWorkResponse.self)
      let callers = (0..<8).map { _ in
        Task {
          while let number = load.next() {
            report.yield(
              try await works.registerWork(
                Sample.request(number), options: CallOptions(timeout: .seconds(120))))
          }
        }
      }
      var acknowledged: [CertificationV1.RegisterWorkResponse] = []
      var crashed = 0
      for await response in acknowledgements {
        acknowledged.append(response)
        guard acknowledged.count.isMultiple(of: 40) else { continue }
        if crashed == crashes { break }
        crashed += 1
        try await crash(server)
      }
      load.stop()
      for caller in callers { try await caller.value }
      report.finish()

      let verifier = try CertificateVerifier(
        rootsPEM: String(
          decoding: try Data(contentsOf: URL(fileURLWithPath: server.roots)), as: UTF8.self))
      var seen: Set<String> = []
      for response in acknowledged {
        let work = try #require(response.work)
        #expect(seen.insert(work.workID).inserted, "a work was acknowledged for two files")
        let stored = try await works.getCertificate(
          .init(certificateID: work.versions[0].certificateID)
        ).certificate
        let certificate = try #require(stored)
        // The proof that it is in the log came later; nothing else has changed.
        var asAcknowledged = certificate
        asAcknowledged.proof?.logProof = ""
        asAcknowledged.proof?.logChainPEM = ""
        #expect(asAcknowledged == response.certificate)
        let report = verifier.verify(
          StatementProof(try #require(certificate.proof)),
          work: ExpectedWork(sha256: work.versions[0].sha256))
        #expect(report.isValid, "\(report.failure?.description ?? "")")
      }
      try await client.shutdown()
      #expect(try await server.seald("log", "audit").status == 0)
      let twice = try await DatabaseDump.query(
        "SELECT sha256 FROM version GROUP BY sha256 HAVING count(*) > 1", on: server)
      #expect(twice.isEmpty)
    }
  }
}

extension SealClientOptions {
  /// Tries until the server is back, and soon then.
  static var throughCrashes: SealClientOptions {
    var options = SealClientOptions()
    options.retries.attempts = 1_000
    options.retries.longestDelay = .milliseconds(200)
    return options
  }
}

/// Hands out numbers until it is stopped.
private final class Load: Sendable {
  private let number = Mutex<Int?>(0)

  func next() -> Int? {
    number.withLock { number in
      defer { number = number.map { $0 + 1 } }
      return number
    }
  }

  func stop() {
    number.withLock { $0 = nil }
  }
}

enum Sample {
  /// A valid registration of bytes that only this number has.
  static func request(_ number: Int) throws -> CertificationV1.RegisterWorkRequest {
    let digests = try Digests(of: Array("work \(number)".utf8))
    return CertificationV1.RegisterWorkRequest(
      title: "Work \(number)", kind: .text,
      parties: [CertificationV1.Party(name: "Ada Example", kind: .naturalPerson, role: .author)],
      version: CertificationV1.Version(
        sha256: digests.sha256, sha512: digests.sha512, sizeBytes: digests.sizeBytes,
        mediaType: "text/plain"))
  }
}
