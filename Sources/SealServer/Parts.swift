import Logging
import SealAccess
import SealAuthorization
import SealCertification
import SealEnforcement
import SealMonitoring
import SealPostgres
import SealPrimitives
import SealTrust
import SealWeb

/// What several services, or a service and a command of `seald`, stand on: built once, here. The file
/// of each service builds what is its own.
package struct Parts: Sendable {
  let installation: Installation
  let settings: Settings
  let logger: Logger

  /// Where the pages are reached.
  package let address: PublicAddress
  let pageTokens: PageTokens
  let secrets: SecretBox
  let parties: PartyBook
  /// One for each environment.
  let logs: [LogSigner]
  let registrar: Registrar
  /// Reads the pages of channels.
  let reader: SiteReader
  let monitors: MonitorDesk
  /// Decides usages, by what is licensed and what the account allows.
  let usages: UsageDesk
  /// Opens and moves cases, at an order desk that does not tell it of what it does itself.
  let cases: CaseDesk
  /// Moves orders, and with them the cases that they settle.
  package let orders: Orders
  let payments: ProviderPayments

  package init(_ settings: Settings, on installation: Installation, logger: Logger) throws {
    let (database, clock, random) = (installation.database, installation.clock, installation.random)
    self.installation = installation
    self.settings = settings
    self.logger = logger
    address = PublicAddress(settings.publicURL)
    pageTokens = PageTokens(key: installation.encryptionKey.pageTokenKey)
    secrets = SecretBox(key: installation.encryptionKey, random: random)
    let vault = PartyVault(key: installation.encryptionKey, random: random)
    let parties = PartyBook(vault: vault, random: random)
    self.parties = parties
    let issuers = try Environment.allCases.map {
      try StatementIssuer(installation.pki.issuerConfiguration($0), clock: clock, random: random)
    }
    logs = try installation.pki.logSigners()
    registrar = Registrar(issuers: issuers, parties: parties, clock: clock, random: random)
    reader = SiteReader(fetcher: installation.fetcher, clock: clock, random: random)
    monitors = MonitorDesk(random: random)
    usages = UsageDesk(random: random)

    let orders = Orders(
      policy: settings.authorization,
      issuer: LicenseIssuer(issuers: issuers, parties: parties, random: random), clock: clock,
      random: random)
    let providers = [try settings.weChatPay.provider(clock: clock, random: random)]
    func payments(at desk: Orders) -> ProviderPayments {
      ProviderPayments(
        database: database, desk: desk, providers: providers.compactMap { $0 }, logger: logger)
    }
    cases = CaseDesk(
      policy: settings.enforcement, usages: usages,
      issuer: EnforcementIssuer(issuers: issuers, random: random), parties: parties, vault: vault,
      orders: orders, payments: payments(at: orders), clock: clock, random: random)
    self.orders = orders.followed(by: cases)
    self.payments = payments(at: self.orders)
  }

  var database: Database { installation.database }
  var clock: any WallClock { installation.clock }
  var random: any RandomBytes { installation.random }
  /// The logs' X.509 chains, PEM.
  var logChains: [Environment: String] {
    Dictionary(uniqueKeysWithValues: logs.map { ($0.environment, $0.chainPEM) })
  }
}
