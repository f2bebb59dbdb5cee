import Hummingbird
import SealAPI
import SealDocuments
import SealPrimitives
import SealProof
import SealProtobuf
import SealRPC
import SealVerify

/// `/o/{order}?t={secret}`: a guest's order, from its price to its license.
///
/// While money is awaited the page asks for itself again, and its guest may give the order up.
struct OrderPage: SitePages {
  let site: Site

  struct Model: TemplateModel {
    static let template = "order"

    let orderID: String
    let workID: String
    let workTitle: String
    let licensee: String?
    let isConfidential: Bool
    let place: String
    let isMailed: Bool
    let state: String
    let tone: String
    /// The license's, while it holds.
    let number: String?
    let offerTitle: String
    let terms: String
    let noticeEnd: String?
    let total: String?
    let items: [PriceItem]
    let isClosed: Bool
    let isRefunded: Bool
    /// Of the license, once there is one.
    var licensors: String?
    var authors: String?
    var since: String?
    var end: String?
    /// Where the terms demand that author and source are named.
    var creditLine: String?
    /// While it is awaited.
    var payment: PaymentPart?
    /// Where the license's letter is, and everything as one file.
    var letter: String?
    var bundle: String?
    var isLetterAwaited = false
    var formProblem: String?
  }

  /// What a guest's order is asked for with.
  private struct Key: Sendable {
    let orderID: OrderID
    let secret: String
  }

  private enum Letter: Sendable {
    case ready(AuthorizationV1.LicenseLetter)
    case notReady
    case erased
  }

  private struct Found: Sendable {
    let order: AuthorizationV1.Order
    let environment: Environment
    /// By the clock that its times follow.
    let now: Instant?
    let license: AuthorizationV1.License?
    let letter: Letter?
  }

  func add(to routes: Routes) {
    routes.get("/o/{order}") { [self] _, context in
      let key = try Self.key(context)
      return site.render(
        try page(await find(key, context), key.secret, Words[context.language]), for: context)
    }
    routes.post("/o/{order}/cancel", upTo: 32 << 10) { [self] request, context in
      try await cancel(request, context)
    }
    routes.get("/o/{order}/letter.pdf") { [self] _, context in
      switch try await find(Self.key(context), context).letter {
      case .ready(let letter):
        return .file(letter.pdf, type: "application/pdf", name: "\(letter.licenseNumber).pdf")
      case .notReady:
        throw WebError(.serviceUnavailable, "The letter is being made; ask again in a moment.")
      case .erased, nil: throw WebError.notFound
      }
    }
    routes.get("/o/{order}/\(ProofFile.bundle)") { [self] _, context in
      try bundle(try await find(Self.key(context), context))
    }
  }

  private static func key(_ context: WebContext) throws -> Key {
    guard let id = OrderID(try context.parameter("order")),
      let secret = context.query["t"], FormTokens.isOrderSecret(secret)
    else { throw WebError.notFound }
    return Key(orderID: id, secret: secret)
  }

  private func find(_ key: Key, _ context: WebContext) async throws -> Found {
    let found = try await site.services(for: context).authorization.getOrder(
      .init(orderID: key.orderID.description, orderSecret: key.secret))
    guard let order = found.order else { throw WebError.notFound }
    return Found(
      order: order, environment: found.sandbox ? .sandbox : .live,
      now: found.clockTime?.instant,
      license: order.licenseNumber.isEmpty
        ? nil
        : try await site.services(for: context).authorization.getLicense(
          .init(number: order.licenseNumber, orderSecret: key.secret)
        ).license,
      letter: try await letter(order.licenseNumber, key, context))
  }

  /// `nil` without a license.
  private func letter(_ number: String, _ key: Key, _ context: WebContext) async throws -> Letter? {
    guard !number.isEmpty else { return nil }
    do {
      let found = try await site.services(for: context).authorization.getLicenseLetter(
        .init(number: number, orderSecret: key.secret))
      return found.letter.map { .ready($0) }
    } catch let error as RPCError where error.reason == "LETTER_NOT_READY" {
      return .notReady
    } catch let error as RPCError where error.reason == "LETTER_ERASED" {
      return .erased
    }
  }

  /// All that the licensee keeps, as one file that `seal verify` takes.
  private func bundle(_ found: Found) throws -> Response {
    guard case .ready(let letter) = found.letter, let license = found.license else {
      throw found.license == nil
        ? WebError.notFound
        : WebError(.serviceUnavailable, "The letter is being made; ask again in a moment.")
    }
    let bundle = LicenseBundle(
      license: StatementProof(license.proof ?? .init()), letter: letter.pdf,
      letterProof: StatementProof(letter.proof ?? .init()))
    return .file(
      bundle.zip(folder: license.number), type: "application/zip", name: "\(license.number).zip")
  }

  /// Back to the order, which says how it stands now: the money may have come meanwhile.
  private func cancel(_ request: Request, _ context: WebContext) async throws -> Response {
    let key = try Self.key(context)
    let form = try await PostedForm(request, context, site)
    guard let token = site.forms.open(form["token"], for: Self.purpose(key.orderID)) else {
      let words = Words[context.language]
      var page = try page(await find(key, context), key.secret, words)
      page.status = .unprocessableContent
      page.model.formProblem = words["formExpired"]
      // This address is the form's, which is only sent to.
      page.refreshSeconds = nil
      return site.render(page, for: context)
    }
    do {
      _ = try await site.services(for: context).authorization.cancelOrder(
        .init(
          orderID: key.orderID.description, orderSecret: key.secret, requestID: token.requestID))
    } catch let error as RPCError where error.reason == "ORDER_NOT_OPEN" {
      // The page tells that by itself.
    }
    return .redirect(
      to: "/o/\(key.orderID)?t=\(key.secret)&lang=\(context.language.rawValue)")
  }

  private static func purpose(_ id: OrderID) -> String { "cancel \(id)" }

  private func page(_ found: Found, _ secret: String, _ words: Words) throws -> Page<Model> {
    let order = found.order
    let (number, offer, total) = (order.licenseNumber, order.quote?.offer, order.quote?.total)
    let holds = [.inNotice, .held, .released].contains(order.state)
    var page = Page(
      title: words["order"], environment: found.environment, isPrivate: true,
      model: Model(
        orderID: order.orderID, workID: order.workID, workTitle: order.workTitle,
        licensee: order.licenseeName.isEmpty ? nil : order.licenseeName,
        isConfidential: order.licenseeConfidential,
        place: order.useURL.isEmpty ? words["anywhere"] : order.useURL, isMailed: order.mailed,
        state: words.all["orderState\(order.state.rawValue)"] ?? order.state.name,
        tone: tone(order.state), number: holds && !number.isEmpty ? number : nil,
        offerTitle: offer?.title ?? "",
        terms: offer?.terms.map { TermsText.text($0, words) } ?? "",
        noticeEnd: order.noticeEndTime?.instant.map { words.time($0, from: found.now) },
        total: total.map { words.money($0.currencyCode, $0.minorUnits) },
        items: (order.quote?.items ?? []).map { PriceItem($0, words) },
        isClosed: order.state == .closed,
        isRefunded: order.state == .refunding || order.state == .refunded))
    if holds, let license = found.license {
      let row = LicenseRow(license, words)
      page.model.licensors = row.licensors
      page.model.authors = row.authors
      page.model.since = row.since
      page.model.end = row.end
      page.model.creditLine = license.terms?.creditRequired == true ? row.creditLine : nil
    }
    if order.state == .awaitingPayment, let payment = order.payment {
      page.model.payment = try PaymentPart(
        payment, secret: secret, now: found.now,
        cancelToken: OrderID(order.orderID).map { site.forms.token(for: Self.purpose($0)) }, words)
      page.refreshSeconds = payment.provider == bankTransfer ? 15 : 3
    }
    switch found.letter {
    case .ready:
      page.model.letter = "/o/\(order.orderID)/letter.pdf?t=\(secret)"
      page.model.bundle = "/o/\(order.orderID)/\(ProofFile.bundle)?t=\(secret)"
    case .notReady where holds:
      page.model.isLetterAwaited = true
      page.refreshSeconds = 3
    case .notReady, .erased, nil: break
    }
    return page
  }

  private func tone(_ state: AuthorizationV1.OrderState) -> String {
    switch state {
    case .inNotice, .released: "good"
    case .awaitingPayment, .held, .refunding: "warn"
    case .refunded: "bad"
    default: "off"
    }
  }
}

/// The contract's name of the operator's bank among who takes money.
private let bankTransfer = "bank_transfer"

/// A line item of an order's price.
struct PriceItem: Sendable {
  let label: String
  let amount: String
}

extension PriceItem {
  init(_ item: AuthorizationV1.QuoteItem, _ words: Words) {
    label = item.kind == .platformFee ? words["platformFee"] : item.label
    amount = item.amount.map { words.money($0.currencyCode, $0.minorUnits) } ?? ""
  }
}

/// What a transfer has to say of the account that it goes to.
struct AccountLine: Sendable {
  let label: String
  let value: String
}

/// The payment that an order awaits; the order may be given up instead.
struct PaymentPart: Sendable {
  let codeURL: String
  /// The QR code of `codeURL`, as SVG.
  let code: String?
  let isBank: Bool
  /// Where to transfer; the page says so where nobody knows.
  let account: [AccountLine]
  /// What came, while the rest is awaited.
  let received: String?
  let reference: String
  let isSimulated: Bool
  let payBy: String?
  let secret: String
  let cancelToken: String?
}

extension PaymentPart {
  init(
    _ payment: AuthorizationV1.Payment, secret: String, now: Instant?, cancelToken: String?,
    _ words: Words
  ) throws {
    codeURL = payment.codeURL
    code =
      payment.codeURL.isEmpty ? nil : try QRCode(payment.codeURL).svg(label: words["payScan"])
    isBank = payment.provider == bankTransfer
    account = payment.bankAccount.map { Self.facts($0, words) } ?? []
    received = payment.received.map {
      words("payReceived", words.money($0.currencyCode, $0.minorUnits))
    }
    reference = payment.reference
    isSimulated = payment.simulated
    payBy = payment.expireTime?.instant.map { words("payBy", words.time($0, from: now)) }
    self.secret = secret
    self.cancelToken = cancelToken
  }

  private static func facts(_ account: AuthorizationV1.BankAccount, _ words: Words) -> [AccountLine]
  {
    [
      AccountLine(label: words["bankHolder"], value: account.holder),
      AccountLine(label: words["bankNumber"], value: account.accountNumber),
      AccountLine(label: words["bankName"], value: account.bankName),
      AccountLine(label: words["bankCode"], value: account.bankCode),
    ].filter { !$0.value.isEmpty }
  }
}
