import SealAPI
import SealContent
import SealCrypto
import SealDocuments
import SealPostgres
import SealPrimitives
import SealProof
import SealVerify

/// Everything that a dossier is made of.
struct DossierMaterial: Sendable {
  let dossier: Dossier
  let folder: String
  let files: [DossierBundle.File]
  let madeAt: Instant

  static func read(
    _ id: CaseID, _ view: CaseView, madeAt: Instant, _ tx: Transaction
  ) throws -> DossierMaterial {
    let stored = try CaseStore.known(id, tx)
    let facts = try CaseFacts.read(stored, view.parties, tx)
    let whole = try view.whole(stored, tx)
    let certificate = try facts.certificate(tx).message
    guard
      let capture = try stored.captureSHA256.flatMap({
        try ContentStore.get($0, in: stored.caseID.bucket, tx)
      }),
      let evidence = whole.evidence
    else { preconditionFailure("case_is_reviewed_with_evidence; works have certificates") }
    var files = [DossierBundle.File("capture.warc", capture.bytes)]
    for (name, proof) in [
      ("certificate", certificate), ("mandate", whole.mandate), ("evidence", evidence),
    ] {
      guard let proof else { continue }
      files += CertificateBundle.files(of: StatementProof(proof)).map {
        DossierBundle.File("\(name)/\($0.name)", $0.content)
      }
    }
    return DossierMaterial(
      dossier: try dossier(stored, facts, whole, certificate, evidence, capture, view, madeAt),
      folder: stored.number.description, files: files, madeAt: madeAt)
  }

  private static func dossier(
    _ stored: Case, _ facts: CaseFacts, _ whole: EnforcementV1.Case,
    _ certificate: TypeV1.StatementProof, _ evidence: TypeV1.StatementProof,
    _ capture: StoredContent, _ view: CaseView, _ madeAt: Instant
  ) throws -> Dossier {
    let certified = try Statement(canonical: certificate.statement)
    let secured = try EvidenceStatement(Statement(canonical: evidence.statement))
    let mails = whole.mails.map { mail in
      Dossier.Event(
        time: mail.sendTime?.instant ?? madeAt, who: words("dossierPlatform"),
        what: "\(mail.kind.name.dropFirst("CASE_MAIL_KIND_".count)), \(mail.messageID)")
    }
    let answers = whole.answers.map { answer in
      Dossier.Event(
        time: answer.answerTime?.instant ?? madeAt,
        who: Int(answer.addressee) == stored.addressee
          ? words("dossierUser") : words("dossierAskedBefore"),
        what: "\(answer.kind.name.dropFirst("ANSWER_KIND_".count)) \(answer.note)")
    }
    let opened = Dossier.Event(
      time: stored.openTime, who: words("dossierPlatform"), what: words("dossierOpened"))
    let fetched = Dossier.Event(
      time: secured.fetchedTime, who: words("dossierPlatform"), what: words("dossierCaptured"))
    let gone =
      facts.usage.goneTime.map { time in
        [
          Dossier.Event(
            time: time, who: words("dossierPlatform"), what: words("dossierGone"))
        ]
      } ?? []
    return Dossier(
      caseNumber: stored.number.description, isSandbox: stored.environment == .sandbox,
      madeAt: madeAt,
      summary: DossierSummary(stored, facts, whole).paragraphs,
      parties: [
        .init(role: words("dossierHolder"), name: facts.claimantName ?? "—"),
        .init(
          role: words("dossierUser"), name: "—",
          contact: try view.secrets.contact(of: stored) ?? "—"),
      ],
      work: .init(
        title: facts.work.title, workID: facts.work.workID.description,
        certificateID: certified.id, versionSHA256: Hex.encode(facts.version.sha256),
        certifiedAt: certified.issuedTime,
        ownershipLevel: String(
          facts.work.ownershipLevel.name.dropFirst("OWNERSHIP_LEVEL_".count))),
      usageURL: facts.usage.pageURL,
      evidence: [
        .init(
          fileName: "capture.warc", what: words("dossierCapture"),
          sha256: Hex.encode(SHA256.hash(capture.bytes)), takenAt: secured.fetchedTime)
      ],
      letters: mails,
      timeline: ([opened, fetched] + mails + answers + gone).sorted { $0.time < $1.time },
      currencyCode: facts.price.currencyCode,
      claim: [
        .init(
          "\(words("dossierFee")) (\(facts.offer.title))", minorUnits: facts.price.minorUnits)
      ])
  }

  /// In Chinese and English, as they stand beside each other in a table.
  private static func words(_ key: String) -> String { CaseWords.both(key, " ") }

  func archive() throws -> [UInt8] {
    let all = files + [DossierBundle.File("dossier.pdf", try dossier.pdf())]
    return try DossierBundle(folder: folder, files: all).archive(at: madeAt)
  }
}
