import Hummingbird
import SealAPI
import SealAuthorization
import SealCertification
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
    var licenseeName: String?
    var useURL: String?
    var formProblem: String?
    var nameProblem: String?
    var placeProblem: String?
  }

  private struct Found: Sendable {
    let offer: Offer
    let work: WorkSummary
    var isOnSale: Bool { offer.withdrawTime == nil && !work.isWithdrawn }
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
    let found = try await site.read { tx -> Found? in
      guard let offer = try PublicOffers.find(offerID, tx), offer.workID == workID,
        let work = try WorkReader.find(workID, offer.environment, tx)
      else { return nil }
      return Found(offer: offer, work: work)
    }
    guard let found else { throw WebError.notFound }
    return found
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
      page.model.formProblem = problems["form"]
      page.model.nameProblem = problems["licensee_name"]
      page.model.placeProblem = problems["use_url"]
      return site.render(page, for: context)
    }
    guard let token = site.forms.open(form["token"], for: purpose(offerID)) else {
      return try await again(["form": words["formExpired"]])
    }
    let wish = GuestOrder(
      workID: workID, offerID: offerID, licenseeName: form["licensee_name"],
      useURL: form["use_url"], requestID: token.requestID, secret: token.secret,
      peerAddress: context.peerAddress)
    do {
      let order = try await site.authorization.placeOrder(wish, deadline: site.deadline)
      return .redirect(to: "/o/\(order)?t=\(token.secret.text)&lang=\(context.language.rawValue)")
    } catch let error as RPCError {
      if let problems = FormProblems.texts(error, words) { return try await again(problems) }
      if error.reason == "REQUEST_ID_REUSED" {
        return try await again(["form": words["formUsed"]])
      }
      throw WebError(error)
    }
  }

  private func purpose(_ offer: OfferID) -> String { "order \(offer)" }

  private func page(_ found: Found, _ words: Words) -> Page<Model> {
    let terms = found.offer.terms
    let (isFree, price) = (terms.price == .free, TermsText.price(terms, words))
    return Page(
      title: words[isFree ? "orderTitleFree" : "orderTitlePaid"],
      environment: found.offer.environment, isPrivate: true,
      model: Model(
        workTitle: found.work.title, workID: found.work.workID.description,
        offerID: found.offer.offerID.description, offerTitle: found.offer.title,
        terms: TermsText.text(terms, words), price: price, isOnSale: found.isOnSale,
        needsPlace: terms.use == .republishOnline,
        token: site.forms.token(for: purpose(found.offer.offerID)),
        action: isFree ? words["getLicense"] : words("placeOrder", price)))
  }
}
