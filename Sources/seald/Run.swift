import ArgumentParser
import Metrics
import SealServer
import SealTelemetry

struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serve, after making what is missing.",
    discussion: """
      SIGTERM finishes calls in flight, then ends with status 0. SIGHUP loads the TLS certificate \
      again.
      """)

  @Option(
    help: ArgumentHelp("Where to listen; port 0 takes a free one.", valueName: "address:port"))
  var listen: String?

  @Option(
    help: ArgumentHelp(
      "libpq connection string that replaces the private cluster.", valueName: "url"))
  var databaseURL: String?

  @Option(
    help: ArgumentHelp("Write a profile for `seal` here.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var profile: String?

  @Flag(help: "Stop when standard input ends.")
  var stopWithInput = false

  @OptionGroup var server: ServerOptions

  func run() async throws {
    var flags: [String: String] = [:]
    if let listen { flags["listen"] = listen }
    if let databaseURL { flags["database.url"] = databaseURL }
    let settings = try server.settings(flags)
    let registry = PrometheusRegistry(help: MetricCatalog.help)
    MetricsSystem.bootstrap(registry)
    let spans = try settings.tracingFile.map(SpanFile.init(path:))
    spans?.bootstrap()
    defer { spans?.flush() }
    var run = ServerRun(
      settings: settings, registry: registry, logger: server.logger(settings))
    run.stopsWithInput = stopWithInput
    try await run.run { installation, address in
      let secret = try await AccountOperations(installation).makeFirst(named: "First account")
      try ProfileWriter(path: profile).finish(secret, address: address, installation)
      return []
    }
  }
}
