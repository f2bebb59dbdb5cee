import Hummingbird
import SealPrimitives
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

  func add(to routes: Routes) {
    routes.get("/l/{number}/object") { [self] _, context in
      let found = try await site.license(LicensePage.number(context), context)
      return site.render(page(found, Words[context.language]), for: context)
    }
    routes.post("/l/{number}/object", upTo: 32 << 10) { [self] request, context in
      try await file(request, context)
    }
  }

  private func file(_ request: Request, _ context: WebContext) async throws -> Response {
    let number = try LicensePage.number(context)
    let form = try await PostedForm(request, context, site)
    let words = Words[context.language]
    func again(form formProblem: String? = nil, reason reasonProblem: String? = nil) async throws
      -> Response
    {
      var page = page(try await site.license(number, context), words)
      page.status = .unprocessableContent
      page.model.reason = form["reason"]
      page.model.formProblem = formProblem
      page.model.reasonProblem = reasonProblem
      return site.render(page, for: context)
    }
    guard let token = site.forms.open(form["token"], for: Self.purpose(number)) else {
      return try await again(form: words["formExpired"])
    }
    do {
      _ = try await site.services(for: context).authorization.fileObjection(
        .init(
          licenseNumber: number.description, reason: form["reason"], requestID: token.requestID))
    } catch let error as RPCError {
      if let problems = FormProblems.texts(error, words) {
        return try await again(reason: problems["reason"] ?? words["fieldRequired"])
      }
      if error.reason == "REQUEST_ID_REUSED" { return try await again(form: words["formUsed"]) }
      throw WebError(error)
    }
    return .redirect(to: "/l/\(number)?objected=1&lang=\(context.language.rawValue)")
  }

  private static func purpose(_ number: LicenseNumber) -> String { "object \(number)" }

  private func page(_ found: FoundLicense, _ words: Words) -> Page<Model> {
    Page(
      title: words["object"], environment: found.environment, isPrivate: true,
      model: Model(
        license: LicenseRow(found.license, words),
        token: LicenseNumber(found.license.number).map { site.forms.token(for: Self.purpose($0)) }))
  }
}
