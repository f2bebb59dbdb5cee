import ArgumentParser
import Foundation
import SealAPI
import SealClient
import SealCrypto
import SealPrimitives

/// Registers works at a server as fast as its callers are answered. Prints registrations, seconds,
/// and the p50 and p99 of their times in microseconds. Scripts/bench-certification runs it, and
/// pgbench beside it.
@main
struct BenchCertification: AsyncParsableCommand {
  @Option var address: String
  @Option var root: String
  @Option(help: "At once, over four connections.") var callers: Int
  @Option var seconds: Double

  func run() async throws {
    guard let place = ServerAddress(address) else {
      throw ValidationError("--address is HOST:PORT")
    }
    var options = SealClientOptions()
    options.connections = 4
    let client = try SealClient(
      address: place, roots: .pemFile(root),
      apiKey: ProcessInfo.processInfo.environment["SEAL_API_KEY"], options: options)
    let works = CertificationV1.CertificationServiceClient(channel: client)
    let start = ContinuousClock.now
    let end = start.advanced(by: .seconds(seconds))
    let times = try await withThrowingTaskGroup(of: [Int].self) { group in
      for _ in 0..<callers {
        group.addTask {
          var times: [Int] = []
          while ContinuousClock.now < end {
            let request = try Self.request()
            let sent = ContinuousClock.now
            _ = try await works.registerWork(request)
            times.append(Int(sent.duration(to: .now) / .microseconds(1)))
          }
          return times
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }.sorted()
    }
    let elapsed = start.duration(to: .now) / .seconds(1)
    try await client.shutdown()
    print(times.count, elapsed, times[times.count / 2], times[times.count * 99 / 100])
  }

  /// Bytes that nobody has registered before.
  private static func request() throws -> CertificationV1.RegisterWorkRequest {
    let digests = try Digests(of: SystemRandomBytes().bytes(64))
    return CertificationV1.RegisterWorkRequest(
      title: "A photograph", kind: .photograph,
      parties: [.init(name: "Ada Example", kind: .naturalPerson, role: .author)],
      version: .init(
        sha256: digests.sha256, sha512: digests.sha512, sizeBytes: digests.sizeBytes,
        mediaType: "image/jpeg"))
  }
}
