import Foundation
import SealAPI
import SealClient
import SealTestSupport
import Synchronization

/// A real `seald` in a process of its own, on a state folder of its own. It stops when this process
/// does, however that ends.
final class RunningServer: Sendable {
  struct DidNotStart: Error {
    let log: String
  }

  let state: String
  private let process = Mutex<Process?>(nil)
  private let input = Mutex<Pipe?>(nil)
  private let boundAddress = Mutex("127.0.0.1:0")

  var address: String { boundAddress.withLock { $0 } }
  var profile: String { state + "/profile.json" }
  var roots: String { state + "/roots.pem" }
  var log: String { state + "/seald.log" }

  init() throws {
    state = try TemporaryFolder.make(prefix: "seal-e2e")
  }

  /// A state folder as `seald init` makes it, for copies: keys, database and migrations take longer
  /// than most tests.
  private static let model = Task {
    let state = try TemporaryFolder.make(prefix: "seal-model") + "/state"
    let made = try await Command.run(
      "seald", ["init", "--state", state, "--profile", state + "/profile.json"])
    guard made.status == 0 else { throw DidNotStart(log: made.errors) }
    return state
  }

  /// Runs `body` with a server that has started, and takes everything down afterwards.
  ///
  /// - Parameter fromNothing: makes its state itself, and does not get a copy of one.
  static func with<Value>(
    settings: [String] = [], fromNothing: Bool = false,
    _ body: (RunningServer) async throws -> Value
  ) async throws -> Value {
    let server = try RunningServer()
    let result: Result<Value, any Error>
    do {
      if !fromNothing {
        let copy = try await Command.run("cp", ["-a", model.value + "/.", server.state])
        guard copy.status == 0 else { throw DidNotStart(log: copy.errors) }
      }
      try await server.start(settings: settings)
      result = .success(try await body(server))
    } catch {
      result = .failure(error)
    }
    if await server.stop() != 0 {
      _ = try await Command.run("seald", ["stop", "--state", server.state])
    }
    try TemporaryFolder.remove(server.state)
    return try result.get()
  }

  /// Starts, on the address of the start before if there was one, and returns when it serves.
  func start(settings: [String] = []) async throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Command.products + "/seald")
    // Where the watchdog of our folder finds it.
    process.currentDirectoryURL = URL(fileURLWithPath: state)
    process.arguments =
      [
        "run", "--state", state, "--listen", address, "--profile", profile, "--stop-with-input",
        "--set", "admin.listen=127.0.0.1:0", "--set", "payment.bank.holder=Seal Test Ltd",
        "--set", "payment.bank.name=Bank of Tests", "--set", "payment.bank.number=6222-0001",
      ] + settings.flatMap { ["--set", $0] }
    let (stdin, stdout) = (privatePipe(), privatePipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    try Data().write(to: URL(fileURLWithPath: log))
    process.standardError = FileHandle(forWritingAtPath: log)
    try process.run()
    self.process.withLock { $0 = process }
    input.withLock { $0 = stdin }
    // The profile is written once connections are accepted; then its line appears.
    var served = false
    for await line in stdout.lines where line.hasPrefix("profile") {
      served = true
      break
    }
    guard served else {
      throw DidNotStart(
        log: String(decoding: try Data(contentsOf: URL(fileURLWithPath: log)), as: UTF8.self))
    }
    let announced = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: state + "/address")), as: UTF8.self)
    boundAddress.withLock { $0 = announced.trimmingCharacters(in: .newlines) }
    let roots = try await Command.run("seald", ["root", "show", "--state", state])
    try Data(roots.output.utf8).write(to: URL(fileURLWithPath: self.roots))
  }

  /// Returns once the server has logged a line with this text.
  func logged(_ text: String) async throws {
    try await eventually("a line says: \(text)") {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: log)), as: UTF8.self)
        .contains(text)
    }
  }

  func signal(_ number: Int32) {
    process.withLock { process in
      if let process { kill(process.processIdentifier, number) }
    }
  }

  /// SIGTERM; the exit status.
  func stop() async -> Int32 {
    signal(SIGTERM)
    return await ended()
  }

  /// Waits for the process to end by itself; the exit status, or the number of the signal that
  /// ended it.
  func ended() async -> Int32 {
    guard let process = process.withLock({ $0 }) else { return 0 }
    return await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        process.waitUntilExit()
        continuation.resume(returning: process.terminationStatus)
      }
    }
  }

  /// `seal` with this server's profile.
  func seal(_ arguments: String...) async throws -> Command {
    try await Command.run("seal", arguments, environment: ["SEAL_PROFILE": profile])
  }

  /// `seald` on this server's state.
  func seald(_ arguments: String...) async throws -> Command {
    try await Command.run("seald", arguments + ["--state", state])
  }

  /// The profile's key.
  var apiKey: String {
    get throws {
      let object = try JSONSerialization.jsonObject(
        with: try Data(contentsOf: URL(fileURLWithPath: profile)))
      return ((object as? [String: Any])?["api_key"] as? String) ?? ""
    }
  }

  func client(apiKey: String? = nil, options: SealClientOptions = SealClientOptions()) throws
    -> SealClient
  {
    guard let place = ServerAddress(address) else {
      preconditionFailure("the server announces addresses")
    }
    return try SealClient(
      address: place, roots: .pemFile(roots), apiKey: try apiKey ?? self.apiKey, options: options)
  }

  /// Writes a file of our own into the state folder, to register it.
  func file(_ name: String, _ content: String) throws -> String {
    let path = state + "/" + name
    try Data(content.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }
}
