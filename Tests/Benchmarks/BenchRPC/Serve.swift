import ArgumentParser
import Foundation
import Logging
import Metrics
import NIOPosix
import SealAPI
import SealRPC
import SealTLS
import SealTelemetry

/// What is called: a message of about 275 bytes in ten fields comes back as it is.
enum Echo {
  static let method = MethodDescriptor(name: "seal.bench.v1.EchoService/Echo", mutates: false)

  static let message = CertificationV1.Version(
    versionID: "version_01h455vb4pex5vsknk084sn02q", number: 1,
    sha256: [UInt8](repeating: 1, count: 32), sha512: [UInt8](repeating: 2, count: 64),
    sm3: [UInt8](repeating: 3, count: 32), sizeBytes: 123_456, mediaType: "image/jpeg",
    createdTime: .init(seconds: 1_795_248_000), sourceURL: "https://example.org/2026/photo.jpg",
    certificateID: "cert_01h455vb4pex5vsknk084sn02q")
}

struct Serve: AsyncParsableCommand {
  @Option var certificate: String
  @Option var key: String
  @Option var threads = 1
  /// Counts calls as `seald` does; without it what counting costs can be seen.
  @Flag(inversion: .prefixedNo) var metrics = true

  func run() async throws {
    if metrics { MetricsSystem.bootstrap(PrometheusRegistry()) }
    let server = RPCServer(
      host: "127.0.0.1", port: 0,
      tls: try TLSServerContext(
        TLSServerConfiguration(certificateChainFile: certificate, privateKeyFile: key)),
      handlers: [MethodHandler(Echo.method) { (message: CertificationV1.Version, _) in message }],
      group: MultiThreadedEventLoopGroup(numberOfThreads: threads),
      logger: Logger(label: "bench", factory: { _ in SwiftLogNoOpLogHandler() }))
    try await server.start()
    print(server.boundPort ?? 0)
    fflush(nil)
    // Until whoever started it goes away.
    while readLine() != nil {}
  }
}
