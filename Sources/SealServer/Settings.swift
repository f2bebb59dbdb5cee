import Logging
import SealAccess
import SealAuthorization
import SealEnforcement
import SealFetch
import SealMail
import SealMonitoring
import SealRPC
import SealWeb

/// Everything that can be set about a server. `SettingKey` says how each is called and what it may
/// be.
package struct Settings: Sendable {
  /// Where state lives that must survive: the private cluster, keys, the development PKI.
  package var stateFolder: String
  /// Where to listen; port 0 takes any free port.
  package var listenHost = "127.0.0.1"
  package var listenPort = 7443
  /// A libpq connection string or URI; `nil` starts the private cluster.
  package var databaseURL: String?
  package var databaseConnections = 8
  /// PEM files that replace the development PKI's server certificate; both or neither.
  package var tlsCertificateFile: String?
  package var tlsKeyFile: String?
  /// Where metrics and health are told, to whoever can reach it; `nil` is nowhere.
  package var adminListen: AdminAddress? = AdminAddress(host: "127.0.0.1", port: 7444)
  /// Where spans are written, one a line; `nil` is nowhere.
  package var tracingFile: String?
  package var limits = RPCLimits()
  /// Where pages are reached from outside, `https://seal.example`; `nil` is where the server
  /// listens.
  package var publicURL: String?
  /// For `security.txt`; a URI.
  package var securityContact: String?
  package var web = WebLimits()
  package var guests = GuestLimits()
  package var authorization = AuthorizationPolicy()
  package var enforcement = EnforcementPolicy()
  /// Where fetches may go, and as whom.
  package var fetch = FetchPolicy(userAgent: "CopyrightSeal/1.0")
  /// The mail server and who messages are from; both or neither. Without them no mail is sent.
  package var smtpServer: SMTPServer?
  package var mailSender: MailAddress?
  /// How much the hosts are asked for that monitors watch.
  package var politeness = Politeness()
  package var bank = BankSettings()
  package var weChatPay = WeChatPaySettings()
  package var eventLoopThreads = 2
  package var logLevel = Logger.Level.info

  package init(stateFolder: String) {
    self.stateFolder = stateFolder
  }

  /// `nil` when no mail server was given.
  func mailer(_ fetcher: Fetcher) -> Mailer? {
    guard let smtpServer, let mailSender else { return nil }
    return Mailer(fetcher: fetcher, server: smtpServer, sender: mailSender)
  }
}

/// An address and a port of this machine.
package struct AdminAddress: Sendable, Hashable, CustomStringConvertible {
  /// Without brackets.
  package let host: String
  package let port: Int

  /// Whether only this machine reaches it.
  package var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }

  package var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
