import ArgumentParser
import Foundation
import Logging
import SealAuthorization
import SealCrypto
import SealPostgres
import SealRPC
import SealServer
import SealSimulators
import SealTelemetry
import SealTrust

/// The options of every command that needs the installation.
struct ServerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("State folder.", valueName: "folder"), completion: .directory)
  var state: String?

  @Option(
    help: ArgumentHelp("JSON file of settings.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var config: String?

  @OptionGroup var given: SettingOptions

  func settings(_ more: [String: String] = [:]) throws -> Settings {
    var reader = SettingsReader(environment: ProcessInfo.processInfo.environment)
    reader.flags = try given.flags()
    if let state { reader.flags["state"] = URL(fileURLWithPath: state).path }
    reader.flags.merge(more) { _, new in new }
    reader.file =
      config.map { ($0, false) } ?? ("/etc/copyrightseal/seald.json", true)
    return try reader.read()
  }

  /// The keys of an installation that is there; to show them makes none.
  func existingPKI() throws -> DevelopmentPKI {
    let folder = StateFolder(try settings().stateFolder)
    guard DevelopmentPKI.exists(at: folder.pki) else {
      throw StartError(
        "There is no installation in \(folder.path): name its folder by --state, or make one by "
          + "`seald init`.")
    }
    return try DevelopmentPKI(folder: folder.pki)
  }

  func logger(_ settings: Settings) -> Logger { Self.logger(settings.logLevel) }

  /// The process's logger; to be asked for once.
  static func logger(_ level: Logger.Level) -> Logger {
    LoggingSystem.bootstrap(StreamLogHandler.standardError, metadataProvider: .activity)
    var logger = Logger(label: "seald")
    logger.logLevel = level
    return logger
  }

  /// Opens the installation for a command that does one thing and ends.
  func withInstallation<Value>(_ body: (Installation) async throws -> Value) async throws -> Value {
    let settings = try settings()
    return try await Installation.with(settings, logger: quietLogger(settings), body)
  }

  /// Opens the installation for an operator's change of orders.
  ///
  /// A running server sees what was changed within a second.
  func withOrders<Value>(_ body: (OrderOperations) async throws -> Value) async throws -> Value {
    let settings = try settings()
    let logger = quietLogger(settings)
    return try await Installation.with(settings, logger: logger) { installation in
      try await body(Parts(settings, on: installation, logger: logger).orderOperations)
    }
  }

  func quietLogger(_ settings: Settings) -> Logger {
    var logger = logger(settings)
    logger.logLevel = max(settings.logLevel, .warning)
    return logger
  }
}

/// Whether an error describes itself in a sentence for the operator.
func isOurs(_ error: any Error) -> Bool {
  error is StartError || error is PostgresError || error is TrustError || error is CryptoError
    || error is RPCError || error is SimulatorError || error is SpanFileError
}
