import SealAPI
import SealAuthorization
import SealPrimitives
import SealVerify

/// `/l/{number}`: what became of a license, and the files of its proof.
struct LicensePage: SitePages {
  let site: Site

  var routes: [WebRoute] {
    [
      WebRoute(.get, "/l/{number}") { [self] request in
        let number = try LicensePage.number(request)
        // One address for one license, however its number was written.
        guard request.parameter("number") == number.description else {
          return .seeOther("/l/\(number)?lang=\(request.language.rawValue)")
        }
        let found = try await site.license(number)
        return site.render(
          try page(found, wasObjected: request.query["objected"] != nil, Words[request.language]),
          for: request)
      },
      WebRoute(.get, "/l/{number}/{file}") { [self] request in
        let found = try await site.license(LicensePage.number(request))
        return try ProofFiles.response(
          request.parameter("file"), CertificateBundle.files(of: found.license.proof))
      },
    ]
  }

  static func number(_ request: WebRequest) throws -> LicenseNumber {
    guard let number = LicenseNumber(request.parameter("number")) else { throw WebError.notFound }
    return number
  }

  private func page(_ found: PublicLicense, wasObjected: Bool, _ words: Words) throws
    -> Page
  {
    let license = found.license
    var model: [String: Any?] = LicenseRow.model(found, words)
    let files = CertificateBundle.files(of: license.proof).map(\.name)
    model["files"] = ProofFiles.model(files, at: "/l/\(license.number)", words)
    model["isLogged"] = !license.logProof.isEmpty
    model["assurance"] = try AssuranceText.text(license.statement, words)
    model["wasObjected"] = wasObjected
    return Page(
      template: "license", title: "\(words["license"]) \(license.number)",
      environment: found.environment, model: model)
  }

  static let template = """
    {{<layout}}{{$main}}
    <article>
    <section class="card">
    <p class="pills"><span class="pill {{tone}}">{{state}}</span>\
    {{#isSimulated}}<span class="pill warn">{{t.simulated}}</span>{{/isSimulated}}</p>
    <p class="overline">{{t.license}}</p>
    <h1 class="number">{{number}}</h1>
    {{#wasObjected}}<p class="note warn" role="status">{{t.objected}}</p>{{/wasObjected}}
    <dl class="facts">
    <div><dt>{{t.workLabel}}</dt><dd><a href="/w/{{workID}}?{{langQuery}}">{{workTitle}}</a></dd></div>
    <div><dt>{{t.termsLabel}}</dt><dd>{{offerTitle}}<br><span class="muted">{{terms}}</span></dd></div>
    <div><dt>{{t.licensee}}</dt><dd>{{licensee}}</dd></div>
    <div><dt>{{t.place}}</dt><dd class="break">{{place}}</dd></div>
    <div><dt>{{t.from}}</dt><dd>{{since}}</dd></div>
    <div><dt>{{t.until}}</dt><dd>{{#end}}{{end}}{{/end}}{{^end}}{{t.unlimited}}{{/end}}</dd></div>
    {{#revoked}}<div><dt>{{t.revokedAt}}</dt><dd>{{revoked}}</dd></div>{{/revoked}}
    {{#noticeEnd}}<div><dt>{{t.noticeUntil}}</dt><dd>{{noticeEnd}}</dd></div>{{/noticeEnd}}
    <div><dt>{{t.vouchedBy}}</dt><dd>{{assurance}}</dd></div>
    </dl>
    {{#isInNotice}}<p><a class="button quiet" href="/l/{{number}}/object?{{langQuery}}">{{t.object}}</a>\
    </p>{{/isInNotice}}
    </section>
    <section class="card">
    <h2>{{t.files}}</h2>
    <ul class="rows files">{{#files}}
    <li><div><a href="{{href}}" download>{{name}}</a><p class="muted small">{{what}}</p></div></li>
    {{/files}}</ul>
    {{^isLogged}}<p class="muted">{{t.logWaiting}}</p>{{/isLogged}}
    </section>
    <section class="card">
    <h2>{{t.verify}}</h2>
    <p class="muted">{{t.verifyLead}}</p>
    <p>{{t.verifyOurs}}</p>
    <pre>seal license verify FOLDER --root ROOTS.pem</pre>
    <p>{{t.verifyForeign}}</p>
    <pre>openssl ts -verify -token_in -in timestamp.tst \\
      -data statement.json -CAfile ROOTS.pem -untrusted tsa.pem</pre>
    </section>
    </article>
    {{/main}}{{/layout}}
    """
}

extension Site {
  /// Throws `WebError.notFound`.
  func license(_ number: LicenseNumber) async throws -> PublicLicense {
    let found = try await read { [self] tx in
      try PublicLicenses.find(number, parties, logChains: logChains, at: clock.now(), tx)
    }
    guard let found else { throw WebError.notFound }
    return found
  }
}

extension AuthorizationV1.License {
  /// The bytes that prove it; nothing is disclosed.
  var proof: UnverifiedCertificate {
    UnverifiedCertificate(
      statement: statement, signature: signature, timestampToken: timestampToken,
      issuerChainPEM: issuerChainPEM, timestampChainPEM: timestampChainPEM, disclosures: [],
      logProof: logProof.isEmpty ? nil : logProof,
      logChainPEM: logProof.isEmpty ? nil : logChainPEM)
  }
}
