import SealAPI
import SealAuthorization
import SealCertification
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

  /// As lists show it.
  func summary(_ stored: Case, _ tx: Transaction) throws -> EnforcementV1.Case {
    let facts = try CaseFacts.read(stored, parties, tx)
    return EnforcementV1.Case(
      caseID: stored.caseID.description, number: stored.number.description,
      usageID: stored.usageID.description, workID: stored.workID.description,
      usageURL: facts.usage.pageURL, mandateID: stored.mandateID.description, state: stored.state,
      closeReason: stored.closeReason, price: facts.price, offerID: stored.offerID.description,
      openTime: GoogleProtobuf.Timestamp(stored.openTime),
      deadline: stored.deadline.map(GoogleProtobuf.Timestamp.init),
      automatic: stored.isAutomatic,
      hasContact: stored.sealedContact != nil || stored.sealedCandidates != nil,
      orderID: stored.orderID?.description ?? "",
      licenseNumber: try Self.licenseNumber(stored, tx), dossierSha256: stored.dossierSHA256 ?? [])
  }

  /// With answers, messages and statements.
  func whole(_ stored: Case, _ tx: Transaction) throws -> EnforcementV1.Case {
    var message = try summary(stored, tx)
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
    guard stored.isInReview else { return message }
    message.contacts = try secrets.candidates(of: stored).map {
      EnforcementV1.CaseContact(address: $0.address, element: $0.element)
    }
    return message
  }

  /// What proves one of the case's statements.
  static func proof<Kind>(of id: TypeID<Kind>, _ tx: Transaction) throws -> TypeV1.StatementProof {
    try StatementStore.read(id, tx).proof(tx).message
  }

  static func licenseNumber(_ stored: Case, _ tx: Transaction) throws -> String {
    try stored.licenseID.flatMap { try LicenseStore.number(of: $0, tx)?.description } ?? ""
  }
}
