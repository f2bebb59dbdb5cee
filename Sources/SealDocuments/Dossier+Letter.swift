import SealPrimitives

extension Dossier {
  func letter() throws -> Letter {
    Letter(
      title: Letter.Label(word: "dossierTitle"), reference: caseNumber, date: madeAt,
      marks: isSandbox ? [.sandbox] : [],
      blocks: try [
        .facts([
          Letter.Fact(word: "dossierNumber", caseNumber, fixed: true),
          Letter.Fact(word: "dossierMadeAt", DocumentTexts.time(madeAt)),
          Letter.Fact(word: "dossierURL", usageURL, fixed: true),
        ])
      ] + summary.map(Letter.Block.paragraph) + partyBlocks() + workBlocks()
        + passageBlocks() + claimBlocks() + evidenceBlocks() + timelineBlocks() + [
          .note(Self.reservation)
        ],
      footer: "\(caseNumber) · \(DocumentTexts.day(madeAt))")
  }

  private func partyBlocks() throws -> [Letter.Block] {
    [
      .heading(Letter.Label(word: "dossierParties")),
      .table(
        try Letter.Table(
          [
            Letter.Table.Column(word: "dossierRole", weight: 2),
            Letter.Table.Column(word: "dossierName", weight: 3),
            Letter.Table.Column(word: "dossierContact", weight: 4),
          ], rows: parties.map { [$0.role, $0.name, $0.contact.isEmpty ? "–" : $0.contact] })),
    ]
  }

  private func workBlocks() -> [Letter.Block] {
    [
      .heading(Letter.Label(word: "dossierWork")),
      .facts([
        Letter.Fact(word: "dossierWorkTitle", work.title),
        Letter.Fact(word: "dossierWorkID", work.workID, fixed: true),
        Letter.Fact(word: "dossierCertificate", work.certificateID, fixed: true),
        Letter.Fact(word: "dossierCertifiedAt", DocumentTexts.time(work.certifiedAt)),
        Letter.Fact(word: "dossierVersionDigest", work.versionSHA256, fixed: true),
        Letter.Fact(word: "dossierOwnership", work.ownershipLevel),
      ]),
    ]
  }

  private func passageBlocks() throws -> [Letter.Block] {
    guard !passages.isEmpty else { return [] }
    return [
      .heading(Letter.Label(word: "dossierPassages")),
      .table(
        try Letter.Table(
          [
            Letter.Table.Column(word: "dossierInWork", weight: 1),
            Letter.Table.Column(word: "dossierOnPage", weight: 1),
          ], rows: passages.map { [$0.workText, $0.pageText] })),
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
      + [[DocumentWords.both("dossierTotal"), DocumentTexts.money(currencyCode, total)]]
    return [
      .heading(Letter.Label(word: "dossierClaim")),
      .table(
        try Letter.Table(
          [
            Letter.Table.Column(word: "dossierItem", weight: 6),
            Letter.Table.Column(word: "dossierAmount", weight: 2, .number),
          ], rows: rows)),
    ]
  }

  private func evidenceBlocks() throws -> [Letter.Block] {
    [
      .heading(Letter.Label(word: "dossierEvidence")),
      .note(
        DocumentWords.joined("dossierManifest", ["manifest": DossierBundle.manifestName])),
      .table(
        try Letter.Table(
          [
            Letter.Table.Column(word: "dossierFile", weight: 2.4, .fixed),
            Letter.Table.Column(word: "dossierContent", weight: 3),
            Letter.Table.Column(word: "dossierTakenAt", weight: 1.8),
            Letter.Table.Column(word: "dossierDigest", weight: 3.6, .fixed),
          ],
          rows: evidence.map {
            [$0.fileName, $0.what, DocumentTexts.time($0.takenAt), $0.sha256]
          })),
    ]
  }

  private func timelineBlocks() throws -> [Letter.Block] {
    let columns = [
      Letter.Table.Column(word: "dossierTime", weight: 2.7),
      Letter.Table.Column(word: "dossierWho", weight: 2),
      Letter.Table.Column(word: "dossierWhat", weight: 5),
    ]
    func rows(_ events: [Event]) -> [[String]] {
      events.map { [DocumentTexts.time($0.time), $0.who, $0.what] }
    }
    return [
      .heading(Letter.Label(word: "dossierLetters")),
      .table(try Letter.Table(columns, rows: rows(letters))),
      .heading(Letter.Label(word: "dossierTimeline")),
      .table(try Letter.Table(columns, rows: rows(timeline))),
    ]
  }

  private static let reservation = DocumentWords.joined("dossierReservation")
}
