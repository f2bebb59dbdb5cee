import SealDeveloper
import SealEnforcement
import SealMail
import SealMonitoring
import SealProviders

/// The services of others that a server calls. Tests put their own in the place of each.
package struct ForeignServices: Sendable {
  package var paymentProviders: [any PaymentProvider]
  /// `nil` when no mail server was given: then no mail is sent.
  package var mailer: (any MailCarrier)?
  /// Receives the events that partners asked for.
  package var webhooks: any WebhookTransport
  /// Makes the pages that cases are about.
  package var casePages: @Sendable (PageInspector) -> any CasePages

  /// Those that the settings name, reached through the installation's fetcher.
  package init(_ settings: Settings, on installation: Installation) throws {
    let (clock, random) = (installation.clock, installation.random)
    let fetcher = installation.fetcher
    paymentProviders = [try settings.weChatPay.provider(clock: clock, random: random)]
      .compactMap { $0 }
    mailer = settings.mailer(fetcher)
    webhooks = FetchingTransport(fetcher)
    casePages = { inspector in
      FetchedPages(fetcher: fetcher, inspector: inspector, clock: clock, random: random)
    }
  }
}
