import SealAuthorization
import SealTrust

extension Parts {
  func authorization(changed: @escaping @Sendable () -> Void) -> AuthorizationService {
    AuthorizationService(
      database: database, desk: orders, channels: channels, inclusion: inclusion,
      payments: payments, parties: parties, pageTokens: pageTokens, logChains: logChains,
      clock: clock, random: random, changed: changed)
  }

  /// - Parameter log: who writes the entries that letters show.
  func authorizationJobs(_ log: LogSequencer) -> ServiceJobs {
    ServiceJobs(
      house: [
        NoticeEndJob(database: database, desk: orders),
        LetterJob(
          database: database, desk: orders, parties: parties,
          statusURL: { [address] in "\(address.text)/l/\($0)" }, sequence: log.drain,
          changed: log.wake),
      ],
      errands: [
        PaymentTimeoutJob(database: database, desk: orders, payments: payments),
        ProviderPaymentJob(payments), ProviderCloseJob(payments), ProviderRefundJob(payments),
        ChannelCheckJob(desk: channels), PageLookJob(inclusion: inclusion),
      ])
  }

  func guests(changed: @escaping @Sendable () -> Void) -> GuestDesk {
    GuestDesk(
      database: database, desk: orders, payments: payments, parties: parties, clock: clock,
      random: random, changed: changed)
  }

  var inclusion: SealInclusion {
    SealInclusion(
      database: database, reader: reader, registrar: registrar, clock: clock, random: random)
  }

  private var channels: Channels {
    Channels(database: database, reader: reader, parties: parties, clock: clock, random: random)
  }
}
