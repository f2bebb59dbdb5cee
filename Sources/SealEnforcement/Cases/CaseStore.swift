import Foundation
import SealAPI
import SealAccess
import SealAuthorization
import SealCertification
import SealMonitoring
import SealPostgres
import SealPrimitives

/// What a move writes beside the state. `nil` leaves what is there.
struct CaseChanges {
  var orderID: OrderID?
  var licenseID: LicenseID?
  var evidenceID: EvidenceID?
  var captureSHA256: [UInt8]?
  var settlementID: SettlementID?
  var lastAnswerTime: Instant?
  var isInvited = false
}

/// A case to be written.
struct NewCase {
  let caseID: CaseID
  let number: CaseNumber
  let usage: StoredUsage
  let mandateID: MandateID
  let offerID: OfferID
  /// `nil` when nobody asked for it.
  let request: RequestIdentity?
  let openTime: Instant
  let accountTime: Instant
  let deadline: Instant
}

/// Cases in the database.
enum CaseStore {
  static func insert(_ new: NewCase, _ tx: Transaction) throws -> StoredCase {
    let usage = new.usage
    let rows = try tx.query(
      """
      INSERT INTO enforcement_case (case_id, number, usage_id, work_id, mandate_id, offer_id,
        account_id, environment, state, automatic, open_time, account_open_time, deadline,
        request_id, request_sha256)
      VALUES (\(new.caseID), \(new.number.description), \(usage.usageID), \(usage.workID),
        \(new.mandateID), \(new.offerID), \(usage.accountID), \(usage.environment),
        \(EnforcementV1.CaseState.evidence.rawValue), \(new.request == nil), \(new.openTime),
        \(new.accountTime), \(new.deadline), \(new.request?.id), \(new.request?.contentSHA256))
      RETURNING *
      """)
    return try StoredCase(rows[0])
  }

  static func move(
    _ id: CaseID, to machine: CaseStateMachine, deadline: Instant?, _ changes: CaseChanges,
    _ tx: Transaction
  ) throws -> StoredCase {
    let reason = machine.reason == .unspecified ? nil : machine.reason.rawValue
    let rows = try tx.query(
      """
      UPDATE enforcement_case SET state = \(machine.state.rawValue), close_reason = \(reason),
        deadline = \(deadline), moves = moves + 1, objected = \(machine.isObjected),
        order_id = coalesce(\(changes.orderID), order_id),
        license_id = coalesce(\(changes.licenseID), license_id),
        evidence_id = coalesce(\(changes.evidenceID), evidence_id),
        capture_sha256 = coalesce(\(changes.captureSHA256), capture_sha256),
        settlement_id = coalesce(\(changes.settlementID), settlement_id),
        last_answer_time = coalesce(\(changes.lastAnswerTime), last_answer_time),
        invited = invited OR \(changes.isInvited)
      WHERE case_id = \(id) RETURNING *
      """)
    return try StoredCase(rows[0])
  }

  /// What is `nil` leaves what is there.
  static func keepSecrets(
    _ id: CaseID, wrappedKey: [UInt8], sealedContact: [UInt8]? = nil,
    sealedCandidates: [UInt8]? = nil, _ tx: Transaction
  ) throws -> StoredCase {
    let rows = try tx.query(
      """
      UPDATE enforcement_case SET wrapped_key = \(wrappedKey),
        sealed_contact = coalesce(\(sealedContact), sealed_contact),
        sealed_candidates = coalesce(\(sealedCandidates), sealed_candidates)
      WHERE case_id = \(id) RETURNING *
      """)
    return try StoredCase(rows[0])
  }

  static func keepDossier(_ sha256: [UInt8], of id: CaseID, _ tx: Transaction) throws {
    try tx.execute(
      "UPDATE enforcement_case SET dossier_sha256 = \(sha256) WHERE case_id = \(id)")
  }

  static func find(_ id: CaseID, _ tx: Transaction) throws -> StoredCase? {
    try tx.first("SELECT * FROM enforcement_case WHERE case_id = \(id)").map(StoredCase.init)
  }

  static func find(_ id: CaseID, of caller: Caller, _ tx: Transaction) throws -> StoredCase? {
    try tx.first(
      """
      SELECT * FROM enforcement_case WHERE case_id = \(id)
        AND account_id = \(caller.accountID) AND environment = \(caller.environment)
      """
    ).map(StoredCase.init)
  }

  static func find(_ number: CaseNumber, _ tx: Transaction) throws -> StoredCase? {
    try tx.first("SELECT * FROM enforcement_case WHERE number = \(number.description)")
      .map(StoredCase.init)
  }

  /// Nobody else moves the case before this transaction ends.
  static func lock(_ id: CaseID, _ tx: Transaction) throws -> StoredCase? {
    try tx.first("SELECT * FROM enforcement_case WHERE case_id = \(id) FOR NO KEY UPDATE")
      .map(StoredCase.init)
  }

  static func lock(orderedBy order: OrderID, _ tx: Transaction) throws -> StoredCase? {
    try tx.first("SELECT * FROM enforcement_case WHERE order_id = \(order) FOR NO KEY UPDATE")
      .map(StoredCase.init)
  }

  /// The case that an earlier call with this request opened. Throws if that call was another one.
  static func find(openedBy request: RequestIdentity, of caller: Caller, _ tx: Transaction) throws
    -> StoredCase?
  {
    let row = try tx.first(
      """
      SELECT * FROM enforcement_case WHERE account_id = \(caller.accountID)
        AND environment = \(caller.environment) AND request_id = \(request.id)
      """)
    guard let row else { return nil }
    try request.expectSameContent(try row.decode("request_sha256"))
    return try StoredCase(row)
  }

  /// All cases about a usage, newest first.
  static func list(about usage: UsageID, _ tx: Transaction) throws -> [StoredCase] {
    try tx.query(
      "SELECT * FROM enforcement_case WHERE usage_id = \(usage) ORDER BY case_id DESC"
    ).map(StoredCase.init)
  }

  /// That a case is not over (`CaseState.isOver`), in the words of the indices, which are found by
  /// them.
  private static let isOpen: SQL = "state NOT IN (10, 11, 12)"

  /// What is open under a mandate, in the order of identifiers.
  static func openCases(under mandate: MandateID, _ tx: Transaction) throws -> [StoredCase] {
    try tx.query(
      """
      SELECT * FROM enforcement_case
      WHERE mandate_id = \(mandate) AND \(isOpen)
      ORDER BY case_id
      """
    ).map(StoredCase.init)
  }

  static func list(
    of caller: Caller, in state: EnforcementV1.CaseState?, before: CaseID?, limit: Int,
    _ tx: Transaction
  ) throws -> [StoredCase] {
    try tx.query(
      """
      SELECT * FROM enforcement_case
      WHERE account_id = \(caller.accountID) AND environment = \(caller.environment)
        AND (\(state?.rawValue)::integer IS NULL OR state = \(state?.rawValue)::integer)
        AND (\(before)::uuid IS NULL OR case_id < \(before)::uuid)
      ORDER BY case_id DESC LIMIT \(limit)
      """
    ).map(StoredCase.init)
  }

  /// What waits for an operator, whosever it is, the nearest deadline first.
  static func reviewQueue(_ environment: Environment, limit: Int, _ tx: Transaction) throws
    -> [StoredCase]
  {
    try tx.query(
      """
      SELECT * FROM enforcement_case WHERE environment = \(environment) AND state IN (2, 8, 9)
      ORDER BY deadline, case_id LIMIT \(limit)
      """
    ).map(StoredCase.init)
  }
}
