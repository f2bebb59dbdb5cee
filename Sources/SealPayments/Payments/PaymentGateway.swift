import Logging
import SealPostgres
import SealPrimitives
import SealProviders

/// Keeps payments and institutions in step. State is written first, then the institution is called,
/// outside of any transaction and idempotently, then its word is written: whatever is lost between
/// is done again by a job.
package struct PaymentGateway: Sendable {
  let database: Database
  let providers: PaymentProviders
  let clock: any WallClock
  let random: any RandomBytes
  let logger: Logger
  private let followers: [PaymentPurpose: any PaymentFollower]

  /// - Parameter followers: who sells what is paid, one for each purpose.
  package init(
    database: Database, providers: PaymentProviders, followers: [any PaymentFollower],
    clock: any WallClock, random: any RandomBytes, logger: Logger = Logger(label: "payments")
  ) {
    self.database = database
    self.providers = providers
    self.followers = Dictionary(uniqueKeysWithValues: followers.map { ($0.purpose, $0) })
    self.clock = clock
    self.random = random
    self.logger = logger
  }

  func follower(of payment: Payment) -> any PaymentFollower {
    guard let follower = followers[payment.purpose] else {
      preconditionFailure("whoever wants payments follows them")
    }
    return follower
  }

  /// Opens a payment, so that whoever has just ordered can pay. When that fails a job will do it.
  package func open(for payable: Payable) async throws {
    let payment = try await database.read { tx in try PaymentStore.find(for: payable, tx) }
    guard let payment, payment.state == .wanted, let provider = providers[payment.provider] else {
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
  func open(_ payment: Payment, at provider: any PaymentProvider) async throws {
    let url = try await provider.open(
      NewProviderPayment(
        reference: payment.reference, title: payment.title, currencyCode: payment.currencyCode,
        minorUnits: payment.minorUnits, expireTime: payment.expireTime))
    try await database.write { [clock] tx in
      var machine = try PaymentStore.lock(payment.paymentID, tx).machine
      guard try machine.on(.opened) == .keepCode else { return }
      try PaymentStore.open(payment.paymentID, codeURL: url, at: clock.now(), tx)
    }
  }

  /// Asks how a payment stands and follows the answer; `nil` when the institution does not know it.
  func ask(_ payment: Payment, at provider: any PaymentProvider) async throws -> PaymentReport? {
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
