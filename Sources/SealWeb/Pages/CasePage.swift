import SealAPI
import SealCrypto
import SealEnforcement
import SealPrimitives
import SealRPC

/// `/case/{number}`: the invitation to settle, for whoever has the number. Who claims, by what proof,
/// what it costs, and five answers; without account and without scripts.
struct CasePage: SitePages {
  let site: Site
  let enforcement: EnforcementService

  private typealias Methods = EnforcementV1.EnforcementServiceMethods

  var routes: [WebRoute] {
    [
      WebRoute(.get, "/case/{number}") { [self] request in
        let found = try await find(request)
        let answered = request.query["answered"] != nil
        return site.render(
          page(found, answered: answered, Words[request.language]), for: request)
      },
      WebRoute(.post, "/case/{number}", bodyLimit: 32 << 10) { [self] request in
        try await answer(request)
      },
      WebRoute(.get, "/case/{number}/capture.warc") { [self] request in
        try await capture(request)
      },
    ]
  }

  private func context(_ method: MethodDescriptor, _ request: WebRequest) -> CallContext {
    CallContext(
      method: method, deadline: site.deadline, peerAddress: request.peerAddress, identity: nil)
  }

  private func find(_ request: WebRequest) async throws -> EnforcementV1.Invitation {
    do {
      let response = try await enforcement.getInvitation(
        .init(number: request.parameter("number")), context: context(Methods.getInvitation, request)
      )
      guard let invitation = response.invitation else { throw WebError.notFound }
      return invitation
    } catch let error as RPCError where ["INVALID_FIELDS", "CASE_NOT_FOUND"].contains(error.reason)
    {
      throw WebError.notFound
    }
  }

  private func answer(_ request: WebRequest) async throws -> WebResponse {
    let found = try await find(request)
    let form = try PostedForm(request, site)
    let words = Words[request.language]
    func again(_ problem: String) -> WebResponse {
      var page = page(found, words)
      page.status = .unprocessableContent
      page.model["problem"] = problem
      for name in ["license_number", "note", "licensee_name"] { page.model[name] = form[name] }
      return site.render(page, for: request)
    }
    guard let token = site.forms.open(form["token"], for: Self.purpose(found)),
      let kind = EnforcementV1.AnswerKind.allKinds.first(where: {
        String($0.rawValue) == form["kind"]
      })
    else { return again(words["formExpired"]) }
    do {
      let response = try await enforcement.answerInvitation(
        .init(
          number: found.number, kind: kind, licenseNumber: form["license_number"],
          note: form["note"], licenseeName: form["licensee_name"], requestID: token.requestID),
        context: context(Methods.answerInvitation, request))
      let lang = "lang=\(request.language.rawValue)"
      guard let answered = response.invitation, kind == .pay, !answered.orderID.isEmpty else {
        return .seeOther("/case/\(found.number)?answered=1&\(lang)")
      }
      return .seeOther("/o/\(answered.orderID)?t=\(answered.orderSecret)&\(lang)")
    } catch let error as RPCError {
      switch error.reason {
      case "INVALID_FIELDS": return again(words["caseFieldMissing"])
      case "LICENSE_NOT_FOUND": return again(words["caseLicenseUnknown"])
      case "LICENSE_DOES_NOT_COVER": return again("\(words["caseLicenseShort"]) \(error.message)")
      case "ANSWER_NOT_OPEN", "CASE_OVER": return again(words["caseAnswerClosed"])
      case "REQUEST_ID_REUSED": return again(words["formUsed"])
      default: throw WebError(error)
      }
    }
  }

  private func capture(_ request: WebRequest) async throws -> WebResponse {
    let found = try await find(request)
    var bytes: [UInt8] = []
    var last: EnforcementV1.GetCaptureResponse
    repeat {
      last = try await enforcement.getCapture(
        .init(number: found.number, offset: UInt64(bytes.count)),
        context: context(Methods.getCapture, request))
      if bytes.isEmpty { try request.memory.take(Int(last.totalBytes)) }
      bytes += last.part
    } while !last.part.isEmpty && bytes.count < last.totalBytes
    // Once for all parts, which are not checked by themselves.
    guard SHA256.hash(bytes) == last.sha256 else {
      throw WebError(.internalServerError, "The capture is damaged; please tell the platform.")
    }
    var response = WebResponse(.ok, body: bytes)
    response.headers[.contentType] = "application/warc"
    response.headers[.contentDisposition] = "attachment; filename=\"capture.warc\""
    return response
  }

  private static func purpose(_ found: EnforcementV1.Invitation) -> String {
    "case \(found.number)"
  }

  /// - Parameter answered: whether the accused has just answered.
  func page(_ found: EnforcementV1.Invitation, answered: Bool = false, _ words: Words) -> Page {
    func isOpen(_ kind: EnforcementV1.AnswerKind) -> Bool { found.openAnswers.contains(kind) }
    let price = found.price.map { words.money($0.currencyCode, $0.minorUnits) } ?? ""
    let isPaying = found.state == .paymentPending
    // Asked for only where it can be paid.
    let asked = isOpen(.pay) || isPaying
    // Else the clock is somebody else's.
    let isTheirTurn = [.inviting, .invited, .reminding, .reminded, .paymentPending].contains(
      found.state)
    return Page(
      template: "case", title: words[found.state.isOver ? "caseNumber" : "caseTitle"],
      environment: found.simulated ? .sandbox : .live, isPrivate: true,
      model: [
        "number": found.number, "workID": found.workID, "workTitle": found.workTitle,
        "claimant": found.claimantName.isEmpty ? "—" : found.claimantName,
        "usageURL": found.usageURL, "price": asked ? price : nil, "offerTitle": found.offerTitle,
        "paid": found.state == .settled ? price : nil,
        "firstSeen": found.firstSeenTime?.instant.map(words.time),
        "deadline": isTheirTurn ? found.deadline?.instant.map(words.time) : nil,
        "deadlineLabel": words[isPaying ? "casePayUntil" : "caseDeadline"],
        "state": words.all["caseState\(found.state.rawValue)"] ?? words["caseState2"],
        "tone": tone(found), "outcome": outcome(found, words),
        "apologizes": found.state == .closed && found.closeReason.apologizes,
        "orderPath": !isPaying || found.orderID.isEmpty
          ? nil : "/o/\(found.orderID)?t=\(found.orderSecret)",
        "licenseNumber": found.licenseNumber.isEmpty ? nil : found.licenseNumber,
        "hasEvidence": found.evidence != nil,
        "mayAnswer": !found.openAnswers.isEmpty,
        "isInvited": asked && !found.openAnswers.isEmpty,
        "wasAnswered": answered && !found.state.isOver,
        "token": site.forms.token(for: Self.purpose(found)),
        "mayShowLicense": isOpen(.haveLicense), "mayRemove": isOpen(.removed),
        "mayPay": isOpen(.pay), "mayDeny": isOpen(.notMe), "mayObject": isOpen(.object),
        "payAction": words("casePayAction", price),
      ])
  }

  /// What became of a case that is over.
  private func outcome(_ found: EnforcementV1.Invitation, _ words: Words) -> String? {
    switch found.state {
    case .settled: words["caseSettled"]
    case .transferred: words["caseTransferred"]
    case .closed:
      [words.all["caseReason\(found.closeReason.rawValue)"], words["caseNothingMore"]]
        .compactMap { $0 }.joined(separator: words.language == .chinese ? "" : " ")
    default: nil
    }
  }

  private func tone(_ found: EnforcementV1.Invitation) -> String {
    switch found.state {
    case .settled: "good"
    case .closed: found.closeReason == .settlementUndone ? "warn" : "good"
    default: "warn"
    }
  }

  /// One answer: what opens, and what is asked for.
  private static func answer(
    _ flag: String, _ kind: EnforcementV1.AnswerKind, _ title: String, _ fields: String,
    _ action: String
  ) -> String {
    """
    {{#\(flag)}}<details class="answer"><summary>\(title)</summary>
    <form method="post" action="/case/{{number}}?{{langQuery}}">
    <input type="hidden" name="token" value="{{token}}">
    <input type="hidden" name="kind" value="\(kind.rawValue)">
    \(fields)
    <button class="button" type="submit">\(action)</button>
    </form></details>{{/\(flag)}}
    """
  }

  private static func note(_ id: String, required: Bool) -> String {
    """
    <label for="note-\(id)">{{t.caseNote}}</label>
    <textarea id="note-\(id)" name="note" rows="5" maxlength="2000"\(required ? " required" : "")>\
    {{note}}</textarea>
    """
  }

  private static let licenseField = """
    <label for="license_number">{{t.licenseNumber}}</label>
    <input id="license_number" name="license_number" maxlength="40" placeholder="CS-" required \
    value="{{license_number}}">
    """

  private static let nameField = """
    <label for="licensee_name">{{t.licenseeName}}</label>
    <input id="licensee_name" name="licensee_name" maxlength="200" required \
    autocomplete="organization" value="{{licensee_name}}">
    """

  private static let answers = [
    answer(
      "mayShowLicense", .haveLicense, "{{t.caseHaveLicense}}", licenseField, "{{t.caseCheck}}"),
    answer(
      "mayRemove", .removed, "{{t.caseRemoved}}", note("removed", required: false),
      "{{t.caseSend}}"),
    answer("mayPay", .pay, "{{t.casePay}}", nameField, "{{payAction}}"),
    answer("mayDeny", .notMe, "{{t.caseNotMe}}", note("deny", required: true), "{{t.caseSend}}"),
    answer(
      "mayObject", .object, "{{t.caseObject}}", note("object", required: true), "{{t.caseSend}}"),
  ].joined(separator: "\n")

  static let template = """
    {{<layout}}{{$main}}
    <section class="card">
    <p class="pills"><span class="pill {{tone}}">{{state}}</span></p>
    <p class="overline">{{t.caseNumber}}</p>
    <h1 class="number">{{number}}</h1>
    {{#wasAnswered}}<p class="note good" role="status">{{t.caseAnswered}}</p>{{/wasAnswered}}
    {{#apologizes}}<p class="note good" role="status">{{t.caseApology}}</p>{{/apologizes}}
    {{#outcome}}<p>{{outcome}}</p>{{/outcome}}
    {{#isInvited}}<p>{{t.caseLead}}</p>{{/isInvited}}
    <dl class="facts">
    <div><dt>{{t.caseClaimant}}</dt><dd>{{claimant}}</dd></div>
    <div><dt>{{t.workLabel}}</dt><dd><a href="/w/{{workID}}?{{langQuery}}">{{workTitle}}</a></dd></div>
    <div><dt>{{t.caseUsage}}</dt><dd>{{usageURL}}</dd></div>
    {{#firstSeen}}<div><dt>{{t.caseFirstSeen}}</dt><dd>{{firstSeen}}</dd></div>{{/firstSeen}}
    {{#price}}<div><dt>{{t.price}}</dt><dd><span class="price">{{price}}</span><br>\
    <span class="muted">{{offerTitle}} – {{t.casePriceFrom}}</span></dd></div>{{/price}}
    {{#paid}}<div><dt>{{t.casePaid}}</dt><dd class="price">{{paid}}</dd></div>{{/paid}}
    {{#deadline}}<div><dt>{{deadlineLabel}}</dt><dd>{{deadline}}</dd></div>{{/deadline}}
    {{#licenseNumber}}<div><dt>{{t.licenseNumber}}</dt>\
    <dd><a class="number" href="/l/{{licenseNumber}}?{{langQuery}}">{{licenseNumber}}</a></dd></div>{{/licenseNumber}}
    </dl>
    {{#hasEvidence}}<p class="muted small">{{t.caseProof}} \
    <a href="/case/{{number}}/capture.warc" download>{{t.caseCapture}}</a></p>{{/hasEvidence}}
    {{#orderPath}}<p><a class="button" href="{{orderPath}}&amp;{{langQuery}}">{{t.caseToPayment}}</a></p>\
    {{/orderPath}}
    </section>
    {{#mayAnswer}}
    <section class="card">
    <h2>{{t.caseAnswers}}</h2>
    {{#problem}}<p class="note bad" role="alert">{{problem}}</p>{{/problem}}
    \(answers)
    </section>
    {{/mayAnswer}}
    {{/main}}{{/layout}}
    """
}
