import Logging
import SealAccess
import SealAuthorization
import SealCertification
import SealChannels
import SealEnforcement
import SealMonitoring
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
  let foreign: ForeignServices
  let logger: Logger

  /// Where the pages are reached.
  package let address: PublicAddress
  let pageTokens: PageTokens
  let secrets: SecretBox
  let parties: PartyDirectory
  /// Where the seals of works lead.
  let sealLinks: SealLinks
  let logs: PerEnvironment<LogSigner>
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
  /// The pages that cases are about.
  let casePages: any CasePages
  package let payments: PaymentGateway

  /// - Parameter foreign: those of the settings by default.
  package init(
    _ settings: Settings, on installation: Installation, foreign: ForeignServices? = nil,
    logger: Logger
  ) throws {
    let (database, clock, random) = (installation.database, installation.clock, installation.random)
    let foreign = try foreign ?? ForeignServices(settings, on: installation)
    self.installation = installation
    self.settings = settings
    self.foreign = foreign
    self.logger = logger
    let address = PublicAddress(settings.publicURL)
    self.address = address
    sealLinks = SealLinks { address.text }
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

    let providers = PaymentProviders(foreign.paymentProviders, bank: settings.bank.account)
    var authorization = settings.authorization
    authorization.sendsMail = foreign.mailer != nil
    orders = Orders(
      policy: authorization,
      issuer: LicenseIssuer(statements: statements, parties: parties),
      parties: parties, providers: providers)
    var enforcement = settings.enforcement
    enforcement.sendsMail = foreign.mailer != nil
    cases = Cases(
      policy: enforcement, statements: statements, parties: parties, vault: vault, orders: orders)
    casePages = foreign.casePages(
      PageInspector(database: database, parties: parties, seals: sealLinks))
    payments = PaymentGateway(
      database: database, providers: providers,
      followers: [OrderPayments(orders, telling: cases)], clock: clock, random: random,
      logger: logger)
  }

  package var database: Database { installation.database }
  var clock: any WallClock { installation.clock }
  var random: any RandomBytes { installation.random }

  /// What the operator does with orders.
  package var orderOperations: OrderOperations {
    OrderOperations(database: database, changes: changes, orders: orders, follower: cases)
  }
}
