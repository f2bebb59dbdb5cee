import ArgumentParser
import SealClient
import SealRPC
import SealServer

struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say whether a server runs on this state and takes calls.",
    discussion: "Status 0: it serves. Status 3: it does not.")

  @OptionGroup var server: ServerOptions

  func run() async throws {
    let settings = try server.settings()
    let folder = StateFolder(settings.stateFolder)
    guard let text = folder.announcedAddress(), let address = ServerAddress(text) else {
      print("no server runs on \(folder.path)")
      throw ExitCode(3)
    }
    var options = SealClientOptions()
    options.retries.attempts = 1
    let client = try SealClient(
      address: address,
      roots: settings.tlsCertificateFile == nil ? .pemFile(folder.tlsRoot) : .system,
      options: options)
    let answer: Result<RPCV1.CheckResponse, any Error>
    do {
      answer = .success(
        try await RPCV1.HealthServiceClient(channel: client)
          .check(.init(), options: CallOptions(timeout: .seconds(5))))
    } catch {
      answer = .failure(error)
    }
    try await client.shutdown()
    switch answer {
    case .success(let response):
      print("\(Self.word(response.status))  \(address)")
      if response.status == .notServing { throw ExitCode(3) }
    case .failure(let error):
      print("no answer from \(address): \(error)")
      throw ExitCode(3)
    }
  }

  private static func word(_ status: RPCV1.ServingStatus) -> String {
    switch status {
    case .serving: "serving"
    case .notServing: "not serving: its database does not answer"
    default: "draining"
    }
  }
}
