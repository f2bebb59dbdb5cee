import SealAuthorization
import SealRPC

/// `/l/{number}/object`: anybody objects to a license in its notice period.
struct ObjectionPage: SitePages {
  let site: Site

  var routes: [WebRoute] {
    [
      WebRoute(.get, "/l/{number}/object") { [self] request in
        let found = try await site.license(LicensePage.number(request))
        return site.render(page(found, Words[request.language]), for: request)
      },
      WebRoute(.post, "/l/{number}/object", bodyLimit: 32 << 10) { [self] request in
        try await file(request)
      },
    ]
  }

  private func file(_ request: WebRequest) async throws -> WebResponse {
    let number = try LicensePage.number(request)
    let form = try PostedForm(request, site)
    let words = Words[request.language]
    func again(_ problem: String, _ field: String = "form") async throws -> WebResponse {
      var page = page(try await site.license(number), words)
      page.status = .unprocessableContent
      page.model["reason"] = form["reason"]
      page.model["problem_\(field)"] = problem
      return site.render(page, for: request)
    }
    guard let token = site.forms.open(form["token"], for: Self.purpose(number)) else {
      return try await again(words["formExpired"])
    }
    do {
      try await site.authorization.fileObjection(
        to: number, reason: form["reason"], requestID: token.requestID,
        peerAddress: request.peerAddress, deadline: site.deadline)
    } catch let error as RPCError {
      if let problems = FormProblems.texts(error, words) {
        return try await again(problems["reason"] ?? words["fieldRequired"], "reason")
      }
      if error.reason == "REQUEST_ID_REUSED" { return try await again(words["formUsed"]) }
      throw WebError(error)
    }
    return .seeOther("/l/\(number)?objected=1&lang=\(request.language.rawValue)")
  }

  private static func purpose(_ number: LicenseNumber) -> String { "object \(number)" }

  private func page(_ found: PublicLicense, _ words: Words) -> Page {
    var model: [String: Any?] = LicenseRow.model(found, words)
    if let number = LicenseNumber(found.license.number) {
      model["token"] = site.forms.token(for: Self.purpose(number))
    }
    return Page(
      template: "object", title: words["object"], environment: found.environment, isPrivate: true,
      model: model)
  }

  static let template = """
    {{<layout}}{{$main}}
    <section class="card">
    <p class="overline">{{t.license}} {{number}}</p>
    <h1>{{t.object}}</h1>
    <p><a href="/w/{{workID}}?{{langQuery}}">{{workTitle}}</a> · {{licensee}}</p>
    {{^isInNotice}}<p class="note warn">{{t.noticeOver}}</p>{{/isInNotice}}
    {{#isInNotice}}
    <p class="muted">{{t.objectLead}}</p>
    {{#problem_form}}<p class="note bad" role="alert">{{problem_form}}</p>{{/problem_form}}
    <form method="post" action="/l/{{number}}/object?{{langQuery}}">
    <input type="hidden" name="token" value="{{token}}">
    <label for="reason">{{t.objectReason}}</label>
    <textarea id="reason" name="reason" rows="8" maxlength="2000" required>{{reason}}</textarea>
    <p class="hint">{{t.objectReasonHint}}</p>
    {{#problem_reason}}<p class="problem" role="alert">{{problem_reason}}</p>{{/problem_reason}}
    <button class="button" type="submit">{{t.objectSend}}</button>
    </form>
    {{/isInNotice}}
    </section>
    {{/main}}{{/layout}}
    """
}
