import SealJobs
import SealPostgres
import SealPrimitives

extension PaymentGateway {
  /// What jobs about payments are called.
  package static let jobKinds: Set<String> = [
    PaymentJob.kind, PaymentCloseJob.kind, RefundJob.kind,
  ]

  /// With pauses of an hour at the end: four days. An institution may be away for long.
  package static let attempts = 100

  static let noProvider = "The settings name no such payment provider."

  /// How long to wait before asking again: a quarter of the age, from 15 seconds to half an hour.
  static func pause(since start: Instant, _ now: Instant) -> Duration {
    min(max(start.duration(to: now) / 4, .seconds(15)), .seconds(1_800))
  }

  /// What is to be given up may have been paid all the same. Answers why a job cannot go on.
  package func askBeforeGivingUp(_ payable: Payable) async throws -> String? {
    let payment = try await database.read { tx in try PaymentStore.find(for: payable, tx) }
    guard let payment, payment.state == .wanted || payment.state == .open else { return nil }
    guard let provider = providers[payment.provider] else { return Self.noProvider }
    do {
      _ = try await ask(payment, at: provider)
      return nil
    } catch let incident as PaymentIncident {
      return "\(incident)"
    }
  }

  /// The payment that a job is for.
  func payment(of job: ClaimedJob) async throws -> Payment? {
    guard let id = PaymentID(job.job.key) else { return nil }
    return try await database.read { tx in try PaymentStore.find(id, tx) }
  }
}
