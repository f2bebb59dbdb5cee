import ArgumentParser
import Foundation
import SealAPI
import SealClient
import SealCommandLine
import SealProtobuf
import SealRPC

/// The options of every command that calls a server.
struct ConnectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The profile file.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var profile: String?

  @Option(help: ArgumentHelp("The server, over the profile's.", valueName: "host:port"))
  var address: String?

  @Option(
    help: ArgumentHelp("PEM file of trusted roots, over the profile's.", valueName: "file"),
    completion: .file(extensions: ["pem"]))
  var root: String?

  @OptionGroup var output: OutputOptions

  func resolved() throws -> Profile {
    let environment = ProcessInfo.processInfo.environment
    var result = try Profile.read(profile ?? Profile.defaultPath(environment))
      .overridden(by: environment)
    if let address { result.address = address }
    if let root { result.trustedRoots = try Profile.readRoots(root) }
    try result.expectRoots()
    return result
  }

  /// Connects, runs `body`, and disconnects however it ends.
  ///
  /// Failures of the server become `Failure`s.
  func withServer<Value>(_ body: (Server) async throws -> Value) async throws -> Value {
    let profile = try resolved()
    // Whoever has no key is a guest, who may call what is open to anybody.
    guard let address = profile.address, let roots = profile.trustedRoots else {
      throw Profile.missing(at: self.profile)
    }
    guard let place = ServerAddress(address) else {
      throw Failure(.configuration, "The server's address is HOST:PORT, not `\(address)`.")
    }
    var options = SealClientOptions()
    if let attempts = profile.attempts { options.retries.attempts = attempts }
    let client = try SealClient(
      address: place, roots: .pem(roots), apiKey: profile.apiKey, options: options)
    let server = Server(address: place, profile: profile, client: client)
    let result: Result<Value, any Error>
    do {
      result = .success(try await body(server))
    } catch let error as RPCError {
      result = .failure(Failure(error))
    } catch {
      result = .failure(error)
    }
    try await client.shutdown()
    return try result.get()
  }

  /// Calls a method of the server and prints its answer.
  func call<Answer: Message>(
    _ method: (Server) async throws -> Answer, as text: (Answer) throws -> Void
  ) async throws {
    try await withServer { server in
      let answer = try await Waiting.on("\(server.address)") { try await method(server) }
      try show(answer, as: text)
    }
  }

  /// Prints a message: JSON for programs, else what `text` prints.
  func show<Shown: Message>(_ message: Shown, as text: (Shown) throws -> Void) throws {
    try output.show(message, as: text)
  }
}

extension OutputOptions {
  /// Prints a message as `show` prints other values.
  func show<Shown: Message>(_ message: Shown, as text: (Shown) throws -> Void) throws {
    if json { print(try message.jsonString()) } else { try text(message) }
  }
}

/// A server's services, as this command's caller sees them.
struct Server {
  let address: ServerAddress
  let profile: Profile
  let certification: CertificationV1.CertificationServiceClient
  let authorization: AuthorizationV1.AuthorizationServiceClient
  let monitoring: MonitoringV1.MonitoringServiceClient
  let enforcement: EnforcementV1.EnforcementServiceClient
  let developer: DeveloperV1.DeveloperServiceClient

  init(address: ServerAddress, profile: Profile, client: SealClient) {
    self.address = address
    self.profile = profile
    certification = .init(channel: client)
    authorization = .init(channel: client)
    monitoring = .init(channel: client)
    enforcement = .init(channel: client)
    developer = .init(channel: client)
  }
}
