import SealAPI
import SealMonitoring
import SealPostgres
import SealPrimitives

/// What a move writes beside the state. `nil` leaves what is there.
struct CaseUpdate {
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
  let usage: Usage
  let mandateID: MandateID
  let offerID: OfferID
  let isAutomatic: Bool
  let openTime: Instant
  let accountTime: Instant
  let deadline: Instant
}

/// Cases in the database.
enum CaseStore {
  static func insert(_ new: NewCase, _ tx: Transaction) throws -> Case {
    let usage = new.usage
    let rows = try tx.query(
      """
      INSERT INTO enforcement_case (bucket, case_id, number, usage_id, work_id, mandate_id,
        offer_id, account_id, environment, state, automatic, open_time, account_open_time, deadline)
      VALUES (\(usage.accountID.bucket), \(new.caseID), \(new.number.description),
        \(usage.usageID), \(usage.workID),
        \(new.mandateID), \(new.offerID), \(usage.accountID), \(usage.environment),
        \(EnforcementV1.CaseState.evidence.rawValue), \(new.isAutomatic), \(new.openTime),
        \(new.accountTime), \(new.deadline))
      RETURNING *
      """)
    return try Case(rows[0])
  }

  static func move(
    _ id: CaseID, to machine: CaseStateMachine, deadline: Instant?, _ update: CaseUpdate,
    _ tx: Transaction
  ) throws -> Case {
    let reason = machine.reason == .unspecified ? nil : machine.reason.rawValue
    let rows = try tx.query(
      """
      UPDATE enforcement_case SET state = \(machine.state.rawValue), close_reason = \(reason),
        deadline = \(deadline), moves = moves + 1, objected = \(machine.isObjected),
        order_id = coalesce(\(update.orderID), order_id),
        license_id = coalesce(\(update.licenseID), license_id),
        evidence_id = coalesce(\(update.evidenceID), evidence_id),
        capture_sha256 = coalesce(\(update.captureSHA256), capture_sha256),
        settlement_id = coalesce(\(update.settlementID), settlement_id),
        last_answer_time = coalesce(\(update.lastAnswerTime), last_answer_time),
        invited = invited OR \(update.isInvited)
      WHERE \(key: id, "case_id") RETURNING *
      """)
    return try Case(rows[0])
  }

  /// What is `nil` leaves what is there.
  static func keepSecrets(
    _ id: CaseID, wrappedKey: [UInt8], sealedContact: [UInt8]? = nil,
    sealedCandidates: [UInt8]? = nil, invitationNonce: [UInt8]? = nil, _ tx: Transaction
  ) throws -> Case {
    let rows = try tx.query(
      """
      UPDATE enforcement_case SET wrapped_key = \(wrappedKey),
        sealed_contact = coalesce(\(sealedContact), sealed_contact),
        sealed_candidates = coalesce(\(sealedCandidates), sealed_candidates),
        invitation_nonce = coalesce(\(invitationNonce), invitation_nonce)
      WHERE \(key: id, "case_id") RETURNING *
      """)
    return try Case(rows[0])
  }

  /// Counts a mail with the link of the letters, unless there was one since; `nil` then, and after
  /// so many. Who asks at the same time waits for the count.
  static func countLink(
    to number: CaseNumber, since earlier: Instant, most: Int, at time: Instant, _ tx: Transaction
  ) throws -> Case? {
    try tx.first(
      """
      UPDATE enforcement_case SET link_mails = link_mails + 1, link_mail_time = \(time)
      WHERE bucket = \(number.bucket) AND number = \(number.description) AND invited
        AND link_mails < \(Int32(most))
        AND (link_mail_time IS NULL OR link_mail_time <= \(earlier))
      RETURNING *
      """
    ).map(Case.init)
  }

  /// Asks for the price of another offer from now on.
  static func ask(_ offer: OfferID, in id: CaseID, _ tx: Transaction) throws -> Case {
    let rows = try tx.query(
      """
      UPDATE enforcement_case SET offer_id = \(offer) WHERE \(key: id, "case_id") RETURNING *
      """)
    return try Case(rows[0])
  }

  static func keepDossier(_ sha256: [UInt8], of id: CaseID, _ tx: Transaction) throws {
    try tx.execute(
      "UPDATE enforcement_case SET dossier_sha256 = \(sha256) WHERE \(key: id, "case_id")")
  }

  static func find(_ id: CaseID, _ tx: Transaction) throws -> Case? {
    try tx.first("SELECT * FROM enforcement_case WHERE \(key: id, "case_id")").map(Case.init)
  }

  static func find(_ id: CaseID, of tenant: Tenant, _ tx: Transaction) throws -> Case? {
    try find(id, tx).flatMap { $0.tenant == tenant ? $0 : nil }
  }

  /// A case whose identifier the platform itself has kept.
  static func known(_ id: CaseID, _ tx: Transaction) throws -> Case {
    guard let stored = try find(id, tx) else { preconditionFailure("cases are never deleted") }
    return stored
  }

  /// Throws CASE_NOT_FOUND.
  static func expect(_ id: CaseID, of tenant: Tenant, _ tx: Transaction) throws -> Case {
    guard let stored = try find(id, of: tenant, tx) else { throw EnforcementError.caseNotFound }
    return stored
  }

  /// The same for operators, whosever case it is.
  static func expect(_ id: CaseID, _ environment: Environment, _ tx: Transaction) throws -> Case {
    guard let stored = try find(id, tx), stored.environment == environment else {
      throw EnforcementError.caseNotFound
    }
    return stored
  }

  static func find(_ number: CaseNumber, _ tx: Transaction) throws -> Case? {
    try tx.first(
      """
      SELECT * FROM enforcement_case
      WHERE bucket = \(number.bucket) AND number = \(number.description)
      """
    ).map(Case.init)
  }

  /// Nobody else moves the case before this transaction ends.
  static func lockKnown(_ id: CaseID, _ tx: Transaction) throws -> Case {
    let row = try tx.first(
      "SELECT * FROM enforcement_case WHERE \(key: id, "case_id") FOR NO KEY UPDATE")
    guard let row else { preconditionFailure("cases are never deleted") }
    return try Case(row)
  }

  static func lock(orderedBy order: OrderID, _ tx: Transaction) throws -> Case? {
    try tx.first("SELECT * FROM enforcement_case WHERE \(key: order, "order_id") FOR NO KEY UPDATE")
      .map(Case.init)
  }

  /// All cases about a usage, newest first.
  static func list(about usage: UsageID, _ tx: Transaction) throws -> [Case] {
    try tx.query(
      "SELECT * FROM enforcement_case WHERE \(key: usage, "usage_id") ORDER BY case_id DESC"
    ).map(Case.init)
  }

  /// That a case is not over (`CaseState.isOver`), in the words of the indices, which are found by
  /// them.
  private static let isOpen: SQL = "state NOT IN (10, 11, 12)"

  /// What is open under a mandate, in the order of identifiers.
  static func open(under mandate: MandateID, _ tx: Transaction) throws -> [CaseID] {
    try tx.query(
      """
      SELECT case_id FROM enforcement_case
      WHERE \(key: mandate, "mandate_id") AND \(isOpen)
      ORDER BY case_id
      """
    ).map { try $0.decode("case_id") }
  }

  static func list(
    of tenant: Tenant, in state: EnforcementV1.CaseState?, before: CaseID?, limit: Int,
    _ tx: Transaction
  ) throws -> [Case] {
    try tx.query(
      """
      SELECT * FROM enforcement_case
      WHERE \(of: tenant)
        AND (\(state?.rawValue)::integer IS NULL OR state = \(state?.rawValue)::integer)
        \(page: "case_id", before: before, limit: limit)
      """
    ).map(Case.init)
  }

  /// What waits for an operator, whosever it is, the oldest first.
  static func reviewQueue(
    _ environment: Environment, in state: EnforcementV1.CaseState?, after: CaseID?, limit: Int,
    _ tx: Transaction
  ) throws -> [Case] {
    try tx.query(
      """
      SELECT * FROM enforcement_case WHERE environment = \(environment) AND state IN (2, 8, 9)
        AND (\(state?.rawValue)::integer IS NULL OR state = \(state?.rawValue)::integer)
        AND (\(after)::uuid IS NULL OR case_id > \(after)::uuid)
      ORDER BY case_id LIMIT \(limit)
      """
    ).map(Case.init)
  }
}
