import SealPrimitives

extension LicenseLetter {
  func letter() throws -> Letter {
    var marks: [Letter.Mark] = []
    if revocation != nil { marks.append(.revoked) }
    if isSandbox { marks.append(.sandbox) }
    if isSimulatedPayment { marks.append(.simulatedPayment) }
    return Letter(
      title: Letter.Label(word: "licenseTitle"), reference: number,
      date: revocation?.time ?? issuedTime, marks: marks,
      blocks: revocationBlocks + termBlocks + proofBlocks + [
        .code(try QRCode(statusURL), address: statusURL, lines: Self.verification)
      ],
      footer: "\(number) · \(statusURL)")
  }

  private var revocationBlocks: [Letter.Block] {
    guard let revocation else { return [] }
    return [
      .facts([
        Letter.Fact(word: "licenseRevokedAt", DocumentTexts.time(revocation.time)),
        Letter.Fact(word: "licenseRevocationReason", Self.reason(revocation.reason)),
      ])
    ]
  }

  private var termBlocks: [Letter.Block] {
    var uses = [
      Letter.Fact(word: "licenseUse", Self.use(terms.use)),
      Letter.Fact(
        word: "licensePurpose",
        terms.commercial
          ? DocumentWords.both("licenseCommercial") : DocumentWords.both("licenseNotCommercial")),
      Letter.Fact(
        word: "licenseCredit",
        terms.creditRequired
          ? DocumentWords.both("licenseCreditRequired") : DocumentWords.both("licenseCreditFree")),
    ]
    uses += creditLines.map { Letter.Fact(word: "licenseCreditLine", $0) }
    uses.append(
      Letter.Fact(
        word: "licenseTerritory",
        terms.regionCodes.isEmpty
          ? DocumentWords.both("licenseWorldwide") : terms.regionCodes.joined(separator: ", ")))
    if let useURL { uses.append(Letter.Fact(word: "licensePlace", useURL, fixed: true)) }
    uses += [
      Letter.Fact(word: "licenseStart", DocumentTexts.time(startTime)),
      Letter.Fact(
        word: "licenseEnd",
        endTime.map(DocumentTexts.time) ?? DocumentWords.both("licenseEndless")),
      Letter.Fact(word: "licensePrice", priceText),
    ]
    return [
      .facts([
        Letter.Fact(word: "licenseNumber", number, fixed: true),
        Letter.Fact(word: "licensor", Self.names(licensors)),
        Letter.Fact(word: "licensee", licensee),
        Letter.Fact(word: "licenseWork", workTitle),
        Letter.Fact(word: "licenseAuthor", Self.names(authors)),
      ]),
      .heading(Letter.Label(word: "licenseTerms")), .facts(uses),
    ]
  }

  private static func names(_ names: [String]) -> String {
    names.isEmpty ? DocumentWords.both("licenseUnnamed") : names.joined(separator: "、")
  }

  private var proofBlocks: [Letter.Block] {
    var facts = [
      Letter.Fact(word: "licenseWorkID", workID, fixed: true),
      Letter.Fact(word: "licenseVersion", versionID, fixed: true),
      Letter.Fact(word: "licenseVersionDigest", versionSHA256, fixed: true),
      Letter.Fact(word: "licenseIssuer", "\(issuerName) · \(assurance)"),
      Letter.Fact(word: "licenseIssuedAt", DocumentTexts.time(issuedTime)),
      Letter.Fact(word: "licenseStatementDigest", statementSHA256, fixed: true),
    ]
    if let logPlace {
      facts.append(
        Letter.Fact(
          word: "licenseLogPlace", "\(logPlace.origin) · \(logPlace.index)", fixed: true))
    }
    return [.heading(Letter.Label(word: "licenseProof")), .facts(facts)]
  }

  private var priceText: String {
    guard let price else { return DocumentWords.both("licenseFree") }
    let by = price.provider.split(separator: "_").joined(separator: " ")
    return "\(DocumentTexts.money(price.currencyCode, price.minorUnits)) · \(by)"
      + (isSimulatedPayment ? " (\(DocumentWords.both("licenseSimulated")))" : "")
  }

  private static let verification = [
    DocumentWords.chinese("licenseDecides"), DocumentWords.english("licenseDecides"),
    DocumentWords.both("licenseOffline")
      + ": seal letter verify FILE · seal license verify FOLDER · openssl",
  ]

  private static func use(_ word: String) -> String {
    switch word {
    case "REPUBLISH_ONLINE": DocumentWords.both("licenseUseRepublishOnline")
    case "PRINT": DocumentWords.both("licenseUsePrint")
    case "TRANSLATE": DocumentWords.both("licenseUseTranslate")
    case "ADAPT": DocumentWords.both("licenseUseAdapt")
    case "QUOTE": DocumentWords.both("licenseUseQuote")
    case "AI_TRAINING": DocumentWords.both("licenseUseTraining")
    default: word
    }
  }

  private static func reason(_ word: String) -> String {
    switch word {
    case "OBJECTION_UPHELD": DocumentWords.both("licenseObjectionUpheld")
    default: word
    }
  }
}
