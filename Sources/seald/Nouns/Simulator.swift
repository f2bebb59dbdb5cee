import ArgumentParser
import Foundation
import Logging
import SealFetch
import SealPrimitives
import SealProviders
import SealServer
import SealSimulators
import ServiceLifecycle

struct Simulator: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulators of outside institutions.", subcommands: [Run.self])

  struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run a SIMULATOR of WeChat Pay APIv3: no money moves.",
      discussion: """
        Nothing that it says is true outside of a sandbox. It makes a merchant account in --folder \
        at the first start, with settings.json for `seald run --config`, and prints its address: \
        GET /simulator shows what was ordered, POST /simulator/pay?code_url=… pays, and \
        POST /simulator/faults?answer=… or notification=… breaks what comes next.
        """)

    enum Institution: String, ExpressibleByArgument, CaseIterable {
      case weChatPay = "wechat-pay"
    }

    @Argument(help: "The institution.")
    var institution: Institution

    @Option(
      help: ArgumentHelp("Where to listen; port 0 takes a free one.", valueName: "address:port"))
    var listen = "127.0.0.1:0"

    @Option(help: ArgumentHelp("Keys and settings.", valueName: "folder"), completion: .directory)
    var folder: String

    @Option(help: ArgumentHelp("What settings.json says about where to notify.", valueName: "url"))
    var notifyURL = "https://127.0.0.1:7443/providers/wechat_pay_native/notifications"

    @Option(
      help: ArgumentHelp("Roots for the server that is notified, PEM.", valueName: "file"),
      completion: .file(extensions: ["pem"]))
    var notifyRoots: String?

    @Option(help: "By which keys it signs.")
    var mode = WeChatPaySimulator.Mode.switching

    @Flag(help: "Stop when standard input ends.")
    var stopWithInput = false

    func run() async throws {
      guard let colon = listen.lastIndex(of: ":"),
        let port = Int(listen[listen.index(after: colon)...])
      else { throw ValidationError("--listen takes ADDRESS:PORT, such as 127.0.0.1:0.") }
      let folder = URL(fileURLWithPath: folder).path
      let (clock, random) = (SystemWallClock(), SystemRandomBytes())
      let keys =
        WeChatPaySimulatorKeys.exists(in: folder)
        ? try WeChatPaySimulatorKeys(folder: folder)
        : try WeChatPaySimulatorKeys.create(in: folder, now: clock.now(), random: random)
      let simulator = WeChatPaySimulator(
        keys: keys, mode: mode, transport: try SimulatorRun.transport(roots: notifyRoots),
        clock: clock, random: random)
      let host = listen[..<colon].trimmingCharacters(in: ["[", "]"])
      let server = try await SimulatorServer.start(host: host, port: port) {
        await simulator.answer($0)
      }
      let address = "http://\(host.contains(":") ? "[\(host)]" : host):\(server.port)"
      let settings = folder + "/settings.json"
      try JSONSerialization.data(
        withJSONObject: keys.settings(folder: folder, baseURL: address, notifyURL: notifyURL),
        options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      ).write(to: URL(fileURLWithPath: settings), options: .atomic)
      print("SIMULATOR  WeChat Pay APIv3, no money moves")
      print("address    \(address)")
      print("settings   \(settings)")
      fflush(nil)
      var services: [ServiceGroupConfiguration.ServiceConfiguration] = [
        .init(service: SimulatorRun(simulator: simulator, server: server))
      ]
      if stopWithInput {
        services.append(
          .init(service: InputWatch(), successTerminationBehavior: .gracefullyShutdownGroup))
      }
      try await ServiceGroup(
        configuration: ServiceGroupConfiguration(
          services: services, gracefulShutdownSignals: [.sigterm, .sigint],
          logger: Logger(label: "simulator"))
      ).run()
    }
  }
}

extension WeChatPaySimulator.Mode: ExpressibleByArgument {}
