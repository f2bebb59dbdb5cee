import SealAPI
import SealContent
import SealCrypto
import SealPrimitives
import SealProof
import SealTestPlatform
import SealVerify
import Testing

@testable import SealAccess
@testable import SealAuthorization
@testable import SealCertification
@testable import SealEnforcement
@testable import SealMonitoring

/// Calls as tests write them. A request id is made up unless one is given.
extension TestPlatform {
  typealias Methods = EnforcementV1.EnforcementServiceMethods
  typealias Selling = AuthorizationV1.AuthorizationServiceMethods
  static let page = "https://copy.example/story"
  static let price: Int64 = 10_001

  static func fresh() -> String { Hex.encode(SystemRandomBytes().bytes(8)) }

  /// A statement as an account sees it, or anybody.
  func statement(_ id: String, _ caller: Caller?) async throws -> TypeV1.StatementProof? {
    try await certification.getStatement(
      .init(statementID: id),
      context: context(CertificationV1.CertificationServiceMethods.getStatement, caller)
    ).proof
  }

  /// A work with two authors, on sale.
  struct Sale: Sendable {
    let seller: Caller
    let work: CertificationV1.Work
    let offer: AuthorizationV1.Offer
    var party: String { work.parties[0].partyID }
  }

  func sale(
    _ seller: Caller? = nil, fen: Int64 = price, title: String = "An article"
  ) async throws -> Sale {
    let owner: Caller
    if let seller { owner = seller } else { owner = try await newCaller(.sandbox) }
    let digests = try Digests(of: Array(Self.fresh().utf8))
    let registered = try await certification.registerWork(
      .init(
        title: title, kind: .text,
        parties: [
          .init(name: "Ada Example", kind: .naturalPerson, role: .author),
          .init(name: "Bo Example", kind: .naturalPerson, role: .author),
        ], claim: .init(visibility: .public),
        version: .init(
          sha256: digests.sha256, sha512: digests.sha512, sizeBytes: digests.sizeBytes,
          mediaType: "text/plain"), requestID: Self.fresh()),
      context: context(CertificationV1.CertificationServiceMethods.registerWork, owner))
    let work = try #require(registered.work)
    let response = try await authorization.createOffer(
      .init(
        workID: work.workID,
        terms: .init(
          use: .republishOnline, durationDays: 365, priceKind: .fixed,
          price: .init(currencyCode: "CNY", minorUnits: fen), commercial: true),
        title: "Reprint",
        shares: zip(work.parties, [666_667, 333_333]).map {
          .init(partyID: $0.partyID, sharePPM: UInt32($1))
        }, requestID: Self.fresh()), context: context(Selling.createOffer, owner))
    return Sale(seller: owner, work: work, offer: try #require(response.offer))
  }

  /// A page with the whole work, seen now.
  func usage(
    of sale: Sale, at url: String = page, credits: [String] = [], signals: [String] = []
  ) async throws -> UsageID {
    let now = clock.now()
    let random = SystemRandomBytes()
    let bucket = sale.seller.tenant.bucket
    let monitorID = MonitorID(at: now, bucket: bucket, random: random)
    let runID = RunID(at: now, bucket: bucket, random: random)
    return try await database.write { tx in
      try tx.execute(
        """
        INSERT INTO monitor (bucket, monitor_id, account_id, environment, title, work_ids,
          place_urls,
          commercial, page_budget, delay_milliseconds, create_time)
        VALUES (\(bucket), \(monitorID), \(sale.seller.accountID), \(sale.seller.environment),
          'Watch',
          '{}', \([url]), true, 10, 1000, \(now))
        """)
      try tx.execute(
        """
        INSERT INTO monitor_run (bucket, run_id, monitor_id, account_id, environment,
          scheduled_time,
          start_time, end_time, page_budget)
        VALUES (\(bucket), \(runID), \(monitorID), \(sale.seller.accountID),
          \(sale.seller.environment),
          \(now), \(now), \(now), 10)
        """)
      var facts = MatchFacts(extent: .fullCopy)
      facts.workPortionPPM = 1_000_000
      facts.longestPassage = 1_000
      facts.credits = credits
      facts.commercialSignals = signals
      let digest = try ContentStore.put(
        Array("<p>A copy.</p>".utf8), mediaType: "text/html", in: bucket, at: now, tx)
      guard let monitor = try MonitorStore.find(monitorID, tx),
        let work = WorkID(sale.work.workID),
        let version = VersionID(sale.work.versions[0].versionID)
      else { preconditionFailure("just made") }
      let sighting = Sighting(
        monitor: monitor, runID: runID, url: url, pageKey: url, fetchTime: now, httpStatus: 200,
        pageSHA256: digest, warcSHA256: nil)
      let match = WorkMatch(workID: work, versionID: version, facts: facts)
      try Change.within(tx, of: monitor.tenant, by: .platform, at: now, random: random) {
        try Usages.see(sighting, [match], $0)
      }
      let row = try tx.first(
        "SELECT usage_id FROM usage WHERE work_id = \(work) AND page_url = \(url)")
      guard let row else { preconditionFailure("just seen") }
      return try row.decode("usage_id")
    }
  }

  /// A crawl finds that the page shows the work no more.
  func lose(_ usage: UsageID) async throws {
    try await changes.write(
      by: .platform, about: { tx in try UsageReader.find(usage, .sandbox, tx).made.tenant }
    ) { _, change in
      _ = try Usages.inspect(
        usage,
        Inspection(
          fetchTime: change.now, httpStatus: 404, page: [], contentType: nil, archive: [],
          findings: .nothing), change)
    }
  }

  /// Somebody else registers the same bytes as wholly theirs.
  func contest(_ sale: Sale) async throws {
    let version = sale.work.versions[0]
    _ = try await certification.registerWork(
      .init(
        title: "An article", kind: .text,
        parties: [.init(name: "Cy Example", kind: .naturalPerson, role: .author)],
        version: .init(
          sha256: version.sha256, sha512: version.sha512, sizeBytes: version.sizeBytes,
          mediaType: "text/plain"), requestID: Self.fresh()),
      context: context(
        CertificationV1.CertificationServiceMethods.registerWork, try await newCaller(.sandbox)))
  }

  func withdraw(_ sale: Sale) async throws {
    _ = try await certification.withdrawWork(
      .init(workID: sale.work.workID, requestID: Self.fresh()),
      context: context(CertificationV1.CertificationServiceMethods.withdrawWork, sale.seller))
  }

  func status(of usage: UsageID) async throws -> MonitoringV1.UsageStatus? {
    try await database.read { tx in try UsageReader.find(usage, .sandbox, tx)?.status }
  }

  @discardableResult
  func grant(
    _ sale: Sale, ask: Int64 = 1_000_000, works: [String] = [], requestID: String = fresh()
  ) async throws -> EnforcementV1.Mandate {
    let response = try await enforcement.createMandate(
      .init(
        partyID: sale.party, workIDs: works,
        maxAsk: .init(currencyCode: "CNY", minorUnits: ask), requestID: requestID),
      context: context(Methods.createMandate, sale.seller))
    return try #require(response.mandate)
  }

  @discardableResult
  func revoke(_ mandate: EnforcementV1.Mandate, by caller: Caller, requestID: String = fresh())
    async throws -> EnforcementV1.Mandate
  {
    let response = try await enforcement.revokeMandate(
      .init(mandateID: mandate.mandateID, requestID: requestID),
      context: context(Methods.revokeMandate, caller))
    return try #require(response.mandate)
  }

  func automate(_ enabled: Bool, by caller: Caller, work: String = "", requestID: String = fresh())
    async throws
  {
    _ = try await enforcement.setAutomaticEnforcement(
      .init(workID: work, enabled: enabled, requestID: requestID),
      context: context(Methods.setAutomaticEnforcement, caller))
  }

  func open(_ usage: UsageID, by caller: Caller, requestID: String = fresh()) async throws
    -> EnforcementV1.Case
  {
    let response = try await enforcement.openCase(
      .init(usageID: usage.description, requestID: requestID),
      context: context(Methods.openCase, caller))
    return try #require(response.opened)
  }

  func find(_ id: String, seenBy caller: Caller) async throws -> EnforcementV1.Case {
    let response = try await enforcement.getCase(
      .init(caseID: id), context: context(Methods.getCase, caller))
    return try #require(response.found)
  }

  func cases(of caller: Caller) async throws -> [EnforcementV1.Case] {
    try await enforcement.listCases(.init(), context: context(Methods.listCases, caller)).cases
  }

  @discardableResult
  func approve(
    _ found: EnforcementV1.Case, contact: String = "editor@copy.example",
    requestID: String = fresh()
  ) async throws -> EnforcementV1.Case {
    let response = try await enforcement.approveCase(
      .init(caseID: found.caseID, contact: contact, requestID: requestID),
      context: context(Methods.approveCase, try await newCaller(.sandbox)))
    return try #require(response.approved)
  }

  @discardableResult
  func decideObjection(_ found: EnforcementV1.Case, upheld: Bool, _ why: String) async throws
    -> EnforcementV1.Case
  {
    let response = try await enforcement.decideCaseObjection(
      .init(caseID: found.caseID, upheld: upheld, explanation: why, requestID: Self.fresh()),
      context: context(Methods.decideCaseObjection, try await newCaller(.sandbox)))
    return try #require(response.decided)
  }

  @discardableResult
  func decideCommercial(_ found: EnforcementV1.Case, _ commercial: Bool, _ why: String) async throws
    -> EnforcementV1.Case
  {
    let response = try await enforcement.decideCaseCommercial(
      .init(
        caseID: found.caseID, commercial: commercial, explanation: why, requestID: Self.fresh()),
      context: context(Methods.decideCaseCommercial, try await newCaller(.sandbox)))
    return try #require(response.decided)
  }

  /// Another offer of a work that is on sale.
  @discardableResult
  func offer(_ sale: Sale, _ terms: AuthorizationV1.Terms, _ title: String) async throws
    -> AuthorizationV1.Offer
  {
    let shares: [AuthorizationV1.Share] =
      terms.priceKind == .free
      ? []
      : zip(sale.work.parties, [666_667, 333_333]).map {
        .init(partyID: $0.partyID, sharePPM: UInt32($1))
      }
    let response = try await authorization.createOffer(
      .init(
        workID: sale.work.workID, terms: terms, title: title, shares: shares,
        requestID: Self.fresh()), context: context(Selling.createOffer, sale.seller))
    return try #require(response.offer)
  }

  /// What operators see of the cases that wait for them.
  func reviewQueue() async throws -> [EnforcementV1.Case] {
    try await enforcement.listReviewQueue(
      .init(), context: context(Methods.listReviewQueue, try await newCaller(.sandbox))
    ).cases
  }

  func invitation(_ number: String) async throws -> EnforcementV1.Invitation {
    let response = try await enforcement.getInvitation(
      .init(number: number, invitationSecret: secret(number)),
      context: context(Methods.getInvitation, nil))
    return try #require(response.invitation)
  }

  /// What the letter about a case has in its link, also while it is on its way.
  func secret(_ number: String) async throws -> String {
    let number = try #require(CaseNumber(number))
    return try await database.read { [secrets = parts.cases.secrets] tx in
      let found = try SealEnforcement.Invitation.named(number, tx)
      return secrets.invitation(of: found.case, former: found.former).text
    }
  }

  /// The path of a case's page, as the letter has it.
  func path(_ number: String) async throws -> String {
    "/case/\(number)/\(try await secret(number))"
  }

  @discardableResult
  func capture(_ number: String, _ secret: String = "", by caller: Caller? = nil) async throws
    -> EnforcementV1.GetCaptureResponse
  {
    try await enforcement.getCapture(
      .init(number: number, invitationSecret: secret),
      context: context(Methods.getCapture, caller))
  }

  @discardableResult
  func answer(
    _ found: EnforcementV1.Case, _ kind: EnforcementV1.AnswerKind, license: String = "",
    note: String = "", requestID: String = fresh()
  ) async throws -> EnforcementV1.Invitation {
    let needsNote = kind == .notMe || kind == .object
    let response = try await enforcement.answerInvitation(
      .init(
        number: found.number, kind: kind, licenseNumber: license,
        note: note.isEmpty && needsNote ? "Because." : note, licenseeName: "Copy House",
        invitationSecret: secret(found.number), requestID: requestID),
      context: context(Methods.answerInvitation, nil))
    return try #require(response.invitation)
  }

  @discardableResult
  func pay(_ orderID: String, _ fen: Int64 = price) async throws -> AuthorizationV1.OrderState {
    try await orders.confirmPayment(
      try #require(OrderID(orderID)), BankReceipt(MoneyAmount("CNY", fen))
    ).state
  }

  /// A license bought the ordinary way, and its number.
  func buy(_ sale: Sale, for place: String) async throws -> String {
    let buyer = try await newCaller(sale.seller.environment)
    let quote = try await authorization.createQuote(
      .init(workID: sale.work.workID, offerID: sale.offer.offerID, requestID: Self.fresh()),
      context: context(Selling.createQuote, buyer)
    ).quote
    let order = try #require(
      try await authorization.createOrder(
        .init(
          quoteID: quote?.quoteID ?? "", licenseeName: "Press House", useURL: place,
          requestID: Self.fresh()), context: context(Selling.createOrder, buyer)
      ).order)
    try await pay(order.orderID, sale.offer.terms?.price?.minorUnits ?? 0)
    return try #require(
      try await authorization.getOrder(
        .init(orderID: order.orderID), context: context(Selling.getOrder, buyer)
      ).order
    ).licenseNumber
  }

  /// A case under a mandate, about a usage of what is on sale.
  func opened() async throws -> (sale: Sale, case: EnforcementV1.Case) {
    let sale = try await sale()
    try await grant(sale)
    return (sale, try await open(usage(of: sale), by: sale.seller))
  }

  /// A case whose invitation went out.
  func invited() async throws -> (sale: Sale, usage: UsageID, case: EnforcementV1.Case) {
    let (sale, opened) = try await opened()
    let usage = try #require(UsageID(opened.usageID))
    try await settle()
    try await approve(opened)
    try await settle()
    let found = try await find(opened.caseID, seenBy: sale.seller)
    #expect(found.state == .invited)
    return (sale, usage, found)
  }

  /// The statement, verified.
  func verified(_ proof: TypeV1.StatementProof?) throws -> VerifiedCertificate {
    let report = verifier.verify(StatementProof(try #require(proof)))
    return try #require(report.certificate, "\(report.checks)")
  }
}
