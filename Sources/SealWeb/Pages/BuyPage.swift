import Hummingbird
import SealAPI
import SealPrimitives
import SealRPC

/// `/w/{work}/license/{offer}`: a license without an account. A free one is given at once.
struct BuyPage: SitePages {
  let site: Site

  struct Model: TemplateModel {
    static let template = "buy"

    let workTitle: String
    let workID: String
    let offerID: String
    let offerTitle: String
    let terms: String
    let price: String
    let isOnSale: Bool
    let needsPlace: Bool
    let token: String
    let action: String
    /// Whether letters are sent by mail.
    let mailsLetters: Bool
    /// Checked at first: who grants a license may know to whom.
    var licensorMayKnow = true
    var mailAddress: String?
    var licenseeName: String?
    var useURL: String?
    var formProblem: String?
    var nameProblem: String?
    var placeProblem: String?
    var mailProblem: String?
  }

  private struct Found: Sendable {
    let response: AuthorizationV1.GetOfferResponse
    let offer: AuthorizationV1.Offer
    let terms: AuthorizationV1.Terms
    var isOnSale: Bool { offer.withdrawTime == nil && response.workState == .active }
  }

  func add(to routes: Routes) {
    routes.get("/w/{work}/license/{offer}") { [self] _, context in
      let found = try await find(context)
      return site.render(page(found, Words[context.language]), for: context)
    }
    routes.post("/w/{work}/license/{offer}", upTo: 32 << 10) { [self] request, context in
      try await order(request, context)
    }
  }

  private func subject(_ context: WebContext) throws -> (WorkID, OfferID) {
    guard let work = WorkID(try context.parameter("work")),
      let offer = OfferID(try context.parameter("offer"))
    else { throw WebError.notFound }
    return (work, offer)
  }

  private func find(_ context: WebContext) async throws -> Found {
    let (workID, offerID) = try subject(context)
    let found = try await site.services(for: context).authorization.getOffer(
      .init(offerID: offerID.description))
    guard let offer = found.offer, let terms = offer.terms, offer.workID == workID.description
    else { throw WebError.notFound }
    return Found(response: found, offer: offer, terms: terms)
  }

  /// One transaction, as long as nothing is wrong with the form.
  private func order(_ request: Request, _ context: WebContext) async throws -> Response {
    let (workID, offerID) = try subject(context)
    let form = try await PostedForm(request, context, site)
    let words = Words[context.language]
    func again(_ problems: [String: String]) async throws -> Response {
      var page = page(try await find(context), words)
      page.status = .unprocessableContent
      page.model.licenseeName = form["licensee_name"]
      page.model.useURL = form["use_url"]
      page.model.mailAddress = form["mail_address"]
      page.model.licensorMayKnow = form["licensor_may_know"] == "1"
      page.model.formProblem = problems["form"]
      page.model.nameProblem = problems["licensee_name"]
      // The service asks for a place once all else is right; the form tells all at once.
      let lacksPlace = problems["form"] == nil && page.model.needsPlace && form["use_url"].isEmpty
      page.model.placeProblem = problems["use_url"] ?? (lacksPlace ? words["fieldRequired"] : nil)
      page.model.mailProblem = problems["mail_address"]
      return site.render(page, for: context)
    }
    guard let token = site.forms.open(form["token"], for: Self.purpose(offerID.description)) else {
      return try await again(["form": words["formExpired"]])
    }
    do {
      let placed = try await site.services(for: context).authorization.placeGuestOrder(
        .init(
          workID: workID.description, offerID: offerID.description,
          licenseeName: form["licensee_name"], useURL: form["use_url"],
          orderSecret: token.orderSecret, mailAddress: form["mail_address"],
          licenseeConfidential: form["licensor_may_know"] != "1",
          languageCode: context.language.rawValue, requestID: token.requestID))
      let query = "t=\(token.orderSecret)&lang=\(context.language.rawValue)"
      return .redirect(to: "/o/\(placed.order?.orderID ?? "")?\(query)")
    } catch let error as RPCError {
      if let problems = FormProblems.texts(error, words) { return try await again(problems) }
      if error.reason == "MAIL_SERVER_MISSING" {
        return try await again(["mail_address": words["mailMissing"]])
      }
      if error.reason == "REQUEST_ID_REUSED" {
        return try await again(["form": words["formUsed"]])
      }
      if error.reason == "PAYMENT_PROVIDER_UNAVAILABLE" {
        return try await again(["form": words["payNowhere"]])
      }
      throw WebError(error)
    }
  }

  private static func purpose(_ offerID: String) -> String { "order \(offerID)" }

  private func page(_ found: Found, _ words: Words) -> Page<Model> {
    let (offer, terms) = (found.offer, found.terms)
    let (isFree, price) = (terms.priceKind == .free, TermsText.price(terms, words))
    return Page(
      title: words[isFree ? "orderTitleFree" : "orderTitlePaid"],
      environment: found.response.sandbox ? .sandbox : .live, isPrivate: true,
      model: Model(
        workTitle: found.response.workTitle, workID: offer.workID, offerID: offer.offerID,
        offerTitle: offer.title, terms: TermsText.text(terms, words), price: price,
        isOnSale: found.isOnSale, needsPlace: terms.use == .republishOnline,
        token: site.forms.token(for: Self.purpose(offer.offerID)),
        action: isFree ? words["getLicense"] : words("placeOrder", price),
        mailsLetters: found.response.mailsLetters))
  }
}
