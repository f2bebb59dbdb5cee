import SealAPI
import SealAuthorization
import SealCertification
import SealMonitoring
import SealPayments
import SealPostgres
import SealPrimitives
import SealProtobuf

/// Shows cases: to their account, to operators, and to the accused.
struct CaseView: Sendable {
  let desk: CaseDesk
  let proofs: ProofStore

  /// As lists show it.
  func summary(_ stored: StoredCase, _ tx: Transaction) throws -> EnforcementV1.Case {
    let facts = try CaseFacts.read(stored, desk.parties, tx)
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
      licenseNumber: try licenseNumber(stored, tx), dossierSha256: stored.dossierSHA256 ?? [])
  }

  /// With answers, messages and statements.
  func whole(_ stored: StoredCase, _ tx: Transaction) throws -> EnforcementV1.Case {
    var message = try summary(stored, tx)
    message.answers = try CaseStepStore.answers(of: stored.caseID, tx).map { answer in
      EnforcementV1.CaseAnswer(
        kind: answer.kind, answerTime: GoogleProtobuf.Timestamp(answer.time),
        note: try desk.secrets.note(answer.sealedNote, of: stored) ?? "",
        addressee: UInt32(answer.addressee))
    }
    message.mails = try CaseMailStore.list(of: stored.caseID, tx).map { mail in
      EnforcementV1.CaseMail(
        kind: mail.kind, messageID: mail.messageID,
        sendTime: GoogleProtobuf.Timestamp(mail.time), addressee: UInt32(mail.addressee))
    }
    message.evidence = try stored.evidenceID.flatMap { try proofs.find($0.uuid, tx)?.proof }
    message.settlement = try stored.settlementID.flatMap { try proofs.find($0.uuid, tx)?.proof }
    message.mandate = try mandate(stored, tx)
    return message
  }

  /// For operators, who confirm whom to ask: with the addresses that were found.
  func review(_ stored: StoredCase, _ tx: Transaction) throws -> EnforcementV1.Case {
    var message = try whole(stored, tx)
    guard stored.state == .review || stored.state == .notMeClaimed else { return message }
    message.contacts = try desk.secrets.candidates(of: stored).map {
      EnforcementV1.CaseContact(address: $0.address, element: $0.element)
    }
    return message
  }

  /// What somebody is shown for whom it is over, because somebody else was asked in their place.
  func over(_ former: FormerAddressee, _ tx: Transaction) throws -> EnforcementV1.Invitation {
    guard let stored = try CaseStore.find(former.caseID, tx) else {
      preconditionFailure("former_addressee_is_of_a_case")
    }
    let facts = try CaseFacts.read(stored, desk.parties, tx)
    return EnforcementV1.Invitation(
      number: former.number.description, state: .closed, closeReason: .notResponsible,
      workID: stored.workID.description, workTitle: facts.work.title,
      claimantName: facts.claimantName ?? "", usageURL: facts.usage.pageURL,
      firstSeenTime: GoogleProtobuf.Timestamp(facts.usage.firstSeenTime), price: facts.price,
      offerTitle: facts.offer.title, durationDays: UInt32(facts.offer.terms.durationDays ?? 0),
      simulated: stored.environment == .sandbox)
  }

  /// Until when an answer is waited for at least; `nil` before that time has begun.
  private static func answerTime(_ stored: StoredCase) -> Instant? {
    switch stored.state {
    case .invited, .reminded, .paymentPending: stored.deadline
    case .evidence, .review, .inviting, .notMeClaimed: nil
    default: stored.state.isOver ? nil : stored.lastAnswerTime
    }
  }

  /// What the accused is shown.
  func invitation(_ stored: StoredCase, _ tx: Transaction) throws -> EnforcementV1.Invitation {
    let facts = try CaseFacts.read(stored, desk.parties, tx)
    var message = EnforcementV1.Invitation(
      number: stored.number.description, state: stored.state, closeReason: stored.closeReason,
      workID: stored.workID.description, workTitle: facts.work.title,
      claimantName: facts.claimantName ?? "", usageURL: facts.usage.pageURL,
      firstSeenTime: GoogleProtobuf.Timestamp(facts.usage.firstSeenTime),
      deadline: Self.answerTime(stored).map(GoogleProtobuf.Timestamp.init), price: facts.price,
      offerTitle: facts.offer.title, durationDays: UInt32(facts.offer.terms.durationDays ?? 0),
      openAnswers: try openAnswers(stored, tx),
      orderID: stored.state == .paymentPending ? stored.orderID?.description ?? "" : "",
      licenseNumber: stored.state == .settled ? try licenseNumber(stored, tx) : "",
      simulated: stored.environment == .sandbox)
    if stored.state == .paymentPending, let order = stored.orderID {
      // Placed before the move to this state.
      message.orderSecret = stored.orderSecret(afterMoves: stored.moves - 1).text
      let payment = try Payments.find(for: .order(order), tx)
      message.paymentCodeURL = payment?.codeURL ?? ""
      message.paymentReference = payment == nil ? order.description : ""
    }
    message.certificate = try proofs.certificate(ofVersion: facts.version.versionID.uuid, tx)
    message.mandate = try mandate(stored, tx)
    message.evidence = try stored.evidenceID.flatMap { try proofs.find($0.uuid, tx)?.proof }
    message.settlement = try stored.settlementID.flatMap { try proofs.find($0.uuid, tx)?.proof }
    return message
  }

  private func openAnswers(_ stored: StoredCase, _ tx: Transaction) throws
    -> [EnforcementV1.AnswerKind]
  {
    let given = try CaseStepStore.answers(of: stored.caseID, tx)
      .filter { $0.addressee == stored.addressee }.map(\.kind)
    return EnforcementV1.AnswerKind.allKinds.filter { kind in
      guard given.filter({ $0 == kind }).count < EnforcementPolicy.sameAnswers else { return false }
      var machine = CaseStateMachine(stored)
      do {
        return try !machine.on(kind.event).isEmpty || machine.state != stored.state
      } catch {
        return false
      }
    }
  }

  /// The mandate's statement, with the name of who gave it.
  private func mandate(_ stored: StoredCase, _ tx: Transaction) throws
    -> EnforcementV1.StatementProof?
  {
    guard let mandate = try MandateStore.find(stored.mandateID, tx),
      let found = try proofs.find(mandate.mandateID.uuid, tx)
    else { return nil }
    return try disclosed(found, of: mandate.partyID, tx)
  }

  func disclosed(
    _ found: (proof: EnforcementV1.StatementProof, sealedDisclosure: [UInt8]?), of party: PartyID,
    _ tx: Transaction
  ) throws -> EnforcementV1.StatementProof {
    var proof = found.proof
    if let sealed = found.sealedDisclosure,
      let disclosure = try desk.parties.disclosure(sealed, of: party, tx)
    {
      proof.disclosures = [disclosure]
    }
    return proof
  }

  private func licenseNumber(_ stored: StoredCase, _ tx: Transaction) throws -> String {
    guard let id = stored.licenseID else { return "" }
    return try tx.first("SELECT number FROM license WHERE license_id = \(id)")?
      .decode("number") ?? ""
  }
}

extension EnforcementV1.AnswerKind {
  /// All five, as the page shows them.
  package static let allKinds: [EnforcementV1.AnswerKind] = [
    .haveLicense, .removed, .pay, .notMe, .object,
  ]

  fileprivate var event: CaseStateMachine.Event {
    switch self {
    case .haveLicense: .licenseShown
    case .removed: .removalClaimed
    case .pay: .paymentChosen
    case .notMe: .notMe
    default: .objected
    }
  }
}
