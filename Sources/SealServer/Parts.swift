import Logging
import SealAccess
import SealAuthorization
import SealCertification
import SealChannels
import SealEnforcement
import SealPayments
import SealPostgres
import SealPrimitives
import SealStatements
import SealTrust
import SealWeb

/// What several services, or a service and a command of `seald`, stand on: built once, here. The
/// file of each service builds what is its own.
package struct Parts: Sendable {
  let installation: Installation
  let settings: Settings
  let logger: Logger

  /// Where the pages are reached.
  package let address: PublicAddress
  let pageTokens: PageTokens
  let secrets: SecretBox
  let parties: PartyDirectory
  /// One for each environment.
  let logs: [LogSigner]
  /// Changes everything, once for its request; nobody is woken by it.
  package let changes: Changes
  let lists: Lists
  let statements: Statements
  let registration: WorkRegistration
  /// Reads the pages of channels.
  let reader: SiteReader
  package let orders: Orders
  /// Opens and moves cases; follows the orders that settle them.
  package let cases: Cases
  let payments: PaymentGateway

  package init(_ settings: Settings, on installation: Installation, logger: Logger) throws {
    let (database, clock, random) = (installation.database, installation.clock, installation.random)
    self.installation = installation
    self.settings = settings
    self.logger = logger
    address = PublicAddress(settings.publicURL)
    pageTokens = PageTokens(key: installation.encryptionKey.pageTokenKey)
    changes = installation.changes
    lists = Lists(database, pageTokens)
    secrets = SecretBox(key: installation.encryptionKey, random: random)
    let vault = PartyVault(key: installation.encryptionKey, random: random)
    let parties = PartyDirectory(vault: vault, random: random)
    self.parties = parties
    statements = Statements(
      issuers: try PerEnvironment {
        try StatementIssuer(installation.pki.issuerConfiguration($0), clock: clock, random: random)
      })
    logs = try installation.pki.logSigners()
    registration = WorkRegistration(statements: statements, parties: parties)
    reader = SiteReader(fetcher: installation.fetcher, clock: clock, random: random)

    let providers = PaymentProviders(
      [try settings.weChatPay.provider(clock: clock, random: random)].compactMap { $0 })
    orders = Orders(
      policy: settings.authorization,
      issuer: LicenseIssuer(statements: statements, parties: parties),
      parties: parties, providers: providers)
    var enforcement = settings.enforcement
    enforcement.sendsMail = installation.mailer != nil
    cases = Cases(
      policy: enforcement, statements: statements, parties: parties, vault: vault, orders: orders)
    payments = PaymentGateway(
      database: database, providers: providers,
      followers: [OrderPayments(orders, telling: cases)], clock: clock, random: random,
      logger: logger)
  }

  var database: Database { installation.database }
  var clock: any WallClock { installation.clock }
  var random: any RandomBytes { installation.random }
  /// The logs' X.509 chains, PEM.
  var logChains: [Environment: String] {
    Dictionary(uniqueKeysWithValues: logs.map { ($0.environment, $0.chainPEM) })
  }
}
