import Foundation
import Logging

/// One setting: its name in the file and on the command line, and how its text becomes a value.
///
/// In the environment a setting is `SEAL_` and its name in capitals: `limits.callsInFlight` is
/// `SEAL_LIMITS_CALLS_IN_FLIGHT`.
package struct SettingKey: Sendable {
  package let name: String
  package let help: String
  /// Sets the value; returns what would have been right when the text is not it.
  let apply: @Sendable (_ text: String, _ settings: inout Settings) -> String?

  /// The one list of settings.
  package static let all: [SettingKey] =
    outside + BankSettings.keys + WeChatPaySettings.keys + [
      SettingKey(name: "state", help: "folder of the private cluster, keys and PKI") {
        text, settings in
        guard text.hasPrefix("/") else { return "an absolute path" }
        settings.stateFolder = text
        return nil
      },
      SettingKey(
        name: "listen", help: "address and port, 127.0.0.1:7443 by default; port 0 takes a free one"
      ) {
        text, settings in
        guard let (host, port) = address(text) else {
          return "ADDRESS:PORT, such as 127.0.0.1:7443 or [::1]:7443"
        }
        (settings.listenHost, settings.listenPort) = (host, port)
        return nil
      },
      SettingKey(
        name: "admin.listen",
        help: "metrics and health, plain HTTP without a key; 127.0.0.1:7444 by default, or off"
      ) { text, settings in
        guard text != "off" else {
          settings.adminListen = nil
          return nil
        }
        guard let (host, port) = address(text) else {
          return "ADDRESS:PORT, such as 127.0.0.1:7444, or off"
        }
        settings.adminListen = AdminAddress(host: host, port: port)
        return nil
      },
      SettingKey(
        name: "database.url", help: "libpq connection string that replaces the private cluster"
      ) {
        text, settings in
        settings.databaseURL = text.isEmpty ? nil : text
        return nil
      },
      number("database.connections", "connections to PostgreSQL, 8 by default", 1...500) {
        $1.databaseConnections = $0
      },
      SettingKey(name: "tls.certificate", help: "PEM file of the server's X.509 chain") {
        text, settings in
        settings.tlsCertificateFile = text
        return nil
      },
      SettingKey(name: "tls.key", help: "PEM file of its key, readable by the owner alone") {
        text, settings in
        settings.tlsKeyFile = text
        return nil
      },
      number("threads", "event loops, 2 by default", 1...256) { $1.eventLoopThreads = $0 },
      number("limits.frameBytes", "longest frame, 1 MiB by default", 1_024...(64 << 20)) {
        $1.limits.frameBytes = $0
      },
      number(
        "limits.messageMemory", "memory of one decoded message, 4 MiB by default", 1_024...(1 << 30)
      ) {
        $1.limits.messageMemory = $0
      },
      number("limits.callsInFlight", "calls in flight on a connection, 256 by default", 1...65_536)
      {
        $1.limits.callsInFlight = $0
      },
      number("limits.connections", "connections at once, 10,000 by default", 1...1_000_000) {
        $1.limits.connections = $0
      },
      number(
        "limits.connectionsPerAddress",
        "of them those of one address, or of one /64 of IPv6, 500 by default", 1...1_000_000
      ) {
        $1.limits.connectionsPerAddress = $0
      },
      number(
        "limits.byteBudget", "bytes of all requests in flight, 256 MiB by default",
        1_024...(1 << 40)
      ) {
        $1.limits.byteBudget = $0
      },
      number(
        "limits.byteBudgetPerAddress", "of them those of one address, 32 MiB by default",
        1_024...(1 << 40)
      ) {
        $1.limits.byteBudgetPerAddress = $0
      },
      seconds("limits.handshakeSeconds", "time for a TLS handshake, 10 by default") {
        $1.limits.handshakeTime = $0
      },
      seconds("limits.idleSeconds", "life of a connection without calls, 300 by default") {
        $1.limits.idleTime = $0
      },
      seconds("limits.drainSeconds", "time for calls in flight at the end, 30 by default") {
        $1.limits.drainTime = $0
      },
      SettingKey(
        name: "web.publicURL", help: "where pages are reached, such as https://seal.example"
      ) { text, settings in
        guard text.hasPrefix("https://"), !text.hasSuffix("/"), text.utf8.count > 8,
          !text.dropFirst(8).contains(where: { "/?#@ ".contains($0) })
        else { return "an origin such as https://seal.example, without a path" }
        settings.publicURL = text
        return nil
      },
      SettingKey(
        name: "web.securityContact",
        help: "where weaknesses are reported, for security.txt: mailto:… or https://…"
      ) { text, settings in
        guard text.hasPrefix("mailto:") || text.hasPrefix("https://"),
          text.utf8.count <= 200, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return "an address such as mailto:security@seal.example" }
        settings.securityContact = text
        return nil
      },
      number("web.formsPerMinute", "forms from one address in a minute, 60 by default", 1...100_000)
      {
        $1.web.formsPerMinute = $0
      },
      number(
        "guests.changesPerMinute",
        "changing calls without a key from one address in a minute, 60 by default", 1...1_000_000
      ) { $1.guests.changesPerMinute = $0 },
      number(
        "guests.readsPerMinute",
        "other calls without a key from one address in a minute, 3,000 by default", 1...10_000_000
      ) { $1.guests.readsPerMinute = $0 },
      seconds("web.idleSeconds", "life of an HTTP connection without requests, 60 by default") {
        $1.web.idleTime = $0
      },
      number(
        "authorization.feePPM",
        "the platform's part of a price in parts per million, 50,000 by default",
        0...1_000_000
      ) { $1.authorization.platformFeePPM = $0 },
      number(
        "authorization.noticeDays", "days of public notice before money moves on, 7 by default",
        1...3_650
      ) { $1.authorization.noticePeriod = .seconds(86_400 * $0) },
      number(
        "authorization.paymentHours", "hours that an order waits for its money, 72 by default",
        1...8_760
      ) { $1.authorization.paymentTime = .seconds(3_600 * $0) },
      number(
        "enforcement.answerDays", "days that the accused has to answer, 21 by default", 1...365
      ) { $1.enforcement.answerTime = .seconds(86_400 * $0) },
      number(
        "enforcement.reminderDays", "days to answer after the reminder, 7 by default", 1...365
      ) { $1.enforcement.reminderTime = .seconds(86_400 * $0) },
      number(
        "monitoring.hostDelayMilliseconds",
        "least time between two requests to a host, 1,000 by default", 0...600_000
      ) { $1.politeness.leastDelay = .milliseconds($0) },
      SettingKey(
        name: "tracing.file", help: "file that spans are appended to, OTLP in JSON; none by default"
      ) { text, settings in
        guard text.isEmpty || text.hasPrefix("/") else { return "an absolute path" }
        settings.tracingFile = text.isEmpty ? nil : text
        return nil
      },
      SettingKey(name: "log.level", help: "trace, debug, info, notice, warning, error or critical")
      {
        text, settings in
        guard let level = Logger.Level(rawValue: text) else {
          return "one of " + Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
        }
        settings.logLevel = level
        return nil
      },
    ]

  private static func address(_ text: String) -> (host: String, port: Int)? {
    guard let colon = text.lastIndex(of: ":"), colon != text.startIndex,
      let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port)
    else { return nil }
    return (text[..<colon].trimmingCharacters(in: ["[", "]"]), port)
  }

  private static func number(
    _ name: String, _ help: String, _ range: ClosedRange<Int>,
    _ set: @escaping @Sendable (Int, inout Settings) -> Void
  ) -> SettingKey {
    SettingKey(name: name, help: help) { text, settings in
      guard let value = Int(text), range.contains(value) else {
        return "a whole number from \(range.lowerBound) to \(range.upperBound)"
      }
      set(value, &settings)
      return nil
    }
  }

  private static func seconds(
    _ name: String, _ help: String, _ set: @escaping @Sendable (Duration, inout Settings) -> Void
  ) -> SettingKey {
    number(name, help, 1...86_400) { set(.seconds($0), &$1) }
  }
}
