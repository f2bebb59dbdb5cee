import Logging
import SealAccess
import SealPostgres
import SealPrimitives
import SealProviders

/// Keeps orders and their payments at institutions in step. State is written first, then the
/// institution is called, outside of any transaction and idempotently, then its word is written:
/// whatever is lost between is done again by a job.
package struct ProviderPayments: Sendable {
  let database: Database
  let desk: Orders
  let logger: Logger
  private let providers: [String: any PaymentProvider]

  package init(
    database: Database, desk: Orders, providers: [any PaymentProvider] = [],
    logger: Logger = Logger(label: "payments")
  ) {
    self.database = database
    self.desk = desk
    self.logger = logger
    self.providers = Dictionary(uniqueKeysWithValues: providers.map { ($0.name, $0) })
  }

  /// What jobs about payments are called.
  package static let jobKinds: Set<String> = [
    PaymentTimeoutJob.kind, ProviderPaymentJob.kind, ProviderCloseJob.kind, ProviderRefundJob.kind,
  ]

  /// Those of the contract.
  static let names: Set<String> = [Orders.bankTransfer, WeChatPay.name]

  func provider(_ name: String) -> (any PaymentProvider)? { providers[name] }

  /// Who takes the money for an offer, as a request says; `nil` for nobody and for the bank. Throws
  /// PAYMENT_PROVIDER_UNAVAILABLE.
  func choose(_ name: String, for offer: Offer, _ caller: Caller) throws
    -> (any PaymentProvider)?
  {
    guard case .fixed(let currency, _) = offer.terms.price, !name.isEmpty,
      name != Orders.bankTransfer
    else { return nil }
    guard let provider = providers[name], currency == "CNY",
      // A simulator serves the sandbox, a real institution the rest: else the books would tell of
      // money that nobody has.
      provider.isSimulated == (caller.environment == .sandbox)
    else { throw AuthorizationError.providerUnavailable }
    return provider
  }

  /// Who takes the money of a guest, who is not asked: an institution where there is one; `nil` for
  /// nobody and for the bank.
  func preferred(for offer: Offer) -> (any PaymentProvider)? {
    guard case .fixed("CNY", _) = offer.terms.price else { return nil }
    return providers.values.filter { $0.isSimulated == (offer.environment == .sandbox) }
      .min { $0.name < $1.name }
  }

  /// Opens a payment, so that whoever has just ordered can pay. When that fails a job will do it.
  func openNow(_ id: OrderID) async throws {
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
    try await database.write { [desk] tx in
      _ = try OrderStore.lock(payment.orderID, nil, tx)
      try ProviderPaymentStore.opened(payment.orderID, codeURL: url, at: desk.clock.now(), tx)
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
      try await database.write { [desk] tx in
        try PaymentIncidentStore.insert(
          incident, at: desk.clock.now(), random: desk.random, tx)
      }
      throw incident
    }
  }
}
