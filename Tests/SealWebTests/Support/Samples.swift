@testable import SealWeb

/// What each template may show, with nothing left out.
enum Samples {
  static let layout = Layout(
    Page(title: "A page", environment: .sandbox, refreshSeconds: 3, isPrivate: true, model: home),
    .english, ownPath: "/?lang=en", otherLanguagePath: "/?lang=zh")

  static let all: [any TemplateModel] = [
    layout, home, error, work, certificate, license, notices, objection, buy, order, orders,
    invitation, caseNumber, log, reading, badge,
  ]

  private static let home = HomePage.Model(
    query: "Cities",
    results: HomePage.Results(
      heading: "Works found",
      works: [
        FoundRow(
          workID: "work_1", title: "Cities", time: "2026-11-30", isSandbox: true,
          isWithdrawn: true)
      ], hasWorks: true, hasMore: true))
  private static let reading = SealRoutes.Model(pageURL: "https://a.example/b")
  private static let error = ErrorPage.Model(code: 404, hint: "It may have been mistyped.")
  private static let badge = Badge(.licensable, isSandbox: true, .english)

  private static let offer = OfferRow(
    offerID: "offer_1", title: "Reprint", terms: "Show online", price: "CNY 5.00")
  private static let row = LicenseRow(
    number: "CS-7K2M", licensors: "Ada", authors: "Ada", creditLine: "“Cities” by Ada.",
    licensee: "P***", workID: "work_1", workTitle: "Cities",
    offerTitle: "Reprint", since: "2026-11-30", terms: "Show online", state: "Active",
    tone: "good", end: "2027-11-30", noticeEnd: "2026-12-07", revoked: "2026-12-01",
    place: "anywhere", isInNotice: true, isSimulated: true)
  private static let file = ProofFile(name: "statement.json", href: "/c/1", what: "Statement")

  private static let work = WorkPage.Model(
    workTitle: "Cities", workID: "work_1", isWithdrawn: false,
    parties: [PartyRow(name: "Ada", role: "author")], hasParties: true, kind: "Text",
    source: SourceLink(text: "https://a.example", href: "https://a.example"), level: "Declared",
    levelMeaning: "The account says so.", isCompeting: true, free: [offer], paid: [offer],
    hasFree: true, hasPaid: true, hasOffers: true,
    versions: [
      VersionRow(
        name: "Version 1", certificateID: "cert_1", time: "2026-11-30", detail: "text/plain",
        digest: "00")
    ], licenses: [row], hasLicenses: true, moreLicenses: "12 in all")
  private static let certificate = CertificatePage.Model(
    workTitle: "Cities", workID: "work_1", isWithdrawn: true, version: "Version 1",
    time: "2026-11-30", exactTime: "2026-11-30T00:00:00Z", digest: "00", certificateID: "cert_1",
    files: [file], assurance: "DEVELOPMENT", isLogged: true, text: file)
  private static let license = LicensePage.Model(
    license: row, wasObjected: true, assurance: "DEVELOPMENT",
    objections: [
      ObjectionRow(name: "Objection of 2026", state: "Rejected", explanation: "It is licensed.")
    ], hasObjections: true, files: [file], isLogged: false,
    address: "https://a.example/l/CS-7K2M", asOf: "As of 2026-11-30.")
  private static let notices = NoticesPage.Model(
    licenses: [row], isEmpty: false, next: "order_1", environmentQuery: "", isLive: true)
  static let objection = ObjectionPage.Model(
    license: row, token: "t", reason: "I wrote this.", formProblem: "no", reasonProblem: "no")
  static let buy = BuyPage.Model(
    workTitle: "Cities", workID: "work_1", offerID: "offer_1", offerTitle: "Reprint",
    terms: "Show online", price: "Free", isOnSale: true, needsPlace: true, token: "t",
    action: "Get the license", mailsLetters: true, licensorMayKnow: true,
    mailAddress: "ada@a.example", licenseeName: "Ada", useURL: "https://a.example",
    formProblem: "no", nameProblem: "no", placeProblem: "no", mailProblem: "no")
  private static let orders = FindOrdersPage.Model(
    token: "t", wasAsked: false, mailAddress: "ada@a.example", formProblem: "no", mailProblem: "no")
  private static let order = OrderPage.Model(
    orderID: "order_1", workID: "work_1", workTitle: "Cities", licensee: "Press House",
    isConfidential: true, place: "https://a.example", isMailed: true, state: "Waiting",
    tone: "warn", number: "CS-7K2M",
    offerTitle: "Reprint", terms: "Show online", noticeEnd: "2026-12-07", total: "CNY 5.00",
    items: [PriceItem(label: "License", amount: "CNY 5.00")], isClosed: true, isRefunded: true,
    licensors: "Ada", authors: "Ada", since: "2026-11-30", end: "2027-11-30",
    creditLine: "“Cities” by Ada.",
    payment: PaymentPart(
      codeURL: "weixin://", code: "<svg/>", isBank: true,
      account: [AccountLine(label: "Account number", value: "6222")], received: "CNY 1.00 came",
      reference: "R", isSimulated: true, payBy: "Pay by", secret: "s", cancelToken: "t"),
    letter: "/o/letter.pdf", bundle: "/o/bundle.zip", isLetterAwaited: true, formProblem: "no")
  private static let invitation = CasePage.Model(
    number: "CC-1", path: "/case/CC-1/s", headline: "Use of “Cities”", workID: "work_1",
    workTitle: "Cities",
    claimant: "Ada", usageURL: "https://b.example", price: "CNY 5.00", offerTitle: "Reprint",
    formula: [CaseLine(line: "As on the list.")], commercial: [CaseLine(line: "A shop.")],
    paid: "CNY 5.00", firstSeen: "2026-11-30", deadline: "2026-12-21",
    deadlineLabel: "Please answer by", state: "Waiting", tone: "warn", outcome: "Settled",
    now: "You are asked.", silence: "It goes on elsewhere.",
    decisions: [CaseDecisionRow(name: "Your objection was right", explanation: "It is a quote.")],
    apologizes: true, orderPath: "/o/order_1",
    licenseNumber: "CS-7K2M", hasEvidence: true, comparison: comparison,
    settlement: CaseSettlement(release: "No further claims.", files: [file]),
    proofs: [CaseProofRow(name: "Proof of the mandate", files: [file])], realWho: "Ada",
    realCheck: "Type it.", realPay: "Pay here.", hasAnswers: true, answers: [answer],
    wasAnswered: true, token: "t", problem: "no")
  private static let caseNumber = CaseNumberPage.Model(
    number: "CC-1", real: "Yes.", token: "t", wasAsked: false, isBroken: true, problem: "no")
  private static let comparison = CaseComparison(
    extent: "All of it.", credit: "No credit.",
    passages: [CasePassageRow(work: "It rained.", page: "It rained!")],
    more: [CasePassageRow(work: "Nobody came.", page: "Nobody came.")],
    moreTitle: "1 more passages", captured: "As of 2026-11-30.")
  private static let answer = CaseAnswerForm(
    kind: "1", title: "I have a license", hint: "It is checked.", action: "Check",
    asksNumber: true, asksName: true, asksNote: true, isNoteRequired: true, fault: "no",
    written: "CS-")
  private static let log = LogPage.Model(logs: [
    LogPage.LogRow(
      name: "The log", origin: "seal.example/log", key: "k", prefix: "https://a.example/log/",
      size: "1")
  ])
}
