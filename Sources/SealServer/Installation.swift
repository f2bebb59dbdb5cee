import Foundation
import Logging
import SealAccess
import SealFetch
import SealPostgres
import SealPrimitives
import SealTrust

/// What a server stands on and what outlives it: database, keys, PKI. Every command of `seald`
/// opens it the same way.
package struct Installation: Sendable {
  package let folder: StateFolder
  package let database: Database
  package let pki: DevelopmentPKI
  package let encryptionKey: KeyEncryptionKey
  /// `nil` when a database was given.
  package let cluster: PrivateCluster?
  package let clock: any WallClock
  package let random: any RandomBytes
  /// The one road to foreign addresses.
  package let fetcher: Fetcher

  package init(
    folder: StateFolder, database: Database, pki: DevelopmentPKI, encryptionKey: KeyEncryptionKey,
    cluster: PrivateCluster? = nil, clock: any WallClock, random: any RandomBytes, fetcher: Fetcher
  ) {
    self.folder = folder
    self.database = database
    self.pki = pki
    self.encryptionKey = encryptionKey
    self.cluster = cluster
    self.clock = clock
    self.random = random
    self.fetcher = fetcher
  }

  /// How anything is changed; nobody is woken by it.
  package var changes: Changes {
    Changes(database, clock: clock, random: random, secret: encryptionKey.requestKey)
  }

  /// Opens what is there and makes what is missing, the schema included. Run again after an
  /// interruption, it goes on.
  ///
  /// - Parameter resolver: finds foreign hosts.
  package static func open(
    _ settings: Settings, resolver: HostResolver = .system, logger: Logger
  ) async throws -> Installation {
    let clock = SystemWallClock()
    let random = SystemRandomBytes()
    let folder = StateFolder(settings.stateFolder)
    let fetcher = try Fetcher(policy: settings.fetch, clock: clock, resolver: resolver)
    try folder.create()
    let (pki, key) = try folder.exclusively {
      (
        try openPKI(folder, settings, clock: clock, random: random),
        try FileManager.default.fileExists(atPath: folder.encryptionKey)
          ? KeyEncryptionKey(file: folder.encryptionKey)
          : KeyEncryptionKey.create(at: folder.encryptionKey, random: random)
      )
    }
    let (cluster, location) = try await locateDatabase(folder, settings, logger: logger)
    var configuration = location
    configuration.maxConnections = settings.databaseConnections
    let database = Database(configuration: configuration, logger: logger)
    do {
      try await database.start()
      try await Migrator(Migrations.all).migrate(database, logger: logger)
    } catch {
      await database.shutdown()
      _ = try await cluster?.stop()
      throw error
    }
    return Installation(
      folder: folder, database: database, pki: pki, encryptionKey: key, cluster: cluster,
      clock: clock, random: random, fetcher: fetcher)
  }

  /// Ends what `open` began. A private cluster is stopped unless another process uses it.
  package func close() async throws {
    await database.shutdown()
    _ = try await cluster?.stop()
  }

  /// Opens, runs `body`, and closes however it ends.
  package static func with<Value>(
    _ settings: Settings, logger: Logger, _ body: (Installation) async throws -> Value
  ) async throws -> Value {
    let installation = try await open(settings, logger: logger)
    let result: Result<Value, any Error>
    do {
      result = .success(try await body(installation))
    } catch {
      result = .failure(error)
    }
    try await installation.close()
    return try result.get()
  }

  /// Stops the private cluster, unless a server uses it; `nil` when there is none.
  package static func stopCluster(_ settings: Settings, logger: Logger) async throws
    -> PrivateCluster.Stop?
  {
    let folder = StateFolder(settings.stateFolder)
    guard settings.databaseURL == nil, FileManager.default.fileExists(atPath: folder.cluster) else {
      return nil
    }
    return try await PrivateCluster.start(
      PrivateClusterConfiguration(folder: folder.cluster), logger: logger
    ).stop()
  }

  private static func openPKI(
    _ folder: StateFolder, _ settings: Settings, clock: any WallClock, random: any RandomBytes
  ) throws -> DevelopmentPKI {
    let names = try serverNames(settings)
    guard DevelopmentPKI.exists(at: folder.pki) else {
      return try DevelopmentPKI.create(
        at: folder.pki, serverNames: names, clock: clock, random: random)
    }
    let pki = try DevelopmentPKI(folder: folder.pki)
    try pki.addMissingLogKeys(clock: clock, random: random)
    // A server that runs for months is restarted before this ends, or told by SIGHUP after `seald
    // init`.
    if try pki.tlsExpiry() < clock.now().advanced(by: .seconds(30 * 86_400)) {
      try pki.renewTLS(serverNames: names, clock: clock, random: random)
    }
    return pki
  }

  private static func serverNames(_ settings: Settings) throws -> ServerNames {
    let listen = settings.listenHost
    let isAddress = listen.contains(":") || listen.allSatisfy { $0.isNumber || $0 == "." }
    let isWildcard = ["0.0.0.0", "::"].contains(listen)
    return try ServerNames(
      dnsNames: isAddress ? ["localhost"] : Array(Set(["localhost", listen])).sorted(),
      addresses: Array(Set(["127.0.0.1", "::1"] + (isAddress && !isWildcard ? [listen] : [])))
        .sorted())
  }

  static func locateDatabase(
    _ folder: StateFolder, _ settings: Settings, logger: Logger
  ) async throws -> (PrivateCluster?, DatabaseConfiguration) {
    if let url = settings.databaseURL { return (nil, DatabaseConfiguration(connectionString: url)) }
    let cluster = try await PrivateCluster.start(
      PrivateClusterConfiguration(folder: folder.cluster), logger: logger)
    _ = try await cluster.createDatabase("seal")
    return (cluster, try cluster.database("seal"))
  }
}
