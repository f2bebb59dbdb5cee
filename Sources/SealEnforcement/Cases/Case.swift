import SealAPI
import SealAccess
import SealAuthorization
import SealPostgres
import SealPrimitives

/// A usage that somebody is held responsible for: a row of `enforcement_case`.
package struct Case: Owned {
  package let caseID: CaseID
  package let number: CaseNumber
  package let usageID: UsageID
  package let workID: WorkID
  package let mandateID: MandateID
  package let offerID: OfferID
  package let tenant: Tenant
  package let state: EnforcementV1.CaseState
  /// Unspecified unless closed.
  package let closeReason: EnforcementV1.CaseCloseReason
  package let isAutomatic: Bool
  package let openTime: Instant
  /// When the state ends by itself, by the account's clock; `nil` when the case is over.
  package let deadline: Instant?
  /// Until when answers are waited for at least: what was promised is never taken back.
  let lastAnswerTime: Instant?
  /// How often it was moved.
  package let moves: Int
  /// Whether somebody was, or is being, invited.
  package let isInvited: Bool
  let wrappedKey: [UInt8]?
  let sealedContact: [UInt8]?
  let sealedCandidates: [UInt8]?
  /// Counts whom the case was addressed to, from 1.
  let addressee: Int
  /// What the secret of their letters comes from; `nil` before somebody is invited.
  let invitationNonce: [UInt8]?
  /// How often they were sent the link again.
  let linkMails: Int
  /// An objection waits for its decision, whatever was answered since.
  let isObjected: Bool
  package let orderID: OrderID?
  package let licenseID: LicenseID?
  let evidenceID: EvidenceID?
  let captureSHA256: [UInt8]?
  let settlementID: SettlementID?
  let dossierSHA256: [UInt8]?

  init(_ row: Row) throws {
    caseID = try row.decode("case_id")
    guard let number = CaseNumber(try row.decode("number")) else {
      preconditionFailure("numbers are made by CaseNumber")
    }
    self.number = number
    usageID = try row.decode("usage_id")
    workID = try row.decode("work_id")
    mandateID = try row.decode("mandate_id")
    offerID = try row.decode("offer_id")
    tenant = Tenant(try row.decode("account_id"), try row.decode("environment"))
    state = .init(rawValue: try row.decode("state", as: Int32.self))
    closeReason = .init(rawValue: try row.decode("close_reason", as: Int32?.self) ?? 0)
    isAutomatic = try row.decode("automatic")
    openTime = try row.decode("open_time")
    deadline = try row.decode("deadline")
    lastAnswerTime = try row.decode("last_answer_time")
    moves = Int(try row.decode("moves", as: Int32.self))
    isInvited = try row.decode("invited")
    wrappedKey = try row.decode("wrapped_key")
    sealedContact = try row.decode("sealed_contact")
    sealedCandidates = try row.decode("sealed_candidates")
    addressee = Int(try row.decode("addressee", as: Int32.self))
    invitationNonce = try row.decode("invitation_nonce")
    linkMails = Int(try row.decode("link_mails", as: Int32.self))
    isObjected = try row.decode("objected")
    orderID = try row.decode("order_id")
    licenseID = try row.decode("license_id")
    evidenceID = try row.decode("evidence_id")
    captureSHA256 = try row.decode("capture_sha256")
    settlementID = try row.decode("settlement_id")
    dossierSHA256 = try row.decode("dossier_sha256")
  }

  package var environment: Environment { tenant.environment }

  /// Whether an operator decides next whom to ask.
  var isInReview: Bool { state == .review || state == .notMeClaimed }
}

extension CaseStateMachine {
  /// As the case stands.
  init(_ stored: Case) {
    self.init(stored.state, reason: stored.closeReason, isObjected: stored.isObjected)
  }
}

/// What a job about one case after one move is called: `case_… 3`.
struct CaseMoveKey: Sendable {
  let caseID: CaseID
  let moves: Int

  init(_ stored: Case) {
    caseID = stored.caseID
    moves = stored.moves
  }

  init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let id = CaseID(String(parts[0])), let moves = Int(parts[1]) else {
      return nil
    }
    caseID = id
    self.moves = moves
  }

  var text: String { "\(caseID) \(moves)" }

  /// Whether the case has not been moved since.
  func isOf(_ stored: Case) -> Bool {
    stored.caseID == caseID && stored.moves == moves
  }
}
