import SealPrimitives

extension LicenseLetter {
  func letter() throws -> Letter {
    var marks: [Letter.Mark] = []
    if revocation != nil { marks.append(.revoked) }
    if isSandbox { marks.append(.sandbox) }
    if isSimulatedPayment { marks.append(.simulatedPayment) }
    return Letter(
      title: Letter.Label("授权许可书", "Letter of license"), reference: number,
      date: revocation?.time ?? startTime, marks: marks,
      blocks: revocationBlocks + termBlocks + proofBlocks + [
        .code(try QRCode(statusURL), address: statusURL, lines: Self.verification)
      ],
      footer: "\(number) · \(statusURL)")
  }

  private var revocationBlocks: [Letter.Block] {
    guard let revocation else { return [] }
    return [
      .facts([
        Letter.Fact("撤销时间", "Revoked at", DocumentTexts.time(revocation.time)),
        Letter.Fact("撤销原因", "Reason", Self.reason(revocation.reason)),
      ])
    ]
  }

  private var termBlocks: [Letter.Block] {
    var uses = [
      Letter.Fact("许可使用", "Permitted use", Self.use(terms.use)),
      Letter.Fact(
        "使用性质", "Purpose",
        terms.commercial
          ? "可用于商业目的 May serve a business" : "仅限非商业目的 Not for commercial purposes"),
      Letter.Fact(
        "署名要求", "Credit",
        terms.creditRequired
          ? "须注明作者与出处 Author and source must be named" : "不要求署名 Not required"),
      Letter.Fact(
        "地域", "Territory",
        terms.regionCodes.isEmpty
          ? "全世界 Worldwide" : terms.regionCodes.joined(separator: ", ")),
    ]
    if let useURL { uses.append(Letter.Fact("使用地点", "Place", useURL, fixed: true)) }
    uses += [
      Letter.Fact("开始", "From", DocumentTexts.time(startTime)),
      Letter.Fact(
        "截止", "Until",
        endTime.map(DocumentTexts.time) ?? "权利存续期间 As long as the right lasts"),
      Letter.Fact("价款", "Price", priceText),
    ]
    return [
      .facts([
        Letter.Fact("许可编号", "License number", number, fixed: true),
        Letter.Fact("被许可人", "Licensee", licensee),
        Letter.Fact("作品", "Work", workTitle),
      ]),
      .heading(Letter.Label("许可内容", "What is licensed")), .facts(uses),
    ]
  }

  private var proofBlocks: [Letter.Block] {
    var facts = [
      Letter.Fact("作品编号", "Work identifier", workID, fixed: true),
      Letter.Fact("作品版本", "Version", versionID, fixed: true),
      Letter.Fact("作品 SHA-256", "of the version", versionSHA256, fixed: true),
      Letter.Fact("签发", "Issued by", "\(issuerName) · \(assurance)"),
      Letter.Fact("声明 SHA-256", "of the statement", statementSHA256, fixed: true),
    ]
    if let logPlace {
      facts.append(
        Letter.Fact(
          "存证日志", "Place in the log", "\(logPlace.origin) · \(logPlace.index)", fixed: true))
    }
    return [.heading(Letter.Label("证明", "Proof")), .facts(facts)]
  }

  private var priceText: String {
    guard let price else { return "免费 Free" }
    let by = price.provider.split(separator: "_").joined(separator: " ")
    return "\(DocumentTexts.money(price.currencyCode, price.minorUnits)) · \(by)"
      + (isSimulatedPayment ? " (模拟 simulated)" : "")
  }

  private static let verification = [
    "本页所载以签名声明为准。扫描二维码查看许可现状：有效、到期或已撤销。",
    "The signed statement decides. Scan the code to see how the license stands now: in force, "
      + "expired or revoked.",
    "离线验证 Offline: seal letter verify FILE · seal license verify FOLDER · openssl",
  ]

  private static func use(_ word: String) -> String {
    switch word {
    case "REPUBLISH_ONLINE": "在网站或应用中完整展示 Showing it, whole, on a website or in an app"
    case "PRINT": "完整印刷 Printing it, whole"
    case "TRANSLATE": "翻译并发表译文 Translating it and publishing the translation"
    case "ADAPT": "改编：节选、影视、音频 Adapting it: abridgement, film, audio"
    case "QUOTE": "引用片段 Quoting passages of it"
    case "AI_TRAINING": "用于训练模型 Training of models on it"
    default: word
    }
  }

  private static func reason(_ word: String) -> String {
    switch word {
    case "OBJECTION_UPHELD": "公示期间的异议成立 An objection during the public notice was upheld"
    default: word
    }
  }
}
