import Hummingbird
import SealPrimitives
import SealTrust
import SealVerify

/// `/log`: where the logs are, their keys, and how to audit them.
struct LogPage: SitePages {
  let site: Site

  struct Model: TemplateModel {
    static let template = "log"

    let logs: [LogRow]
  }

  struct LogRow: Sendable {
    let name: String
    let origin: String
    let key: String
    let prefix: String
    let size: String
  }

  func add(to routes: Routes) {
    routes.get("/log") { [site] _, context in
      let words = Words[context.language]
      let checkpoints = try await site.read { tx in
        try Environment.allCases.map { ($0, try StatementLog.checkpoint($0, tx)) }
      }
      let logs = try checkpoints.compactMap { environment, note in
        try site.logChains[environment].map { chain in
          let key = try LogVerifierKey(chainPEM: chain)
          return LogRow(
            name: words[environment == .live ? "logLive" : "logSandbox"], origin: key.origin,
            key: key.description, prefix: site.address.text + LogPrefix.path(of: environment),
            size: try note.map { String(try key.open($0).size) } ?? "–")
        }
      }
      return site.render(
        Page(title: words["logs"], model: Model(logs: logs)), for: context)
    }
  }
}
