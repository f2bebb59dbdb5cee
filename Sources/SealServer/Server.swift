import SealPrimitives
import Logging
import NIOPosix
import SealAPI
import SealAccess
import SealCertification
import SealDeveloper
import SealPostgres
import SealRPC
import SealTLS
import SealTrust
import SealVerify
import ServiceLifecycle

/// A server, put together: settings and installation → everything, built once, here.
package struct Server: Sendable {
  package let rpc: RPCServer
  package let tls: TLSServerContext

  package init(_ settings: Settings, on installation: Installation, logger: Logger) async throws {
    let (database, clock, random) = (installation.database, installation.clock, installation.random)
    let pageTokens = PageTokens(key: installation.encryptionKey.pageTokenKey)

    let parties = PartyBook(
      vault: PartyVault(key: installation.encryptionKey, random: random), random: random)
    let issuers = try Environment.allCases.map {
      try StatementIssuer(installation.pki.issuerConfiguration($0), clock: clock, random: random)
    }
    let registrar = Registrar(issuers: issuers, parties: parties, clock: clock, random: random)
    try await registrar.storeChains(in: database)

    let certification = CertificationService(
      database: database, registrar: registrar, parties: parties,
      verifier: try CertificateVerifier(rootsPEM: installation.pki.rootsPEM()),
      pageTokens: pageTokens,
      clock: clock)
    let developer = DeveloperService(
      database: database, pageTokens: pageTokens, clock: clock, random: random)

    let handlers = certification.methodHandlers() + developer.methodHandlers()
    tls = try TLSServerContext(
      TLSServerConfiguration(
        certificateChainFile: settings.tlsCertificateFile ?? installation.pki.tlsChainFile,
        privateKeyFile: settings.tlsKeyFile ?? installation.pki.tlsKeyFile,
        clientRoots: settings.tlsClientRootsFile,
        clientCertificates: settings.tlsClientRootsFile == nil ? .none : .optional))
    rpc = RPCServer(
      host: settings.listenHost, port: settings.listenPort, tls: tls,
      handlers: handlers.map { $0.translatingFailures(translateFailure) },
      interceptor: AccessControl(keys: ApiKeyCache(database: database)), limits: settings.limits,
      group: MultiThreadedEventLoopGroup(numberOfThreads: settings.eventLoopThreads), logger: logger
    )
  }
}
