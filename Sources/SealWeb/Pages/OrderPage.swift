import SealAPI
import SealAuthorization
import SealDocuments
import SealPrimitives
import SealProtobuf
import SealRPC

/// `/o/{order}?t={secret}`: a guest's order, from its price to its license. While money is awaited
/// the page asks for itself again, and its guest may give the order up.
struct OrderPage: SitePages {
  let site: Site

  private struct Found: Sendable {
    let order: AuthorizationV1.Order
    let environment: Environment
    let letter: LetterState?
  }

  var routes: [WebRoute] {
    [
      WebRoute(.get, "/o/{order}") { [self] request in
        let (id, secret) = try Self.key(request)
        return site.render(
          try page(await find(id, secret), secret, Words[request.language]), for: request)
      },
      WebRoute(.post, "/o/{order}/cancel", bodyLimit: 32 << 10) { [self] request in
        try await cancel(request)
      },
      WebRoute(.get, "/o/{order}/letter.pdf") { [self] request in
        let (id, secret) = try Self.key(request)
        switch try await letter(id, secret) {
        case .ready(let letter):
          var response = WebResponse(body: letter.pdf)
          response.headers[.contentType] = "application/pdf"
          response.headers[.contentDisposition] =
            "attachment; filename=\"\(letter.number).pdf\""
          return response
        case .notReady:
          throw WebError(.serviceUnavailable, "The letter is being made; ask again in a moment.")
        case .erased, nil: throw WebError.notFound
        }
      },
    ]
  }

  private static func key(_ request: WebRequest) throws -> (OrderID, GuestSecret) {
    guard let id = OrderID(request.parameter("order")),
      let secret = request.query["t"].flatMap({ GuestSecret($0) })
    else { throw WebError.notFound }
    return (id, secret)
  }

  private func find(_ id: OrderID, _ secret: GuestSecret) async throws -> Found {
    guard
      let (order, environment) = try await site.authorization.findOrder(
        id, secret, deadline: site.deadline)
    else { throw WebError.notFound }
    return Found(
      order: order, environment: environment,
      letter: order.licenseNumber.isEmpty ? nil : try await letter(id, secret))
  }

  /// Back to the order, which says how it stands now: the money may have come meanwhile.
  private func cancel(_ request: WebRequest) async throws -> WebResponse {
    let (id, secret) = try Self.key(request)
    let form = try PostedForm(request, site)
    guard site.forms.open(form["token"], for: Self.purpose(id)) != nil else {
      let words = Words[request.language]
      var page = try page(await find(id, secret), secret, words)
      page.status = .unprocessableContent
      page.model["problem_form"] = words["formExpired"]
      // This address is the form's, which is only sent to.
      page.refreshSeconds = nil
      return site.render(page, for: request)
    }
    do {
      try await site.authorization.cancelOrder(
        id, secret, peerAddress: request.peerAddress, deadline: site.deadline)
    } catch let error as RPCError where error.reason == "ORDER_NOT_OPEN" {
      // The page tells that by itself.
    } catch let error as RPCError {
      throw WebError(error)
    }
    return .seeOther("/o/\(id)?t=\(secret.text)&lang=\(request.language.rawValue)")
  }

  private static func purpose(_ id: OrderID) -> String { "cancel \(id)" }

  private func letter(_ id: OrderID, _ secret: GuestSecret) async throws -> LetterState? {
    try await site.authorization.findLetter(of: id, secret, deadline: site.deadline)
  }

  private func page(_ found: Found, _ secret: GuestSecret, _ words: Words) throws -> Page {
    let order = found.order
    let number = order.licenseNumber
    let holds = [.inNotice, .held, .released].contains(order.state)
    var page = Page(
      template: "order", title: words["order"], environment: found.environment, isPrivate: true,
      model: [
        "orderID": order.orderID, "workID": order.workID,
        "state": words.all["orderState\(order.state.rawValue)"] ?? order.state.name,
        "tone": tone(order.state), "number": holds && !number.isEmpty ? number : nil,
        "offerTitle": order.quote?.offer?.title ?? "",
        "terms": order.quote?.offer?.terms.map { TermsText.text($0, words) } ?? "",
        "noticeEnd": order.noticeEndTime?.instant.map(words.time),
        "isClosed": order.state == .closed,
        "isRefunded": order.state == .refunding || order.state == .refunded,
      ])
    if let total = order.quote?.total {
      page.model["total"] = words.money(total.currencyCode, total.minorUnits)
      page.model["items"] = order.quote?.items.map { item in
        [
          "label": item.label,
          "amount": item.amount.map { words.money($0.currencyCode, $0.minorUnits) } ?? "",
        ]
      }
    }
    if order.state == .awaitingPayment, let payment = order.payment {
      page.model["payment"] = try paymentModel(payment, words)
      page.model["cancelToken"] = OrderID(order.orderID).map {
        site.forms.token(for: Self.purpose($0))
      }
      page.model["secret"] = secret.text
      page.refreshSeconds = payment.provider == Orders.bankTransfer ? 15 : 3
    }
    switch found.letter {
    case .ready: page.model["letter"] = "/o/\(order.orderID)/letter.pdf?t=\(secret.text)"
    case .notReady where holds:
      page.model["isLetterAwaited"] = true
      page.refreshSeconds = 3
    case .notReady, .erased, nil: break
    }
    return page
  }

  private func paymentModel(_ payment: AuthorizationV1.Payment, _ words: Words) throws
    -> [String: Any]
  {
    let isBank = payment.provider == Orders.bankTransfer
    let model: [String: Any?] = [
      "codeURL": payment.codeURL,
      "code": payment.codeURL.isEmpty
        ? nil : try QRCode(payment.codeURL).svg(label: words["payScan"]), "isBank": isBank,
      "reference": payment.reference, "isSimulated": payment.simulated,
      "payBy": payment.expireTime?.instant.map { words("payBy", words.time($0)) },
    ]
    return model.compactMapValues { $0 }
  }

  private func tone(_ state: AuthorizationV1.OrderState) -> String {
    switch state {
    case .inNotice, .released: "good"
    case .awaitingPayment, .held, .refunding: "warn"
    case .refunded: "bad"
    default: "off"
    }
  }

  static let template = """
    {{<layout}}{{$main}}
    <section class="card">
    <p class="pills"><span class="pill {{tone}}">{{state}}</span></p>
    {{#number}}
    <p class="overline">{{t.yourLicense}}</p>
    <h1 class="number">{{number}}</h1>
    <p>{{offerTitle}}<br><span class="muted">{{terms}}</span></p>
    {{#isLetterAwaited}}<p class="muted" role="status">{{t.letterAwaited}}</p>{{/isLetterAwaited}}
    <p class="actions">{{#letter}}<a class="button" href="{{letter}}">{{t.letter}}</a>{{/letter}}
    <a class="button quiet" href="/l/{{number}}/statement.json" download>{{t.statement}}</a>
    <a class="button quiet" href="/l/{{number}}?{{langQuery}}">{{t.statusPage}}</a></p>
    {{#noticeEnd}}<p class="muted">{{t.noticeUntil}} {{noticeEnd}}</p>{{/noticeEnd}}
    {{/number}}
    {{^number}}
    <p class="overline">{{t.order}}</p>
    <h1>{{offerTitle}}</h1>
    <p class="muted">{{terms}}</p>
    {{/number}}
    {{#total}}
    <table class="price-items"><tbody>
    {{#items}}<tr><td>{{label}}</td><td>{{amount}}</td></tr>{{/items}}
    </tbody><tfoot><tr><th scope="row">{{t.total}}</th><td>{{total}}</td></tr></tfoot></table>
    {{/total}}
    {{#isClosed}}<p class="note">{{t.closedMeaning}}</p>{{/isClosed}}
    {{#isRefunded}}<p class="note warn">{{t.refundMeaning}}</p>{{/isRefunded}}
    </section>
    {{#payment}}
    <section class="card pay">
    <h2>{{t.pay}}{{#isSimulated}} <span class="pill warn">{{t.simulated}}</span>{{/isSimulated}}</h2>
    {{#isBank}}<p>{{t.payBank}}</p><p class="reference">{{reference}}</p>{{/isBank}}
    {{^isBank}}
    {{#code}}<p>{{t.payScan}}</p><div class="qr" data-code="{{codeURL}}">\
    {{{code}}}</div>{{/code}}
    {{^code}}<p>{{t.payWait}}</p>{{/code}}
    {{/isBank}}
    {{#payBy}}<p class="muted">{{payBy}}</p>{{/payBy}}
    <p class="muted small" role="status">{{t.payTurns}}</p>
    {{#problem_form}}<p class="note bad" role="alert">{{problem_form}}</p>{{/problem_form}}
    <form method="post" action="/o/{{orderID}}/cancel?t={{secret}}&amp;{{langQuery}}">
    <input type="hidden" name="token" value="{{cancelToken}}">
    <button class="button quiet" type="submit">{{t.cancelOrder}}</button>
    </form>
    </section>
    {{/payment}}
    <section class="after">
    <p class="muted small">{{t.keepAddress}}</p>
    <p><a href="/w/{{workID}}?{{langQuery}}">{{t.orderAgain}}</a></p>
    </section>
    {{/main}}{{/layout}}
    """
}
