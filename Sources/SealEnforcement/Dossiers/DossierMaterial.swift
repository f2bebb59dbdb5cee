import SealAPI
import SealContent
import SealCrypto
import SealDocuments
import SealMonitoring
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
    let found = try UsageEvidence.read(facts.usage, capture: stored.captureSHA256, tx)
    let letters = try DossierLetters.read(stored, view.secrets, tx)
    var files = [DossierBundle.File("capture.warc", capture.bytes)] + letters.files
    for (name, proof) in [
      ("certificate", certificate), ("mandate", whole.mandate), ("evidence", evidence),
    ] {
      guard let proof else { continue }
      files += CertificateBundle.files(of: StatementProof(proof)).map {
        DossierBundle.File("\(name)/\($0.name)", $0.content)
      }
    }
    return DossierMaterial(
      dossier: try dossier(
        stored, facts, whole, found, letters, capture, try statements(certificate, evidence),
        try view.secrets.contact(of: stored), madeAt),
      folder: stored.number.description, files: files, madeAt: madeAt)
  }

  private typealias Statements = (certificate: Statement, evidence: EvidenceStatement)

  private static func statements(
    _ certificate: TypeV1.StatementProof, _ evidence: TypeV1.StatementProof
  ) throws -> Statements {
    (
      try Statement(canonical: certificate.statement),
      try EvidenceStatement(Statement(canonical: evidence.statement))
    )
  }

  private static func dossier(
    _ stored: Case, _ facts: CaseFacts, _ whole: EnforcementV1.Case, _ found: UsageEvidence,
    _ letters: DossierLetters, _ capture: StoredContent, _ statements: Statements,
    _ contact: String?, _ madeAt: Instant
  ) throws -> Dossier {
    let mails = whole.mails.enumerated().map { index, mail in
      Dossier.Event(
        time: mail.sendTime?.instant ?? madeAt, who: words("dossierPlatform"),
        what: [words(key(mail.kind)), letters.names[index]].compactMap { $0 }
          .joined(separator: " · "))
    }
    return Dossier(
      caseNumber: stored.number.description, isSandbox: stored.environment == .sandbox,
      madeAt: madeAt,
      summary: DossierSummary(stored, facts, whole).paragraphs
        + (found.secured.map { [Self.extent($0.match)] } ?? []),
      parties: [
        .init(role: words("dossierHolder"), name: facts.claimantName ?? "—"),
        .init(role: words("dossierUser"), name: "—", contact: contact ?? "—"),
      ],
      work: work(facts, statements.certificate), usageURL: facts.usage.pageURL,
      evidence: [
        .init(
          fileName: "capture.warc", what: words("dossierCapture"),
          sha256: Hex.encode(SHA256.hash(capture.bytes)), takenAt: statements.evidence.fetchedTime)
      ],
      passages: found.passages.map { .init(workText: $0.workText, pageText: $0.pageText) },
      letters: mails,
      timeline: (mails + events(stored, facts, whole, statements.evidence, madeAt))
        .sorted { $0.time < $1.time },
      currencyCode: facts.price.currencyCode,
      claim: [
        .init(
          "\(words("dossierFee")) (\(facts.offer.title))", minorUnits: facts.price.minorUnits)
      ])
  }

  /// The version that the page shows, with what proves it.
  private static func work(_ facts: CaseFacts, _ certificate: Statement) -> Dossier.Work {
    Dossier.Work(
      title: facts.work.title, workID: facts.work.workID.description,
      certificateID: certificate.id, versionSHA256: Hex.encode(facts.version.sha256),
      certifiedAt: certificate.issuedTime,
      ownershipLevel: words(
        facts.work.ownershipLevel == .channelVerified
          ? "dossierLevelChannel" : "dossierLevelDeclared"))
  }

  /// What happened beside the letters.
  private static func events(
    _ stored: Case, _ facts: CaseFacts, _ whole: EnforcementV1.Case,
    _ evidence: EvidenceStatement, _ madeAt: Instant
  ) -> [Dossier.Event] {
    func platform(_ time: Instant, _ what: String) -> Dossier.Event {
      Dossier.Event(time: time, who: words("dossierPlatform"), what: what)
    }
    let answers = whole.answers.map { answer in
      Dossier.Event(
        time: answer.answerTime?.instant ?? madeAt,
        who: Int(answer.addressee) == stored.addressee
          ? words("dossierUser") : words("dossierAskedBefore"),
        what: "\(words(key(answer.kind))) \(answer.note)")
    }
    let decisions = whole.decisions.map { decision in
      platform(
        decision.decideTime?.instant ?? madeAt,
        "\(words(key(decision.kind))) \(decision.explanation)")
    }
    return [
      platform(stored.openTime, words("dossierOpened")),
      platform(evidence.fetchedTime, words("dossierCaptured")),
    ] + answers + decisions
      + (facts.usage.goneTime.map { [platform($0, words("dossierGone"))] } ?? [])
  }

  /// How much of the work the page has, in Chinese and English.
  private static func extent(_ match: MatchFacts) -> String {
    let values = ["portion": Portion.percent(match.workPortionPPM)]
    return CaseWords.chinese("dossierExtent", values) + " "
      + CaseWords.english("dossierExtent", values)
  }

  /// In Chinese and English, as they stand beside each other in a table.
  private static func words(_ key: String) -> String { CaseWords.both(key, " ") }

  private static func key(_ kind: EnforcementV1.CaseMailKind) -> String {
    switch kind {
    case .invitation: "dossierInvitation"
    case .reminder: "dossierReminder"
    case .settlement: "dossierSettlement"
    case .link: "dossierLink"
    default: "dossierClosing"
    }
  }

  private static func key(_ kind: EnforcementV1.AnswerKind) -> String {
    switch kind {
    case .haveLicense: "dossierHaveLicense"
    case .removed: "dossierRemoved"
    case .pay: "dossierPay"
    case .notMe: "dossierNotMe"
    default: "dossierObject"
    }
  }

  private static func key(_ kind: EnforcementV1.CaseDecisionKind) -> String {
    switch kind {
    case .caseRejected: "dossierRejected"
    case .objectionUpheld: "dossierUpheld"
    case .commercial: "dossierCommercial"
    case .notCommercial: "dossierNotCommercial"
    default: "dossierNotUpheld"
    }
  }

  func archive() throws -> [UInt8] {
    let all = files + [DossierBundle.File("dossier.pdf", try dossier.pdf())]
    return try DossierBundle(folder: folder, files: all).archive(at: madeAt)
  }
}

/// The letters of a case as they were sent to whom it is about: others' are none of the claimant's
/// business.
struct DossierLetters {
  let files: [DossierBundle.File]
  /// Of each message of the case, in their order; `nil` for one to somebody else.
  let names: [String?]

  static func read(_ stored: Case, _ secrets: CaseSecrets, _ tx: Transaction) throws
    -> DossierLetters
  {
    var files: [DossierBundle.File] = []
    var names: [String?] = []
    for letter in try CaseMailStore.letters(of: stored.caseID, tx) {
      guard letter.addressee == stored.addressee,
        let text = try secrets.text(of: letter, in: stored)
      else {
        names.append(nil)
        continue
      }
      let name = "letters/\(names.count + 1).txt"
      files.append(DossierBundle.File(name, Array(text.utf8)))
      names.append(name)
    }
    return DossierLetters(files: files, names: names)
  }
}
