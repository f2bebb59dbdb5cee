import SealAPI
import SealAccess
import SealCrypto
import SealEvents
import SealJobs
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealAuthorization
@testable import SealMonitoring

/// Calls as tests write them. A request id is made up unless one is given.
extension TestPlatform {
  typealias Methods = MonitoringV1.MonitoringServiceMethods
  typealias Authorization = AuthorizationV1.AuthorizationServiceMethods

  static func fresh() -> String { Hex.encode(SystemRandomBytes().bytes(8)) }

  /// Registers bytes as a work by Ada Example.
  func work(
    of caller: Caller, _ content: String, type: String = "text/plain", sourceURL: String = "",
    title: String = "A long story of the harbor"
  ) async throws -> CertificationV1.Work {
    let digests = try Digests(of: Array(content.utf8))
    let response = try await certification.registerWork(
      .init(
        title: title, kind: .text,
        parties: [.init(name: "Ada Example", kind: .naturalPerson, role: .author)],
        claim: .init(visibility: .public),
        version: .init(
          sha256: digests.sha256, sha512: digests.sha512, sizeBytes: digests.sizeBytes,
          mediaType: type, sourceURL: sourceURL), requestID: Self.fresh()),
      context: context(CertificationV1.CertificationServiceMethods.registerWork, caller))
    return try #require(response.work)
  }

  @discardableResult
  func register(
    _ content: String, of work: CertificationV1.Work, by caller: Caller,
    requestID: String = fresh()
  ) async throws -> MonitoringV1.WorkText {
    let response = try await monitoring.registerText(
      .init(
        versionID: work.versions[0].versionID, content: Array(content.utf8), requestID: requestID),
      context: context(Methods.registerText, caller))
    return try #require(response.text)
  }

  /// A work with its text.
  func publish(_ article: Article, by caller: Caller, sourceURL: String = "") async throws
    -> CertificationV1.Work
  {
    let work = try await work(of: caller, article.text, sourceURL: sourceURL)
    try await register(article.text, of: work, by: caller)
    return work
  }

  /// What is told before a use at a place.
  func check(_ work: CertificationV1.Work, at place: String, by caller: Caller) async throws
    -> AuthorizationV1.CheckUseResponse
  {
    try await authorization.checkUse(
      .init(workID: work.workID, use: .republishOnline, placeURL: place),
      context: context(AuthorizationV1.AuthorizationServiceMethods.checkUse, caller))
  }

  func monitor(
    _ places: [String], by caller: Caller, works: [String] = [], budget: UInt32 = 0,
    delay: UInt32 = 0, days: UInt32 = 0, requestID: String = fresh()
  ) async throws -> MonitoringV1.Monitor {
    let response = try await monitoring.createMonitor(
      .init(
        title: "Watch", workIDs: works, placeURLs: places, pageBudget: budget,
        delayMilliseconds: delay, periodDays: days, requestID: requestID),
      context: context(Methods.createMonitor, caller))
    return try #require(response.monitor)
  }

  func begin(_ monitor: MonitoringV1.Monitor, by caller: Caller, requestID: String = fresh())
    async throws -> MonitoringV1.MonitorRun
  {
    let response = try await monitoring.runMonitor(
      .init(monitorID: monitor.monitorID, requestID: requestID),
      context: context(Methods.runMonitor, caller))
    return try #require(response.run)
  }

  func run(_ id: String, seenBy caller: Caller) async throws -> MonitoringV1.MonitorRun {
    let response = try await monitoring.getMonitorRun(
      .init(runID: id), context: context(Methods.getMonitorRun, caller))
    return try #require(response.run)
  }

  /// Runs the monitor to its end.
  @discardableResult
  func crawl(_ monitor: MonitoringV1.Monitor, by caller: Caller) async throws
    -> MonitoringV1.MonitorRun
  {
    try await finish(try await begin(monitor, by: caller), by: caller)
  }

  /// Lets the clock go on until the run has ended.
  @discardableResult
  func finish(_ run: MonitoringV1.MonitorRun, by caller: Caller) async throws
    -> MonitoringV1.MonitorRun
  {
    for _ in 0..<200 {
      try await doJobs()
      let now = try await self.run(run.runID, seenBy: caller)
      if now.endTime != nil { return now }
      clock.advance(by: .seconds(1))
    }
    Issue.record("The run does not end.")
    return run
  }

  func usages(
    of caller: Caller, list: MonitoringV1.UsageList = .unspecified, gone: Bool = false
  ) async throws -> [MonitoringV1.Usage] {
    try await monitoring.listUsages(
      .init(list: list, includeGone: gone), context: context(Methods.listUsages, caller)
    ).usages
  }

  /// The usage on a page.
  func usage(at url: String, of caller: Caller) async throws -> MonitoringV1.Usage {
    try #require(try await usages(of: caller, gone: true).first { $0.pageURL == url })
  }

  func usage(_ id: String, seenBy caller: Caller) async throws -> MonitoringV1.GetUsageResponse {
    try await monitoring.getUsage(.init(usageID: id), context: context(Methods.getUsage, caller))
  }

  func allow(_ url: String, by caller: Caller, requestID: String = fresh()) async throws
    -> MonitoringV1.AllowedPlace
  {
    let response = try await monitoring.addAllowedPlace(
      .init(url: url, note: "friends", requestID: requestID),
      context: context(Methods.addAllowedPlace, caller))
    return try #require(response.place)
  }

  func disallow(_ id: String, by caller: Caller, requestID: String = fresh()) async throws {
    _ = try await monitoring.removeAllowedPlace(
      .init(placeID: id, requestID: requestID), context: context(Methods.removeAllowedPlace, caller)
    )
  }

  static let free = AuthorizationV1.Terms(
    use: .republishOnline, priceKind: .free, creditRequired: true)

  static func paid(days: UInt32 = 365, regions: [String] = []) -> AuthorizationV1.Terms {
    .init(
      use: .republishOnline, regionCodes: regions, durationDays: days, priceKind: .fixed,
      price: .init(currencyCode: "CNY", minorUnits: 9_900), commercial: true)
  }

  func sell(_ work: CertificationV1.Work, _ terms: AuthorizationV1.Terms, by caller: Caller)
    async throws -> AuthorizationV1.Offer
  {
    let response = try await authorization.createOffer(
      .init(
        workID: work.workID, terms: terms, title: "Reprint",
        shares: terms.priceKind == .free
          ? [] : [.init(partyID: work.parties[0].partyID, sharePPM: 1_000_000)],
        requestID: Self.fresh()),
      context: context(Authorization.createOffer, caller))
    return try #require(response.offer)
  }

  func withdraw(_ work: CertificationV1.Work, by caller: Caller) async throws {
    _ = try await certification.withdrawWork(
      .init(workID: work.workID, requestID: Self.fresh()),
      context: context(CertificationV1.CertificationServiceMethods.withdrawWork, caller))
  }

  /// The work's first party claims all of it.
  func claimAll(_ work: CertificationV1.Work, by caller: Caller) async throws {
    _ = try await certification.setClaims(
      .init(
        workID: work.workID,
        claims: [.init(partyID: work.parties[0].partyID, sharePPM: 1_000_000)],
        requestID: Self.fresh()),
      context: context(CertificationV1.CertificationServiceMethods.setClaims, caller))
  }

  func withdraw(_ offer: AuthorizationV1.Offer, by caller: Caller) async throws {
    _ = try await authorization.withdrawOffer(
      .init(offerID: offer.offerID, requestID: Self.fresh()),
      context: context(Authorization.withdrawOffer, caller))
  }

  /// Buys and pays.
  /// Answers the license's number.
  @discardableResult
  func buy(_ offer: AuthorizationV1.Offer, by buyer: Caller, for place: String) async throws
    -> String
  {
    let quote = try await authorization.createQuote(
      .init(workID: offer.workID, offerID: offer.offerID, requestID: Self.fresh()),
      context: context(Authorization.createQuote, buyer)
    ).quote
    let order = try await authorization.createOrder(
      .init(
        quoteID: quote?.quoteID ?? "", licenseeName: "Press House", useURL: place,
        requestID: Self.fresh()),
      context: context(Authorization.createOrder, buyer)
    ).order
    guard offer.terms?.priceKind == .fixed else { return order?.licenseNumber ?? "" }
    let id = try #require(OrderID(order?.orderID ?? ""))
    let paid = try await orders.confirmPayment(id, BankReceipt(MoneyAmount("CNY", 9_900)))
    #expect(paid.state != .awaitingPayment)
    return try await authorization.getOrder(
      .init(orderID: id.description), context: context(Authorization.getOrder, buyer)
    ).order?.licenseNumber ?? ""
  }

  func weeklyReports(of caller: Caller) async throws -> [MonitoringV1.UsageReport] {
    try await monitoring.listUsageReports(
      .init(), context: context(Methods.listUsageReports, caller)
    ).reports
  }

  func weeklyReport(_ id: String, seenBy caller: Caller) async throws
    -> MonitoringV1.UsageReport?
  {
    try await monitoring.getUsageReport(
      .init(reportID: id), context: context(Methods.getUsageReport, caller)
    ).report
  }

  /// What the account's events of a type are about.
  func subjects(of caller: Caller, _ type: EventType) async throws -> [String] {
    try await storedEvents(of: caller, type.rawValue).map(\.subject)
  }
}
