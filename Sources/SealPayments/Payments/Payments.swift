import Logging
import SealPostgres
import SealPrimitives
import SealProviders

/// Keeps orders and their payments at institutions in step. State is written first, then the
/// institution is called, outside of any transaction and idempotently, then its word is written:
/// whatever is lost between is done again by a job.
package struct ProviderPayments: Sendable {
  let database: Database
  let orders: Orders
  /// What else moves with an order that was paid.
  let follower: any OrderFollower
  let clock: any WallClock
  let random: any RandomBytes
  let logger: Logger

  package init(
    database: Database, orders: Orders, follower: any OrderFollower, clock: any WallClock,
    random: any RandomBytes, logger: Logger = Logger(label: "payments")
  ) {
    self.database = database
    self.orders = orders
    self.follower = follower
    self.clock = clock
    self.random = random
    self.logger = logger
  }

  /// What jobs about payments are called.
  package static let jobKinds: Set<String> = [
    PaymentTimeoutJob.kind, ProviderPaymentJob.kind, ProviderCloseJob.kind, ProviderRefundJob.kind,
  ]

  func provider(_ name: String) -> (any PaymentProvider)? { orders.providers[name] }

  /// What the payer's app scans for the order; `nil` before the payment is open, and for the bank.
  package static func code(of id: OrderID, _ tx: Transaction) throws -> String? {
    try ProviderPaymentStore.find(id, tx)?.codeURL
  }

  /// Whether an institution takes the money for the order, and not the operator's bank.
  package static func isAtInstitution(_ id: OrderID, _ tx: Transaction) throws -> Bool {
    try ProviderPaymentStore.find(id, tx) != nil
  }

  /// Opens a payment, so that whoever has just ordered can pay. When that fails a job will do it.
  package func open(_ id: OrderID) async throws {
    let payment = try await database.read { tx in try ProviderPaymentStore.find(id, tx) }
    guard let payment, payment.state == .wanted, let provider = provider(payment.provider) else {
      return
    }
    do {
      try await open(payment, at: provider)
    } catch let error as ProviderError {
      logger.notice(
        "A payment could not be opened at once; a job will", metadata: ["error": "\(error)"])
    }
  }

  /// Throws `ProviderError`.
  func open(_ payment: ProviderPayment, at provider: any PaymentProvider) async throws {
    let title = try await database.read { tx in
      try OrderStore.find(payment.orderID, tx).map { try OrderSale.read($0, tx).offer.title }
    }
    let url = try await provider.open(
      NewProviderPayment(
        reference: payment.reference, title: title ?? "", currencyCode: payment.currencyCode,
        minorUnits: payment.minorUnits, expireTime: payment.expireTime))
    try await database.write { [clock] tx in
      _ = try OrderStore.lock(payment.orderID, nil, tx)
      try ProviderPaymentStore.opened(payment.orderID, codeURL: url, at: clock.now(), tx)
    }
  }

  /// Asks how a payment stands and follows the answer; `nil` when the institution does not know it.
  func ask(_ payment: ProviderPayment, at provider: any PaymentProvider) async throws
    -> PaymentReport?
  {
    let report: PaymentReport
    do {
      report = try await provider.queryPayment(payment.reference)
    } catch let error as ProviderError where error.code == .notFound {
      return nil
    }
    try await follow(.payment(report), of: provider.name)
    return report
  }

  /// Does what an institution's word means, in one transaction. Throws `PaymentIncident`, which was
  /// written down, when it is not to be followed.
  ///
  /// - Parameter before: done first in the same transaction; `false` means that all was done
  ///   before.
  func follow(
    _ event: ProviderEvent, of provider: String,
    before: @escaping @Sendable (Transaction) throws -> Bool = { _ in true }
  ) async throws {
    do {
      try await database.write { tx in
        guard try before(tx) else { return }
        switch event {
        case .payment(let report): try follow(report, of: provider, tx)
        case .refund(let report): try follow(report, of: provider, tx)
        case .other: break
        }
      }
    } catch let incident as PaymentIncident {
      logger.error(
        "A payment institution's word was not followed",
        metadata: ["kind": "\(incident.kind.rawValue)", "reference": "\(incident.reference)"])
      try await database.write { [clock, random] tx in
        try PaymentIncidentStore.insert(incident, at: clock.now(), random: random, tx)
      }
      throw incident
    }
  }
}
