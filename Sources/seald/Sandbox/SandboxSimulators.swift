import SealFetch
import SealPrimitives
import SealProviders
import SealSimulators

/// What a sandbox has in place of the outside world: institution, mail server, websites.
struct SandboxSimulators: Sendable {
  let payments: WeChatPaySimulator
  let paymentsServer: SimulatorServer
  let mail: MailSink
  let mailPages: SimulatorServer
  /// The publisher's.
  let site: SampleSite
  /// Somebody else's.
  let copies: SampleSite
  private let paymentKeys: WeChatPaySimulatorKeys

  /// Starts all of it, on the ports of the start before where they are free.
  static func start(_ folder: SandboxFolder, clock: any WallClock, random: any RandomBytes)
    async throws -> SandboxSimulators
  {
    var ports = try folder.ports()
    let keys =
      WeChatPaySimulatorKeys.exists(in: folder.payments)
      ? try WeChatPaySimulatorKeys(folder: folder.payments)
      : try WeChatPaySimulatorKeys.create(in: folder.payments, now: clock.now(), random: random)
    let payments = WeChatPaySimulator(
      keys: keys, transport: try SimulatorRun.transport(roots: folder.serverRoot), clock: clock,
      random: random, books: try WeChatPayBooks(file: folder.paymentBooks))
    let messages = try MailFolder(folder.mail)
    let pages = MailPages(messages)
    let simulators = SandboxSimulators(
      payments: payments,
      paymentsServer: try await SimulatorServer.start(preferring: ports.payments) {
        await payments.answer($0)
      },
      mail: try await MailSink.start(into: messages),
      mailPages: try await SimulatorServer.start(preferring: ports.mail) { await pages.answer($0) },
      site: try await SampleSite.start(preferring: ports.site),
      copies: try await SampleSite.start(preferring: ports.copies), paymentKeys: keys)
    ports.payments = simulators.paymentsServer.port
    ports.mail = simulators.mailPages.port
    (ports.site, ports.copies) = (simulators.site.port, simulators.copies.port)
    try folder.remember(ports)
    return simulators
  }

  var paymentsAddress: String { "http://127.0.0.1:\(paymentsServer.port)" }
  var mailAddress: String { "http://127.0.0.1:\(mailPages.port)" }

  /// Names and values of the settings by which a server finds it.
  func settings(_ folder: SandboxFolder, serverAddress: String) -> [String: String] {
    var settings = paymentKeys.settings(
      folder: folder.payments, baseURL: paymentsAddress,
      notifyURL: "https://\(serverAddress)/providers/wechat_pay_native/notifications")
    settings["mail.smtpURL"] = "smtp://127.0.0.1:\(mail.port)?tls=none"
    settings["mail.from"] = "CopyrightSeal SANDBOX <seal@sandbox.example>"
    return settings
  }

  /// Ends what `SimulatorRun` does not.
  func stop() async throws {
    try await mail.stop()
    try await mailPages.stop()
    try await site.stop()
    try await copies.stop()
  }
}
