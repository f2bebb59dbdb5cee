import SealAuthorization
import SealRPC

/// `/l/{number}/object`: anybody objects to a license in its notice period.
struct ObjectionPage: SitePages {
  let site: Site

  struct Model: TemplateModel {
    static let template = "object"

    let license: LicenseRow
    let token: String?
    var reason: String?
    var formProblem: String?
    var reasonProblem: String?
  }

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
    func again(form formProblem: String? = nil, reason reasonProblem: String? = nil) async throws
      -> WebResponse
    {
      var page = page(try await site.license(number), words)
      page.status = .unprocessableContent
      page.model.reason = form["reason"]
      page.model.formProblem = formProblem
      page.model.reasonProblem = reasonProblem
      return site.render(page, for: request)
    }
    guard let token = site.forms.open(form["token"], for: Self.purpose(number)) else {
      return try await again(form: words["formExpired"])
    }
    do {
      try await site.authorization.fileObjection(
        to: number, reason: form["reason"], requestID: token.requestID,
        peerAddress: request.peerAddress, deadline: site.deadline)
    } catch let error as RPCError {
      if let problems = FormProblems.texts(error, words) {
        return try await again(reason: problems["reason"] ?? words["fieldRequired"])
      }
      if error.reason == "REQUEST_ID_REUSED" { return try await again(form: words["formUsed"]) }
      throw WebError(error)
    }
    return .seeOther("/l/\(number)?objected=1&lang=\(request.language.rawValue)")
  }

  private static func purpose(_ number: LicenseNumber) -> String { "object \(number)" }

  private func page(_ found: PublicLicense, _ words: Words) -> Page<Model> {
    Page(
      title: words["object"], environment: found.environment, isPrivate: true,
      model: Model(
        license: LicenseRow(found, words),
        token: LicenseNumber(found.license.number).map { site.forms.token(for: Self.purpose($0)) }))
  }
}
