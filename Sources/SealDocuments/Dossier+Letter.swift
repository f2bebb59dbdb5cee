import SealPrimitives

extension Dossier {
  func letter() throws -> Letter {
    Letter(
      title: Letter.Label("案件材料", "Case dossier"), reference: caseNumber, date: madeAt,
      marks: isSandbox ? [.sandbox] : [],
      blocks: try [
        .facts([
          Letter.Fact("案件编号", "Case number", caseNumber, fixed: true),
          Letter.Fact("编制时间", "Made at", DocumentTexts.time(madeAt)),
          Letter.Fact("使用地址", "Where it was used", usageURL, fixed: true),
        ])
      ] + summary.map(Letter.Block.paragraph) + partyBlocks() + workBlocks() + claimBlocks()
        + evidenceBlocks() + timelineBlocks() + [.note(Self.reservation)],
      footer: "\(caseNumber) · \(DocumentTexts.day(madeAt))")
  }

  private func partyBlocks() throws -> [Letter.Block] {
    [
      .heading(Letter.Label("当事人", "Parties")),
      .table(
        try Letter.Table(
          [
            Letter.Table.Column("身份", "Role", weight: 2),
            Letter.Table.Column("姓名或名称", "Name", weight: 3),
            Letter.Table.Column("联系方式", "Contact", weight: 4),
          ], rows: parties.map { [$0.role, $0.name, $0.contact.isEmpty ? "–" : $0.contact] })),
    ]
  }

  private func workBlocks() -> [Letter.Block] {
    [
      .heading(Letter.Label("作品与存在证明", "Work and certificate of existence")),
      .facts([
        Letter.Fact("作品", "Work", work.title),
        Letter.Fact("作品编号", "Work identifier", work.workID, fixed: true),
        Letter.Fact("证书编号", "Certificate", work.certificateID, fixed: true),
        Letter.Fact("证明时间", "Existed at", DocumentTexts.time(work.certifiedAt)),
        Letter.Fact("版本 SHA-256", "of the version", work.versionSHA256, fixed: true),
        Letter.Fact("权属等级", "Ownership level", work.ownershipLevel),
      ]),
    ]
  }

  private func claimBlocks() throws -> [Letter.Block] {
    var total: Int64 = 0
    for item in claim {
      let (sum, overflow) = total.addingReportingOverflow(item.minorUnits)
      guard !overflow else {
        throw DocumentError(.malformed, "The sum of the claim is more than 2^63 minor units.")
      }
      total = sum
    }
    let rows =
      claim.map { [$0.label, DocumentTexts.money(currencyCode, $0.minorUnits)] }
      + [["合计 Total", DocumentTexts.money(currencyCode, total)]]
    return [
      .heading(Letter.Label("请求金额", "What is claimed")),
      .table(
        try Letter.Table(
          [
            Letter.Table.Column("项目", "Item", weight: 6),
            Letter.Table.Column("金额", "Amount", weight: 2, .number),
          ], rows: rows)),
    ]
  }

  private func evidenceBlocks() throws -> [Letter.Block] {
    [
      .heading(Letter.Label("证据清单", "Evidence")),
      .note(
        "每个文件均在随附的 \(DossierBundle.manifestName) 中列明，可用 sha256sum -c 核对。Each file is listed in "
          + "\(DossierBundle.manifestName) of the bundle; sha256sum -c checks them."),
      .table(
        try Letter.Table(
          [
            Letter.Table.Column("文件", "File", weight: 2.4, .fixed),
            Letter.Table.Column("内容", "What it is", weight: 3),
            Letter.Table.Column("取得时间", "Taken at", weight: 1.8),
            Letter.Table.Column("摘要", "SHA-256", weight: 3.6, .fixed),
          ],
          rows: evidence.map {
            [$0.fileName, $0.what, DocumentTexts.time($0.takenAt), $0.sha256]
          })),
    ]
  }

  private func timelineBlocks() throws -> [Letter.Block] {
    let columns = [
      Letter.Table.Column("时间", "Time", weight: 2.7),
      Letter.Table.Column("谁", "Who", weight: 2),
      Letter.Table.Column("事项", "What", weight: 5),
    ]
    func rows(_ events: [Event]) -> [[String]] {
      events.map { [DocumentTexts.time($0.time), $0.who, $0.what] }
    }
    return [
      .heading(Letter.Label("往来函件", "Letters")),
      .table(try Letter.Table(columns, rows: rows(letters))),
      .heading(Letter.Label("经过", "Timeline")),
      .table(try Letter.Table(columns, rows: rows(timeline))),
    ]
  }

  private static let reservation =
    "平台呈现所知事实，不作裁判；在先时间是初步证据。The platform shows what it knows and does not judge; "
    + "the earlier time is prima facie evidence."
}
