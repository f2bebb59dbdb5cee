import ArgumentParser
import Foundation
import SealClient

/// Where the server is, and the key in `SEAL_API_KEY`.
struct BenchServer: ParsableArguments {
  @Option var address: String
  @Option(help: "PEM file of its root.") var root: String

  func client() throws -> SealClient {
    guard let place = ServerAddress(address) else {
      throw ValidationError("--address is HOST:PORT")
    }
    var options = SealClientOptions()
    options.connections = 4
    return try SealClient(
      address: place, roots: .pemFile(root),
      apiKey: ProcessInfo.processInfo.environment["SEAL_API_KEY"], options: options)
  }
}
