import Hummingbird
import SealAPI
import SealRPC

/// `/orders`: whoever has lost the address of an order has it sent by mail.
struct FindOrdersPage: SitePages {
  let site: Site

  struct Model: TemplateModel {
    static let template = "orders"

    let token: String
    /// Whether the mail goes out, if there is anything to send.
    let wasAsked: Bool
    var mailAddress: String?
    var formProblem: String?
    var mailProblem: String?
  }

  private static let purpose = "orders"

  func add(to routes: Routes) {
    routes.get("/orders") { [self] _, context in
      site.render(
        page(wasAsked: context.query["asked"] != nil, Words[context.language]), for: context)
    }
    routes.post("/orders", upTo: 32 << 10) { [self] request, context in
      try await ask(request, context)
    }
  }

  private func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    let form = try await PostedForm(request, context, site)
    let words = Words[context.language]
    func again(form formProblem: String? = nil, mail: String? = nil) -> Response {
      var page = page(wasAsked: false, words)
      page.status = .unprocessableContent
      page.model.mailAddress = form["mail_address"]
      page.model.formProblem = formProblem
      page.model.mailProblem = mail
      return site.render(page, for: context)
    }
    guard site.forms.open(form["token"], for: Self.purpose) != nil else {
      return again(form: words["formExpired"])
    }
    do {
      _ = try await site.services(for: context).authorization.mailOrderLinks(
        .init(
          mailAddress: form["mail_address"], languageCode: context.language.rawValue))
    } catch let error as RPCError {
      if let problems = FormProblems.texts(error, words) {
        return again(mail: problems["mail_address"] ?? words["fieldMail"])
      }
      if error.reason == "MAIL_SERVER_MISSING" { return again(form: words["mailMissing"]) }
      throw WebError(error)
    }
    return .redirect(to: "/orders?asked=1&lang=\(context.language.rawValue)")
  }

  private func page(wasAsked: Bool, _ words: Words) -> Page<Model> {
    Page(
      title: words["findOrders"], isPrivate: true,
      model: Model(token: site.forms.token(for: Self.purpose), wasAsked: wasAsked))
  }
}
