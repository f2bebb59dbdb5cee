import ArgumentParser
import SealClient
import SealCommandLine
import SealRPC
import SealServer

struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say whether a server runs on this state and takes calls.",
    discussion: "Status 0: it serves. Status 3: it does not.")

  @OptionGroup var output: OutputOptions
  @OptionGroup var server: ServerOptions

  func run() async throws {
    let settings = try server.settings()
    let folder = StateFolder(settings.stateFolder)
    guard let text = folder.announcedAddress(), let address = ServerAddress(text) else {
      return try say("no server runs on \(folder.path)", isServing: false, nil)
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
      try say(
        "\(Self.word(response.status))  \(address)", isServing: response.status != .notServing,
        address)
    case .failure(let error):
      let cause = (error as? RPCError)?.message ?? "\(error)"
      try say("no answer from \(address): \(cause)", isServing: false, address)
    }
  }

  private func say(_ sentence: String, isServing: Bool, _ address: ServerAddress?) throws {
    let answer = Answer(serving: isServing, address: address.map { "\($0)" }, says: sentence)
    try output.show(answer) { print($0.says) }
    if !isServing { throw ExitCode(3) }
  }

  private struct Answer: Encodable {
    let serving: Bool
    let address: String?
    let says: String
  }

  private static func word(_ status: RPCV1.ServingStatus) -> String {
    switch status {
    case .serving: "serving"
    case .notServing: "not serving: its database does not answer"
    default: "draining"
    }
  }
}
