import ArgumentParser
import Foundation
import Metrics
import SealFetch
import SealPrimitives
import SealServer
import SealSimulators
import SealTelemetry

struct SandboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sandbox",
    abstract: "Serve everything that can be tried, and print what to try.",
    discussion: """
      A server, a SIMULATOR of WeChat Pay, a mail server whose mail can be read and goes nowhere, \
      a site with the seal, a site that copies from it, and keys. All of it listens on this \
      machine alone and ends with SIGINT (Ctrl-C) or SIGTERM. Neither environment nor \
      /etc/copyrightseal is read.
      """)

  @Option(
    help: ArgumentHelp(
      "Keep everything here, for the next start; by default a folder that is removed at the end.",
      valueName: "folder"), completion: .directory)
  var state: String?

  @Flag(help: "Leave the folder, where --state names none.")
  var keep = false

  @Option(
    help: ArgumentHelp(
      "Where to listen; by default 127.0.0.1:7443, or a free port where that is taken.",
      valueName: "address:port"))
  var listen: String?

  @Flag(help: "Stop when standard input ends.")
  var stopWithInput = false

  @OptionGroup var given: SettingOptions

  func run() async throws {
    let folder = try SandboxFolder(state)
    let result: Result<Void, any Error>
    do {
      result = .success(try await serve(folder))
    } catch {
      result = .failure(error)
    }
    if folder.isTemporary && !keep { try folder.remove() }
    try result.get()
    print(
      folder.isTemporary && !keep
        ? "stopped; everything was removed" : "stopped; `\(folder.startAgain)` goes on from here")
  }

  private func serve(_ folder: SandboxFolder) async throws {
    let (clock, random) = (SystemWallClock(), SystemRandomBytes())
    let simulators = try await SandboxSimulators.start(folder, clock: clock, random: random)
    let settings = try await settings(folder, simulators)
    let registry = PrometheusRegistry(help: MetricCatalog.help)
    MetricsSystem.bootstrap(registry)
    var run = ServerRun(
      settings: settings, registry: registry, logger: ServerOptions.logger(settings.logLevel))
    run.stopsWithInput = stopWithInput
    try await run.run { installation, address in
      let setup = SandboxSetup(
        folder: folder, simulators: simulators, installation: installation, address: address)
      return [
        SimulatorRun(simulator: simulators.payments, server: simulators.paymentsServer),
        SandboxStart(setup: setup, isKept: keep || !folder.isTemporary),
      ]
    }
    try await simulators.stop()
  }

  private func settings(_ folder: SandboxFolder, _ simulators: SandboxSimulators) async throws
    -> Settings
  {
    let address = try await address(folder)
    var reader = SettingsReader(environment: [:])
    reader.flags = simulators.settings(folder, serverAddress: address)
    reader.flags["state"] = folder.path
    reader.flags["listen"] = address
    // Whoever looks for the metrics finds the port in the state folder.
    reader.flags["admin.listen"] = "127.0.0.1:0"
    reader.flags["log.level"] = "error"
    reader.flags.merge(try given.flags()) { _, new in new }
    var settings = try reader.read()
    let host = settings.listenHost
    guard host == "localhost" || host == "::1" || host.hasPrefix("127.") else {
      throw StartError("A sandbox is for this machine alone: --listen 127.0.0.1:PORT.")
    }
    // Sites and webhooks that are being built run on this machine.
    settings.fetch.allowed = [try AllowedAddress("127.0.0.0/8"), try AllowedAddress("::1")]
    return settings
  }

  /// The server's, which the simulator has to know before the server runs.
  private func address(_ folder: SandboxFolder) async throws -> String {
    if let listen { return listen }
    var ports = try folder.ports()
    let probe = try await SimulatorServer.start(preferring: ports.server) { _ in nil }
    ports.server = probe.port
    try await probe.stop()
    try folder.remember(ports)
    return "127.0.0.1:\(ports.server)"
  }
}
