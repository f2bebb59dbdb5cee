import SealAPI
import SealAuthorization
import SealCertification
import SealMonitoring
import SealPostgres
import SealPrimitives
import SealProof
import SealProtobuf
import SealStatements

/// Shows cases to their account and to operators.
struct CaseView: Sendable {
  let parties: PartyDirectory
  let secrets: CaseSecrets
  let mandates: MandateView

  init(_ cases: Cases) {
    parties = cases.parties
    secrets = cases.secrets
    mandates = MandateView(parties: cases.parties)
  }

  /// As lists show them, in as many statements for many as for one.
  func summaries(_ cases: [Case], _ tx: Transaction) throws -> [EnforcementV1.Case] {
    let named = try CaseNames.read(cases, tx)
    return cases.map { $0.message(named) }
  }

  /// As the review queue shows them: with the addresses that were found.
  func waiting(_ cases: [Case], _ tx: Transaction) throws -> [EnforcementV1.Case] {
    try zip(cases, summaries(cases, tx)).map { stored, summary in
      var message = summary
      message.contacts = try contacts(stored)
      return message
    }
  }

  /// With answers, messages and statements.
  func whole(_ stored: Case, _ tx: Transaction) throws -> EnforcementV1.Case {
    var message = stored.message(try CaseNames.read([stored], tx))
    message.answers = try CaseStepStore.answers(of: stored.caseID, tx).map { answer in
      EnforcementV1.CaseAnswer(
        kind: answer.kind, answerTime: GoogleProtobuf.Timestamp(answer.time),
        note: try secrets.note(answer.sealedNote, of: stored) ?? "",
        addressee: UInt32(answer.addressee))
    }
    message.decisions = try CaseStepStore.decisions(of: stored.caseID, tx).map(\.message)
    message.mails = try CaseMailStore.list(of: stored.caseID, tx).map { mail in
      EnforcementV1.CaseMail(
        kind: mail.kind, messageID: mail.messageID,
        sendTime: GoogleProtobuf.Timestamp(mail.time), addressee: UInt32(mail.addressee))
    }
    message.evidence = try stored.evidenceID.map { try Self.proof(of: $0, tx) }
    message.settlement = try stored.settlementID.map { try Self.proof(of: $0, tx) }
    message.mandate = try mandates.proof(of: stored.mandateID, tx)
    return message
  }

  /// For operators, who confirm whom to ask: with the addresses that were found.
  func review(_ stored: Case, _ tx: Transaction) throws -> EnforcementV1.Case {
    var message = try whole(stored, tx)
    message.contacts = try contacts(stored)
    return message
  }

  /// None once somebody was asked.
  private func contacts(_ stored: Case) throws -> [EnforcementV1.CaseContact] {
    guard stored.isInReview else { return [] }
    return try secrets.candidates(of: stored).map {
      EnforcementV1.CaseContact(address: $0.address, element: $0.element, url: $0.url)
    }
  }

  /// What proves one of the case's statements.
  static func proof<Kind>(of id: TypeID<Kind>, _ tx: Transaction) throws -> TypeV1.StatementProof {
    try StatementStore.read(id, tx).proof(tx).message
  }

  static func licenseNumber(_ stored: Case, _ tx: Transaction) throws -> String {
    try stored.licenseID.flatMap { try LicenseStore.number(of: $0, tx)?.description } ?? ""
  }
}

/// What cases refer to and show by its name: three statements for any number of cases.
private struct CaseNames {
  let pageURLs: [UsageID: String]
  let prices: [OfferID: LicenseTerms.Price]
  let licenseNumbers: [LicenseID: LicenseNumber]

  func pageURL(of usage: UsageID) -> String {
    guard let url = pageURLs[usage] else { preconditionFailure("usages are never deleted") }
    return url
  }

  static func read(_ cases: [Case], _ tx: Transaction) throws -> CaseNames {
    CaseNames(
      pageURLs: try UsageReader.pageURLs(of: cases.map(\.usageID), tx),
      prices: try OfferStore.prices(of: cases.map(\.offerID), tx),
      licenseNumbers: try LicenseStore.numbers(of: cases.compactMap(\.licenseID), tx))
  }
}

extension Case {
  fileprivate func message(_ named: CaseNames) -> EnforcementV1.Case {
    EnforcementV1.Case(
      caseID: caseID.description, number: number.description, usageID: usageID.description,
      workID: workID.description, usageURL: named.pageURL(of: usageID),
      mandateID: mandateID.description, state: state, closeReason: closeReason,
      price: named.prices[offerID].flatMap(\.money), offerID: offerID.description,
      openTime: GoogleProtobuf.Timestamp(openTime),
      deadline: deadline.map(GoogleProtobuf.Timestamp.init), automatic: isAutomatic,
      hasContact: sealedContact != nil || sealedCandidates != nil,
      orderID: orderID?.description ?? "",
      licenseNumber: licenseID.flatMap { named.licenseNumbers[$0]?.description } ?? "",
      dossierSha256: dossierSHA256 ?? [])
  }
}
