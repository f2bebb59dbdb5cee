import SealAPI
import SealJobs
import SealPostgres
import SealPrimitives

extension ProviderPayments {
  /// With pauses of an hour at the end: four days. An institution may be away for long.
  static let attempts = 100

  static let noProvider = "The settings name no such payment provider."

  /// How long to wait before asking again: a quarter of the age, from 15 seconds to half an hour.
  static func pause(since start: Instant, _ now: Instant) -> Duration {
    min(max(start.duration(to: now) / 4, .seconds(15)), .seconds(1_800))
  }

  /// An order whose time is over may have been paid all the same. Answers why the job cannot go on.
  func askBeforeClosing(_ job: ClaimedJob) async throws -> String? {
    guard let (order, payment) = try await subject(of: job), order.state == .awaitingPayment,
      payment.state == .wanted || payment.state == .open
    else { return nil }
    guard let provider = provider(payment.provider) else { return Self.noProvider }
    do {
      _ = try await ask(payment, at: provider)
      return nil
    } catch let incident as PaymentIncident {
      return "\(incident)"
    }
  }

  /// The order that a job is for, with its payment.
  func subject(of job: ClaimedJob) async throws -> (Order, ProviderPayment)? {
    guard let id = OrderID(job.job.key) else { return nil }
    return try await database.read { tx in
      guard let order = try OrderStore.find(id, tx),
        let payment = try ProviderPaymentStore.find(id, tx)
      else { return nil }
      return (order, payment)
    }
  }
}
