import SealPrimitives

@testable import SealDocuments

/// Documents as the services make them.
enum Samples {
  static let time = Instant(seconds: 1_795_250_000)
  static let digest = String(repeating: "0123456789abcdef", count: 4)

  static func license(_ change: (inout LicenseLetter) -> Void = { _ in }) -> LicenseLetter {
    var letter = LicenseLetter(
      number: "CS-7K2M-9QXD-0HBV-31TE", isSandbox: false, isSimulatedPayment: false,
      licensors: ["海错出版社 Haicuo Press"], authors: ["示例作者 Ada Example"],
      licensee: "杭州示例文化传媒有限公司", workTitle: "在雨夜里读《海错图》 Reading by night",
      workID: "work_01jd8w5v7he5sb0s1c1nq4zq7x", versionID: "version_01jd8w5v7he5sb0s1c1nq4zq7y",
      versionSHA256: digest,
      terms: LicenseLetter.Terms(
        use: "REPUBLISH_ONLINE", regionCodes: [], creditRequired: true, commercial: true),
      creditLines: ["《在雨夜里读》，作者：示例作者。", "“Reading by night” by Ada Example."],
      useURL: "https://press.example/2026/11/21/reading-by-night.html",
      price: LicenseLetter.Price(
        currencyCode: "CNY", minorUnits: 123_450, provider: "wechat_pay"),
      startTime: time, endTime: time.advanced(by: .seconds(365 * 86_400)), issuedTime: time,
      issuerName: "CopyrightSeal DEVELOPMENT issuer", assurance: "DEVELOPMENT",
      statementSHA256: digest,
      logPlace: LicenseLetter.LogPlace(origin: "copyrightseal.example/live", index: 4_711),
      statusURL: "https://seal.example/licenses/CS-7K2M-9QXD-0HBV-31TE")
    change(&letter)
    return letter
  }

  static func report(findings: Int = 6) -> UsageReportDocument {
    let reasons: [(UsageReportDocument.Status, String)] = [
      (.licensed, "LICENSE_COVERS: CS-7K2M-9QXD-0HBV-31TE"),
      (.unlicensed, "全文复制,未发现许可 A full copy without a license"),
      (.exemptCandidate, "引用两句并署名 Two sentences, with credit"),
      (.contested, "页面时间早于证书 The page is older than the certificate"),
    ]
    return UsageReportDocument(
      monitorName: "我的文章 My articles", reference: "monitor_01jd8w5v7he5sb0s1c1nq4zq7x",
      isSandbox: true, madeAt: time,
      weeks: (0..<12).map { week in
        UsageReportDocument.Week(
          start: time.advanced(by: .seconds((week - 11) * 7 * 86_400)),
          counts: [
            .licensed: 3 + week, .unlicensed: (week * 7) % 11, .exemptCandidate: week % 4,
            .contested: week % 3, .undecided: week == 11 ? 4 : 0, .outOfScope: week % 2,
          ])
      },
      findings: (0..<findings).map { index in
        let (status, reason) = reasons[index % reasons.count]
        return UsageReportDocument.Finding(
          url: "https://copy\(index).example/articles/2026/11/a-rather-long-path-\(index).html",
          workTitle: "在雨夜里读《海错图》", status: status, reason: reason, firstSeen: time)
      })
  }

  static func dossier(events: Int = 6) -> Dossier {
    Dossier(
      caseNumber: "CASE-2026-000042", isSandbox: true, madeAt: time,
      summary: [
        "被使用网页完整复制了作品,平台未发现任何许可。权利人于平台发出和解邀请,期限届满未获答复。",
        "The page copies the whole work. No license was found, and the invitation to settle was "
          + "not answered by its deadline.",
      ],
      parties: [
        Dossier.Party(
          role: "权利人 Rights holder", name: "示例作者 Ada Example", contact: "via the platform"),
        Dossier.Party(role: "被请求人 Accused", name: "copy.example", contact: "editor@copy.example"),
      ],
      work: Dossier.Work(
        title: "在雨夜里读《海错图》", workID: "work_01jd8w5v7he5sb0s1c1nq4zq7x",
        certificateID: "cert_01jd8w5v7he5sb0s1c1nq4zq7x", versionSHA256: digest,
        certifiedAt: time, ownershipLevel: "CHANNEL_VERIFIED"),
      usageURL: "https://copy.example/articles/a-copy.html",
      evidence: [
        Dossier.Evidence(
          fileName: "capture.warc", what: "网页存档 The page as it was", sha256: digest, takenAt: time),
        Dossier.Evidence(
          fileName: "capture.tst", what: "可信时间戳 Its time-stamp (RFC 3161)", sha256: digest,
          takenAt: time),
      ],
      letters: [
        Dossier.Event(
          time: time, who: "平台 Platform", what: "和解邀请已发送至 editor@copy.example Invitation sent")
      ],
      timeline: (0..<events).map {
        Dossier.Event(
          time: time.advanced(by: .seconds($0 * 3_600)), who: "平台 Platform",
          what: "第 \($0 + 1) 步:案件状态变更 Step \($0 + 1): the case moved on")
      },
      currencyCode: "CNY",
      claim: [
        Dossier.ClaimItem("许可费 License fee, from the rate card", minorUnits: 50_000),
        Dossier.ClaimItem("取证费 Evidence", minorUnits: 12_050),
      ])
  }
}
