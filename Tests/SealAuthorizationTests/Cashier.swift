import SealAPI
import SealAccess
import SealCrypto
import SealFetch
import SealLedger
import SealPrimitives
import SealProviders
import SealSimulators
import SealTestSupport
import Synchronization
import Testing

@testable import SealAuthorization
@testable import SealPayments

/// A market whose sandbox is paid through WeChat Pay: the simulator behind real HTTP, and a real
/// HTTP address that it notifies.
struct Cashier: Sendable {
  let market: Market
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
    _ mode: WeChatPaySimulator.Mode = .publicKey, _ body: (Cashier) async throws -> Void
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
    let door = Door()
    let receiver = try await SimulatorServer.start(host: "127.0.0.1", port: 0) { request in
      await door.take(request)
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
      try await Market.with(clock: clock, providers: [provider]) { market in
        door.open(PaymentNotifications(market.payments))
        try await body(
          Cashier(
            market: market, simulator: simulator,
            seller: try await market.newCaller(.sandbox),
            reader: try await market.newCaller(.sandbox)))
      }
      result = .success(())
    } catch {
      result = .failure(error)
    }
    try await institution.stop()
    try await receiver.stop()
    try result.get()
  }

  /// Where notifications arrive.
  private final class Door: Sendable {
    private let notifications = Mutex<PaymentNotifications?>(nil)

    func open(_ notifications: PaymentNotifications) {
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

extension Cashier {
  /// An order for 10,001 fen, to be paid through WeChat Pay.
  func order() async throws -> AuthorizationV1.Order {
    let work = try await market.work(of: seller)
    return try await market.buy(
      market.sell(work, Market.paid(), by: seller), by: reader, payBy: "wechat_pay_native")
  }

  /// The payer scans the code of the order as it is shown now.
  func scan(_ order: AuthorizationV1.Order) async throws {
    let code = try await seen(order).payment?.codeURL ?? ""
    try await simulator.pay(codeURL: code)
  }

  func seen(_ order: AuthorizationV1.Order) async throws -> AuthorizationV1.Order {
    try await market.order(order.orderID, seenBy: reader)
  }

  func state(_ order: AuthorizationV1.Order) async throws -> AuthorizationV1.OrderState {
    try await seen(order).state
  }

  /// Time passes, and what is due by it is done.
  func pass(seconds: Int64) async throws {
    market.clock.advance(by: .seconds(seconds))
    try await market.runner.drain()
  }

  func incidents() async throws -> [PaymentIncident.Kind] {
    try await market.database.read { tx in
      try PaymentIncidentStore.list(openOnly: true, limit: 10, tx).map(\.incident.kind)
    }
  }

  /// What the provider owes us, and what is held and to be given back, in fen.
  func books(_ order: AuthorizationV1.Order) async throws -> [Int64] {
    try await market.database.read { tx in
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
