import Logging
import SealPrimitives
import SealProtobuf
import SealRPC
import ServiceLifecycle
import Synchronization

@testable import SealClient

/// A message with a `request_id`, which is its entry's name.
struct Order: RequestIdentified {
  var entry = RPCV1.MetadataEntry()

  init() {}

  init(requestID: String, value: String = "") {
    entry = RPCV1.MetadataEntry(name: requestID, value: value)
  }

  var requestID: String {
    get { entry.name }
    set { entry.name = newValue }
  }

  static var table: MessageTable { RPCV1.MetadataEntry.table }

  init(decoding source: UnsafeRawPointer) throws(ProtobufError) {
    entry = try RPCV1.MetadataEntry(decoding: source)
  }

  func encode(into arena: inout Arena) throws(ProtobufError) -> UnsafeMutableRawPointer {
    try entry.encode(into: &arena)
  }
}

enum Methods {
  static let place = MethodDescriptor(name: "test.v1.Orders/Place", mutates: true)
  static let find = MethodDescriptor(name: "test.v1.Orders/Find", mutates: false)
}

/// What handlers of a test have seen.
final class Record: Sendable {
  private let seen = Mutex<[String]>([])

  var all: [String] { seen.withLock { $0 } }

  /// Returns how many there are now.
  @discardableResult
  func add(_ text: String) -> Int {
    seen.withLock {
      $0.append(text)
      return $0.count
    }
  }
}

/// Stands still but for the sleeps, which pass at once and are kept.
final class TestClock: RetryClock {
  private let start = ContinuousClock.now
  private let slept = Mutex<[Duration]>([])
  private let onSleep: @Sendable () async throws -> Void

  init(onSleep: @escaping @Sendable () async throws -> Void = {}) {
    self.onSleep = onSleep
  }

  var sleeps: [Duration] { slept.withLock { $0 } }

  func now() -> ContinuousClock.Instant { start + sleeps.reduce(.zero, +) }

  func sleep(for duration: Duration) async throws {
    try await onSleep()
    slept.withLock { $0.append(duration) }
  }
}

/// Randomness that is always the largest.
struct Ones: RandomBytes {
  func bytes(_ count: Int) -> [UInt8] { Array(repeating: 0xFF, count: count) }
}

/// A server without TLS until it is stopped.
final class TestServer: Sendable {
  let port: Int
  private let services: ServiceGroup
  private let running: Task<Void, any Error>

  init(port: Int = 0, _ handlers: MethodHandler...) async throws {
    let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
    let server = RPCServer(plainHost: "127.0.0.1", port: port, handlers: handlers, logger: logger)
    try await server.start()
    self.port = server.boundPort!
    let services = ServiceGroup(services: [server], logger: logger)
    self.services = services
    running = Task { try await services.run() }
  }

  func client(
    apiKey: String? = nil, clock: any RetryClock = TestClock()
  ) -> SealClient {
    SealClient(
      address: ServerAddress(host: "127.0.0.1", port: port), tls: nil, apiKey: apiKey,
      clock: clock, random: Ones())
  }

  func stop() async throws {
    await services.triggerGracefulShutdown()
    try await running.value
  }
}

/// `UNAVAILABLE DRAINING`, `OK`, or the type of another error.
func outcome(_ body: () async throws -> Void) async -> String {
  do {
    try await body()
    return "OK"
  } catch let error as RPCError {
    return "\(error.code) \(error.reason)"
  } catch {
    return "\(type(of: error))"
  }
}
