import SealCertification
import SealPrimitives
import SealVerify

/// `/c/{certificate or version}` and the files of its proof.
struct CertificatePage: SitePages {
  let site: Site

  var routes: [WebRoute] {
    [
      WebRoute(.get, "/c/{id}") { [self] request in
        let found = try await find(request.parameter("id"))
        return site.render(try page(found, Words[request.language]), for: request)
      },
      WebRoute(.get, "/c/{id}/{file}") { [self] request in
        let found = try await find(request.parameter("id"))
        return try ProofFiles.response(
          request.parameter("file"), CertificateBundle.files(of: found.certificate))
      },
    ]
  }

  private func find(_ id: String) async throws -> PublicCertificate {
    let found = try await site.read { [site] tx -> PublicCertificate? in
      guard
        let found = try PublicCertificate.find(
          id, site.parties, logChains: site.logChains, tx),
        try WorkVisibility.isOpen(found.workID, isClaimPublic: found.isClaimPublic, tx)
      else { return nil }
      return found
    }
    guard let found else { throw WebError.notFound }
    return found
  }

  private func page(_ found: PublicCertificate, _ words: Words) throws -> Page {
    let files = CertificateBundle.files(of: found.certificate).map(\.name)
    return Page(
      template: "certificate", title: words["certificateTitle"], environment: found.environment,
      model: [
        "workTitle": found.workTitle, "workID": found.workID.description,
        "isWithdrawn": found.isWithdrawn,
        "version": words("version", String(found.versionNumber)),
        "time": words.time(found.certifyTime), "exactTime": found.certifyTime.rfc3339,
        "digest": Hex.encode(found.sha256), "certificateID": found.certificateID.description,
        "files": ProofFiles.model(files, at: "/c/\(found.certificateID)", words),
        "assurance": try AssuranceText.text(found.certificate.statement, words),
        "isLogged": found.certificate.logProof != nil,
      ])
  }

  static let template = """
    {{<layout}}{{$main}}
    <article>
    <section class="card">
    <p class="pills">\
    {{#isWithdrawn}}<span class="pill bad">{{t.withdrawn}}</span>{{/isWithdrawn}}\
    {{^isWithdrawn}}<span class="pill good">{{t.certified}}</span>{{/isWithdrawn}}</p>
    <h1>{{t.certificateTitle}}</h1>
    <p class="lead"><a href="/w/{{workID}}?{{langQuery}}">{{workTitle}}</a> · {{version}}</p>
    <p class="muted">{{t.certificateMeaning}}</p>
    <dl class="facts">
    <div><dt>{{t.certifyTime}}</dt><dd><time datetime="{{exactTime}}">{{time}}</time>\
    <br><span class="muted small">{{exactTime}}</span></dd></div>
    <div><dt>{{t.vouchedBy}}</dt><dd>{{assurance}}</dd></div>
    <div><dt>{{t.fingerprint}}</dt><dd class="digest">{{digest}}</dd></div>
    <div><dt>{{t.identifier}}</dt><dd class="digest">{{certificateID}}</dd></div>
    </dl>
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
    <pre>seal verify FILE FOLDER --root ROOTS.pem</pre>
    <p>{{t.verifyForeign}}</p>
    <pre>openssl ts -verify -token_in -in timestamp.tst \\
      -data statement.json -CAfile ROOTS.pem -untrusted tsa.pem</pre>
    </section>
    </article>
    {{/main}}{{/layout}}
    """
}
