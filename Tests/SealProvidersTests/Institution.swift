import Foundation
import SealCrypto
import SealFetch
import SealPrimitives
import SealProviders
import SealSimulators
import SealTestSupport

/// A simulated institution behind real HTTP, and a merchant of it.
struct Institution: Sendable {
  let simulator: WeChatPaySimulator
  let merchant: WeChatPay
  let clock: ManualWallClock
  /// The merchant's own address is never asked: notifications are handed over.
  static let notifyURL = "http://127.0.0.1:9/notify"

  /// Keys that all tests share: making them takes longer than most tests.
  static let shared = Result {
    let folder = try TemporaryFolder.make(prefix: "seal-wechat")
    let keys = try WeChatPaySimulatorKeys.create(
      in: folder + "/keys", now: start, random: SystemRandomBytes())
    return (keys: keys, folder: folder + "/keys", watchdog: try Watchdog(over: folder))
  }

  private static let start = Instant(rfc3339: "2026-11-21T08:00:00.250Z")!  // right by its form

  static func with(
    _ mode: WeChatPaySimulator.Mode = .publicKey, books: WeChatPayBooks = WeChatPayBooks(),
    change: (inout WeChatPayConfiguration) throws -> Void = { _ in },
    _ body: (Institution) async throws -> Void
  ) async throws {
    let (clock, random) = (ManualWallClock(start), SystemRandomBytes())
    let keys = try shared.get().keys
    let transport = try localTransport()
    let simulator = WeChatPaySimulator(
      keys: keys, mode: mode, transport: transport, clock: clock, random: random,
      books: books)
    let server = try await SimulatorServer.start(host: "127.0.0.1", port: 0) {
      await simulator.answer($0)
    }
    var configuration = WeChatPayConfiguration(
      merchantID: WeChatPaySimulatorKeys.merchantID, appID: WeChatPaySimulatorKeys.appID,
      certificateSerial: keys.merchantCertificate.serial, privateKey: keys.merchantKey,
      resourceKey: try AES256GCM(key: keys.apiV3Key),
      publicKey: mode == .certificate ? nil : (WeChatPaySimulatorKeys.publicKeyID, keys.publicKey),
      baseURL: "http://127.0.0.1:\(server.port)", notifyURL: notifyURL, isSimulated: true)
    try change(&configuration)
    let result: Result<Void, any Error>
    do {
      try await body(
        Institution(
          simulator: simulator,
          merchant: WeChatPay(configuration, transport: transport, clock: clock, random: random),
          clock: clock))
      result = .success(())
    } catch {
      result = .failure(error)
    }
    try await server.stop()
    try result.get()
  }

  static func localTransport() throws -> FetchTransport {
    var policy = FetchPolicy(userAgent: "test")
    policy.allowed = [try AllowedAddress("127.0.0.1")]
    return FetchTransport(try Fetcher(policy: policy))
  }

  func payment(_ reference: String = "order_1", fen: Int64 = 9_950) -> NewProviderPayment {
    NewProviderPayment(
      reference: reference, title: "一份许可", currencyCode: "CNY", minorUnits: fen,
      expireTime: clock.now().advanced(by: .seconds(3_600)))
  }

  func refund(_ reference: String = "refund_1", fen: Int64 = 9_950) -> NewProviderRefund {
    NewProviderRefund(
      reference: reference, paymentReference: "order_1", currencyCode: "CNY", minorUnits: fen,
      paidMinorUnits: 9_950, reason: "License order refunded")
  }
}

/// The code with which a provider's call fails; `nil` when it does not.
func failure<Value>(
  isolation: isolated (any Actor)? = #isolation, of body: () async throws -> Value
) async -> ProviderError.Code? {
  do {
    _ = try await body()
    return nil
  } catch let error as ProviderError {
    return error.code
  } catch {
    return nil
  }
}
