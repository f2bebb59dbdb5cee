import ArgumentParser
import SealAPI
import SealClient

/// `CheckUse` for one work with terms on sale, over four connections.
struct CheckUseBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check-use")

  @OptionGroup var server: BenchServer
  @Option var work: String
  @Option var callers = 64
  @Option var seconds: Double

  func run() async throws {
    let client = try server.client()
    let service = AuthorizationV1.AuthorizationServiceClient(channel: client)
    let load = try await Load.run(callers: callers, seconds: seconds) { _ in
      _ = try await service.checkUse(
        .init(workID: work, use: .republishOnline, placeURL: "https://reader.example/page"))
    }
    try await client.shutdown()
    load.print()
  }
}
