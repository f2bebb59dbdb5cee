import Hummingbird
import SealAPI
import SealPrimitives
import SealRPC

/// `/case/{number}`: whether a letter is real, and its link again for whoever has lost it.
///
/// A number is read aloud, stands in dossiers and is the claimant's too: it shows nothing of the
/// case. The link goes to the address of the letter alone.
struct CaseNumberPage: SitePages {
  let site: Site

  struct Model: TemplateModel {
    static let template = "casenumber"

    let number: String
    let real: String
    let token: String
    /// Whether a mail goes out, if one is due.
    let wasAsked: Bool
    /// Whether a link that opens nothing led here.
    let isBroken: Bool
    var problem: String?
  }

  func add(to routes: Routes) {
    routes.get("/case/{number}") { [self] _, context in
      site.render(try await page(context), for: context)
    }
    routes.post("/case/{number}", upTo: 32 << 10) { [self] request, context in
      try await ask(request, context)
    }
  }

  private func ask(_ request: Request, _ context: WebContext) async throws -> Response {
    let number = try CaseLink.number(context)
    let form = try await PostedForm(request, context, site)
    let words = Words[context.language]
    guard site.forms.open(form["token"], for: Self.purpose(number)) != nil else {
      return try await again(words["formExpired"], context)
    }
    do {
      _ = try await site.services(for: context).enforcement.mailInvitationLink(
        .init(number: number.description))
    } catch let error as RPCError where error.reason == "MAIL_SERVER_MISSING" {
      return try await again(words["caseLinkMailMissing"], context)
    }
    return .redirect(to: "/case/\(number)?asked=1&lang=\(context.language.rawValue)")
  }

  private func again(_ problem: String, _ context: WebContext) async throws -> Response {
    var page = try await page(context)
    page.status = .unprocessableContent
    page.model.problem = problem
    return site.render(page, for: context)
  }

  private func page(_ context: WebContext) async throws -> Page<Model> {
    let number = try CaseLink.number(context)
    let words = Words[context.language]
    let found = try await site.services(for: context).enforcement.getInvitation(
      .init(number: number.description)
    ).invitation
    return Page(
      title: words["caseNumber"], environment: found?.simulated == true ? .sandbox : .live,
      isPrivate: true,
      model: Model(
        number: number.description,
        real: words["caseLinkReal"].filled(["site": site.address.text]),
        token: site.forms.token(for: Self.purpose(number)),
        wasAsked: context.query["asked"] != nil, isBroken: context.query["broken"] != nil))
  }

  private static func purpose(_ number: CaseNumber) -> String { "case link \(number)" }
}
