import Logging
import NIOPosix
import SealAPI
import SealAccess
import SealAuthorization
import SealCertification
import SealDeveloper
import SealEnforcement
import SealEvents
import SealJobs
import SealMonitoring
import SealPostgres
import SealPrimitives
import SealRPC
import SealTLS
import SealTrust
import SealVerify
import SealWeb
import ServiceLifecycle

/// A server, put together: settings and installation → everything, built once, here.
package struct Server: Sendable {
  package let rpc: RPCServer
  package let tls: TLSServerContext
  /// What runs beside the calls.
  package let background: Background
  /// Where the pages are reached.
  package let address: PublicAddress

  package init(_ settings: Settings, on installation: Installation, logger: Logger) async throws {
    let (database, clock, random) = (installation.database, installation.clock, installation.random)
    let pageTokens = PageTokens(key: installation.encryptionKey.pageTokenKey)
    let parties = installation.partyBook
    let issuers = try installation.statementIssuers()
    let logs = try installation.logSigners()
    let logChains = Dictionary(uniqueKeysWithValues: logs.map { ($0.environment, $0.chainPEM) })
    let registrar = Registrar(issuers: issuers, parties: parties, clock: clock, random: random)
    try await registrar.storeChains(in: database)

    let secrets = SecretBox(key: installation.encryptionKey, random: random)
    let developing = DeveloperBackground(
      database: database, transport: FetchingTransport(installation.fetcher), secrets: secrets,
      clock: clock, random: random, logger: logger)
    let desk = try installation.orderDesk(settings)
    let payments = try installation.payments(settings, desk, logger: logger)
    let usages = UsageWatch(
      database: database, desk: installation.usageDesk, clock: clock, logger: logger)
    let monitors = MonitorDesk(random: random)
    let reader = SiteReader(fetcher: installation.fetcher, clock: clock, random: random)
    let channels = ChannelDesk(
      database: database, reader: reader, parties: parties, clock: clock, random: random)
    let inclusion = SealInclusion(
      database: database, reader: reader, registrar: registrar, clock: clock, random: random)
    let log = LogSequencer(database: database, signers: logs, logger: logger)
    let caseDesk = try installation.caseDesk(settings)
    let cases = UsageFollower(database: database, desk: caseDesk, logger: logger)
    let address = PublicAddress(settings.publicURL)
    self.address = address
    let enforcing = installation.enforcementJobs(
      caseDesk, address: { address.text }, logChains: logChains)
    let background = Background(
      lanes: [
        JobRunner(
          database: database,
          handlers: [
            NoticeEnd(database: database, desk: desk),
            LetterJob(
              database: database, desk: desk, parties: parties,
              statusURL: { "\(address.text)/l/\($0)" },
              sequence: log.drain, changed: log.wake),
          ] + installation.monitoringJobs(monitors) + enforcing.jobs,
          clock: clock, random: random, logger: logger),
        // Errands to foreign hosts: each may take as long as its host likes.
        JobRunner(
          database: database,
          handlers: [
            PaymentTimeout(database: database, desk: desk, payments: payments),
            ProviderPaymentJob(payments), ProviderCloseJob(payments), ProviderRefundJob(payments),
            ChannelCheck(desk: channels), PageLook(inclusion: inclusion),
          ] + enforcing.errands,
          clock: clock, random: random, concurrency: 6, accountShare: 2, logger: logger),
        JobRunner(
          database: database, handlers: [installation.monitorCrawl(monitors, settings.politeness)],
          clock: clock,
          random: random, concurrency: 8, accountShare: 2, logger: logger),
      ],
      events: EventSequencer(
        database: database, logger: logger,
        numbered: { types in
          developing.fanOut.wake()
          if !types.isDisjoint(with: UsageWatch.types) { usages.wake() }
          if !types.isDisjoint(with: UsageFollower.types) { cases.wake() }
        }),
      log: log, usages: usages,
      monitoring: MonitoringHousekeeping(database: database, clock: clock, logger: logger),
      developer: developing, cases: cases)
    self.background = background
    let developer = DeveloperService(
      database: database, pageTokens: pageTokens, secrets: secrets, fetchPolicy: settings.fetch,
      clock: clock, random: random, changed: background.wakeAll)
    let certification = CertificationService(
      database: database, registrar: registrar, parties: parties,
      verifier: try CertificateVerifier(rootsPEM: installation.pki.rootsPEM()),
      pageTokens: pageTokens, logChains: logChains, clock: clock, changed: background.wake)
    let authorization = AuthorizationService(
      database: database, desk: desk, channels: channels, inclusion: inclusion, payments: payments,
      parties: parties, pageTokens: pageTokens,
      logChains: logChains, clock: clock, random: random, changed: background.wake)
    let monitoring = MonitoringService(
      database: database, desk: monitors, pageTokens: pageTokens, clock: clock, random: random,
      changed: background.wakeAll)
    let enforcement = EnforcementService(
      database: database, desk: caseDesk, pageTokens: pageTokens, logChains: logChains,
      changed: background.wakeAll)

    let handlers =
      certification.methodHandlers() + authorization.methodHandlers()
      + monitoring.methodHandlers() + enforcement.methodHandlers() + developer.methodHandlers()
    tls = try TLSServerContext(
      TLSServerConfiguration(
        certificateChainFile: settings.tlsCertificateFile ?? installation.pki.tlsChainFile,
        privateKeyFile: settings.tlsKeyFile ?? installation.pki.tlsKeyFile,
        clientRoots: settings.tlsClientRootsFile,
        clientCertificates: settings.tlsClientRootsFile == nil ? .none : .optional,
        alpn: [SealProtocol.name, WebDialect.name], protocolWithoutALPN: WebDialect.name))
    let notifications = ProviderNotifications(payments, changed: background.wake)
    let site = installation.site(
      settings,
      GuestDesk(
        database: database, desk: desk, payments: payments, parties: parties, clock: clock,
        random: random, changed: background.wake), logChains: logChains, address: address)
    rpc = RPCServer(
      host: settings.listenHost, port: settings.listenPort, tls: tls,
      handlers: handlers.map { $0.translatingFailures(translateFailure) },
      interceptor: AccessControl(keys: ApiKeyCache(database: database)),
      observer: developing.requestLog,
      health: { await database.answers() },
      dialects: { connect in
        let pages = WebSite(
          site, hooks: WebHooks(connect, notifications, inclusion.telling(background.wake)),
          cases: enforcement)
        return [WebDialect(router: pages.router, limits: settings.web, logger: logger)]
      }, limits: settings.limits,
      group: MultiThreadedEventLoopGroup(numberOfThreads: settings.eventLoopThreads), logger: logger
    )
  }
}
