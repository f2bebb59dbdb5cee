import Hummingbird
import SealPrimitives
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
      let certification = site.services(for: context).certification
      var logs: [LogRow] = []
      for environment in Environment.allCases {
        let found = try await certification.getLog(.init(sandbox: environment == .sandbox))
        guard let log = found.log else { throw WebError.notFound }
        logs.append(
          LogRow(
            name: words[environment == .live ? "logLive" : "logSandbox"], origin: log.origin,
            key: log.verifierKey, prefix: site.address.text + LogPrefix.path(of: environment),
            size: log.checkpoint.isEmpty
              ? "–" : String(try LogVerifierKey(log.verifierKey).open(log.checkpoint).size)))
      }
      return site.render(
        Page(title: words["logs"], model: Model(logs: logs)), for: context)
    }
  }
}
