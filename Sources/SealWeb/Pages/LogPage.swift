import SealPrimitives
import SealTrust
import SealVerify

/// `/log`: where the logs are, their keys, and how to audit them.
struct LogPage: SitePages {
  let site: Site

  var routes: [WebRoute] {
    [
      WebRoute(.get, "/log") { [site] request in
        let words = Words[request.language]
        let checkpoints = try await site.read { tx in
          try Environment.allCases.map { ($0, try StatementLog.checkpoint($0, tx)) }
        }
        let logs = try checkpoints.compactMap { environment, note in
          try site.logChains[environment].map { chain in
            let key = try LogVerifierKey(chainPEM: chain)
            return [
              "name": words[environment == .live ? "logLive" : "logSandbox"], "origin": key.origin,
              "key": key.description,
              "prefix": site.address.text + LogPrefix.path(of: environment),
              "size": try note.map { String(try key.open($0).size) } ?? "–",
            ]
          }
        }
        return site.render(
          Page(template: "log", title: words["logs"], model: ["logs": logs]), for: request)
      }
    ]
  }

  static let template = """
    {{<layout}}{{$main}}
    <section class="head"><h1>{{t.logs}}</h1><p class="lead">{{t.logsLead}}</p></section>
    {{#logs}}
    <section class="card">
    <h2>{{name}}</h2>
    <dl class="facts">
    <div><dt>{{t.logSize}}</dt><dd>{{size}}</dd></div>
    <div><dt>{{t.logOrigin}}</dt><dd class="digest">{{origin}}</dd></div>
    <div><dt>{{t.logPrefix}}</dt><dd class="digest">{{prefix}}</dd></div>
    <div><dt>{{t.logKey}}</dt><dd class="digest">{{key}}</dd></div>
    </dl>
    <p>{{t.logAudit}}</p>
    <pre>seal log audit {{prefix}} \\
      {{key}} --state seen.checkpoint</pre>
    </section>
    {{/logs}}
    <p class="muted">{{t.logTrust}}</p>
    {{/main}}{{/layout}}
    """
}
