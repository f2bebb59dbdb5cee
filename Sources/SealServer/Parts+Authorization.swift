import SealAuthorization
import SealChannels
import SealPayments
import SealTrust

extension Parts {
  package func authorization(changed: @escaping @Sendable () -> Void) -> AuthorizationService {
    AuthorizationService(
      database: database, changes: changes.waking(changed), orders: orders, follower: cases,
      payments: payments, channels: channels, inclusion: inclusion(changed: changed),
      lists: lists, clock: clock)
  }

  /// - Parameter log: who writes the entries that letters show.
  func authorizationJobs(_ log: LogSequencer) -> ServiceJobs {
    var jobs = ServiceJobs(
      local: [
        NoticeEndJob(changes: changes, orders: orders, follower: cases),
        LetterJob(
          database: database, changes: changes, orders: orders, clock: clock,
          statusURL: { [address] in "\(address.text)/l/\($0)" }, sequence: log.drain,
          changed: log.wake),
      ],
      outbound: [
        PaymentTimeoutJob(changes: changes, orders: orders, follower: cases, payments: payments),
        PaymentJob(payments), PaymentCloseJob(payments), RefundJob(payments),
        ChannelCheckJob(database: database, changes: changes, channels: channels, clock: clock),
        PageLookJob(inclusion: inclusion()),
      ])
    // Without a mail server no order has an address; what was ordered before waits for one.
    if let carrier = foreign.mailer {
      let mailer = OrderMailer(
        database: database, orders: orders,
        mails: OrderMails(site: { [address] in address.text }), carrier: carrier)
      jobs.outbound += [LicenseMailJob(mailer), OrderLinksJob(mailer)]
    }
    return jobs
  }

  func inclusion(changed: @escaping @Sendable () -> Void = {}) -> SealInclusion {
    SealInclusion(
      database: database, changes: changes.waking(changed), reader: reader,
      registration: registration, follower: PresetOffers(), clock: clock)
  }

  private var channels: Channels { Channels(reader: reader, parties: parties) }
}
