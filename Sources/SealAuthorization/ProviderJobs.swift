import SealAPI
import SealJobs
import SealPostgres
import SealPrimitives
import SealProviders

/// Opens an order's payment, renews its code before that ends, and asks how it stands, for
/// notifications get lost; as long as the order waits for its money.
package struct ProviderPaymentJob: JobHandler {
  static let kind = "provider-payment"
  /// WeChat Pay's codes hold for two hours.
  private static let codeLife: Duration = .seconds(100 * 60)

  package var kind: String { Self.kind }
  package var maxAttempts: Int { ProviderPayments.attempts }
  let payments: ProviderPayments

  package init(_ payments: ProviderPayments) {
    self.payments = payments
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let (order, payment) = try await payments.subject(of: job) else { return .done }
    guard order.state == .awaitingPayment, payment.state != .paid else { return .done }
    guard let provider = payments.provider(payment.provider) else { return .park(noProvider) }
    let now = payments.desk.clock.now()
    let isFresh = payment.codeTime.map { now < $0.advanced(by: Self.codeLife) } ?? false
    do {
      // Without a code, or with one that is about to end, it is opened (again) when it is not paid.
      let report = try await payments.ask(payment, at: provider)
      if case .paid = report?.state { return .done }
      if report?.state ?? .open == .open, !isFresh, now < payment.expireTime {
        try await payments.open(payment, at: provider)
      }
    } catch let error as ProviderError where [.alreadyPaid, .alreadyClosed].contains(error.code) {
      // Since it was asked: the next time tells.
      return .again(at: now.advanced(by: .seconds(1)))
    } catch let error as ProviderError where error.code == .refused {
      return .park("\(error)")
    } catch let incident as PaymentIncident {
      return .park("\(incident)")
    }
    return .again(at: now.advanced(by: pause(since: payment.createTime, now)))
  }
}

/// Nothing can be paid any more for an order that was closed. What was paid before that is booked,
/// and goes back.
package struct ProviderCloseJob: JobHandler {
  static let kind = "provider-close"
  package var kind: String { Self.kind }
  package var maxAttempts: Int { ProviderPayments.attempts }
  let payments: ProviderPayments

  package init(_ payments: ProviderPayments) {
    self.payments = payments
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let (_, payment) = try await payments.subject(of: job) else { return .done }
    guard payment.state == .wanted || payment.state == .open else { return .done }
    guard let provider = payments.provider(payment.provider) else { return .park(noProvider) }
    let now = payments.desk.clock.now()
    do {
      try await provider.closePayment(payment.reference)
    } catch let error as ProviderError where error.code == .alreadyPaid {
      return try await askWhatWasPaid(payment, provider, now)
    } catch let error as ProviderError where error.code == .notFound {
      // A call that opens it may be on its way: it is looked for twice more.
      if job.job.runs < 3 { return .again(at: now.advanced(by: .seconds(60))) }
    } catch let error as ProviderError where error.code == .refused {
      return .park("\(error)")
    }
    try await payments.database.write { [payments] tx in
      _ = try OrderStore.lock(payment.orderID, nil, tx)
      try ProviderPaymentStore.closed(payment.orderID, tx)
      try job.complete(at: payments.desk.clock.now(), tx)
    }
    return .completed
  }

  /// Until it is told: nobody else asks about an order that is closed.
  private func askWhatWasPaid(
    _ payment: StoredPayment, _ provider: any PaymentProvider, _ now: Instant
  ) async throws -> JobOutcome {
    do {
      let report = try await payments.ask(payment, at: provider)
      if case .paid = report?.state { return .done }
      return .again(at: now.advanced(by: pause(since: payment.createTime, now)))
    } catch let incident as PaymentIncident {
      return .park("\(incident)")
    }
  }
}

/// Sends back what was paid for an order, and asks until the institution says that it arrived.
package struct ProviderRefundJob: JobHandler {
  static let kind = "provider-refund"
  package var kind: String { Self.kind }
  package var maxAttempts: Int { ProviderPayments.attempts }
  let payments: ProviderPayments

  package init(_ payments: ProviderPayments) {
    self.payments = payments
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let (order, payment) = try await payments.subject(of: job),
      let refund = try await payments.database.read({ tx in
        try ProviderRefundStore.find(payment.orderID, tx)
      })
    else { return .done }
    guard order.state == .refunding, [.wanted, .processing].contains(refund.state) else {
      return .done
    }
    guard let provider = payments.provider(payment.provider) else { return .park(noProvider) }
    do {
      // The same request again answers how it stands; so what was lost is found.
      let report =
        refund.state == .wanted
        ? try await provider.refund(
          NewProviderRefund(
            reference: refund.reference, paymentReference: payment.reference,
            currencyCode: payment.currencyCode, minorUnits: refund.minorUnits,
            paidMinorUnits: payment.minorUnits, reason: "License order refunded"))
        : try await provider.queryRefund(refund.reference)
      try await payments.follow(.refund(report), of: provider.name)
      guard report.state == .processing else { return .done }
    } catch let error as ProviderError where [.refused, .notFound].contains(error.code) {
      return .park("\(error)")
    } catch let incident as PaymentIncident {
      return .park("\(incident)")
    }
    let now = payments.desk.clock.now()
    return .again(at: now.advanced(by: pause(since: refund.createTime, now)))
  }
}

private let noProvider = "The settings name no such payment provider."

/// A quarter of the age, from 15 seconds to half an hour.
private func pause(since start: Instant, _ now: Instant) -> Duration {
  min(max(start.duration(to: now) / 4, .seconds(15)), .seconds(1_800))
}

extension ProviderPayments {
  /// With pauses of an hour at the end: four days. An institution may be away for long.
  static let attempts = 100

  /// An order whose time is over may have been paid all the same. Answers why the job cannot go on.
  func askBeforeClosing(_ job: ClaimedJob) async throws -> String? {
    guard let (order, payment) = try await subject(of: job), order.state == .awaitingPayment,
      payment.state == .wanted || payment.state == .open
    else { return nil }
    guard let provider = provider(payment.provider) else { return noProvider }
    do {
      _ = try await ask(payment, at: provider)
      return nil
    } catch let incident as PaymentIncident {
      return "\(incident)"
    }
  }

  /// The order that a job is for, with its payment.
  fileprivate func subject(of job: ClaimedJob) async throws -> (StoredOrder, StoredPayment)? {
    guard let id = OrderID(job.job.key) else { return nil }
    return try await database.read { tx in
      guard let order = try OrderStore.find(id, tx),
        let payment = try ProviderPaymentStore.find(id, tx)
      else { return nil }
      return (order, payment)
    }
  }
}
