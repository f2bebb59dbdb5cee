import SealAPI
import SealAccess
import SealCrypto
import SealFetch
import SealLedger
import SealPrimitives
import SealProviders
import SealSimulators
import SealTestPlatform
import SealTestSupport
import Synchronization
import Testing

@testable import SealAuthorization
@testable import SealPayments

/// A platform whose sandbox is paid through WeChat Pay: the simulator behind real HTTP, and a real
/// HTTP address that it notifies.
struct WeChatPayOrders: Sendable {
  let platform: TestPlatform
  let simulator: WeChatPaySimulator
  let seller: Caller
  let reader: Caller

  private static let keys = Result {
    let folder = try TemporaryFolder.make(prefix: "seal-wechat")
    defer { do { try TemporaryFolder.remove(folder) } catch { Issue.record(error) } }
    return try WeChatPaySimulatorKeys.create(
      in: folder + "/keys", now: TestKeys.madeAt, random: SystemRandomBytes())
  }

  static func with(
    _ mode: WeChatPaySimulator.Mode = .publicKey, _ body: (WeChatPayOrders) async throws -> Void
  ) async throws {
    let (clock, random) = (ManualWallClock(TestKeys.madeAt), SystemRandomBytes())
    let keys = try keys.get()
    var policy = FetchPolicy(userAgent: "test")
    policy.allowed = [try AllowedAddress("127.0.0.1")]
    let transport = FetchTransport(try Fetcher(policy: policy))
    let simulator = WeChatPaySimulator(
      keys: keys, mode: mode, transport: transport, clock: clock, random: random)
    let institution = try await SimulatorServer.start(host: "127.0.0.1", port: 0) {
      await simulator.answer($0)
    }
    let notified = NotificationReceiver()
    let receiver = try await SimulatorServer.start(host: "127.0.0.1", port: 0) { request in
      await notified.take(request)
    }
    let provider = WeChatPay(
      WeChatPayConfiguration(
        merchantID: WeChatPaySimulatorKeys.merchantID, appID: WeChatPaySimulatorKeys.appID,
        certificateSerial: keys.merchantCertificate.serial, privateKey: keys.merchantKey,
        resourceKey: try AES256GCM(key: keys.apiV3Key),
        publicKey: mode == .certificate
          ? nil : (WeChatPaySimulatorKeys.publicKeyID, keys.publicKey),
        baseURL: "http://127.0.0.1:\(institution.port)",
        notifyURL: "http://127.0.0.1:\(receiver.port)/providers/wechat_pay_native/notifications",
        isSimulated: true), transport: transport, clock: clock, random: random)
    let result: Result<Void, any Error>
    do {
      try await TestPlatform.with(provider: provider, clock: clock) { platform in
        notified.hand(to: PaymentNotifications(platform.parts.payments))
        try await body(
          WeChatPayOrders(
            platform: platform, simulator: simulator,
            seller: try await platform.newCaller(.sandbox),
            reader: try await platform.newCaller(.sandbox)))
      }
      result = .success(())
    } catch {
      result = .failure(error)
    }
    try await institution.stop()
    try await receiver.stop()
    try result.get()
  }

  /// Takes notifications once the platform is there.
  private final class NotificationReceiver: Sendable {
    private let notifications = Mutex<PaymentNotifications?>(nil)

    func hand(to notifications: PaymentNotifications) {
      self.notifications.withLock { $0 = notifications }
    }

    func take(_ request: SimulatorRequest) async -> SimulatorResponse? {
      guard let notifications = notifications.withLock({ $0 }) else { return nil }
      let reply = await notifications.handle(
        "wechat_pay_native", headers: request.headers, body: request.body)
      return SimulatorResponse(status: reply.status, headers: [:], body: reply.body)
    }
  }
}

extension WeChatPayOrders {
  /// An order for 10,001 fen, to be paid through WeChat Pay.
  func order() async throws -> AuthorizationV1.Order {
    let work = try await platform.work(of: seller)
    return try await platform.buy(
      platform.sell(work, TestPlatform.paid(), by: seller), by: reader, payBy: "wechat_pay_native")
  }

  /// The payer scans the code of the order as it is shown now.
  func scan(_ order: AuthorizationV1.Order) async throws {
    let code = try await seen(order).payment?.codeURL ?? ""
    try await simulator.pay(codeURL: code)
  }

  func seen(_ order: AuthorizationV1.Order) async throws -> AuthorizationV1.Order {
    try await platform.order(order.orderID, seenBy: reader)
  }

  func state(_ order: AuthorizationV1.Order) async throws -> AuthorizationV1.OrderState {
    try await seen(order).state
  }

  /// Time passes, and what is due by it is done.
  func pass(seconds: Int64) async throws {
    platform.clock.advance(by: .seconds(seconds))
    try await platform.doJobs()
  }

  func incidents() async throws -> [PaymentIncident.Kind] {
    try await platform.database.read { tx in
      try PaymentIncidentStore.list(openOnly: true, limit: 10, tx).map(\.incident.kind)
    }
  }

  /// What the provider owes us, and what is held and to be given back, in fen.
  func books(_ order: AuthorizationV1.Order) async throws -> [Int64] {
    try await platform.database.read { tx in
      try [
        (LedgerAccountKey.Kind.providerReceivable, "wechat_pay_native", LedgerSide.debit),
        (.supervised, order.orderID, .credit), (.refundPayable, order.orderID, .credit),
      ].map { kind, owner, side in
        try Ledger.balance(of: LedgerAccountKey(kind, owner, "CNY"), in: nil, .sandbox, tx)
          .available(side)
      }
    }
  }
}

extension AuthorizationV1.Order {
  /// By which the institution knows its payment.
  var reference: String { payment?.reference ?? "" }
}
