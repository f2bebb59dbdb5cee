import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives

enum CaseStepStore {
  static func insert(_ step: CaseStep, _ change: Change) throws {
    try change.tx.execute(
      """
      INSERT INTO case_step (bucket, step_id, position, case_id, kind, answer, time, explanation,
        sealed_note, addressee)
      SELECT \(step.caseID.bucket), \(change.makeID(CaseStepID.self)),
        coalesce(max(position), 0) + 1, \(step.caseID), \(step.kind.rawValue),
        \(step.answer?.rawValue), \(change.now), \(step.explanation), \(step.sealedNote),
        \(Int32(step.addressee))
      FROM case_step WHERE \(key: step.caseID, "case_id")
      """)
  }

  /// Oldest first.
  static func answers(of id: CaseID, _ tx: Transaction) throws -> [CaseAnswer] {
    try tx.query(
      """
      SELECT answer, time, sealed_note, addressee FROM case_step
      WHERE \(key: id, "case_id") AND kind = \(CaseStep.Kind.answer.rawValue) ORDER BY position
      """
    ).map { row in
      CaseAnswer(
        kind: .init(rawValue: try row.decode("answer", as: Int32.self)),
        time: try row.decode("time"), sealedNote: try row.decode("sealed_note"),
        addressee: Int(try row.decode("addressee", as: Int32.self)))
    }
  }

  /// What operators decided, oldest first.
  static func decisions(of id: CaseID, _ tx: Transaction) throws -> [CaseDecision] {
    try tx.query(
      """
      SELECT kind, time, explanation, addressee FROM case_step
      WHERE \(key: id, "case_id") AND explanation IS NOT NULL ORDER BY position
      """
    ).map { row in
      CaseDecision(
        kind: CaseStep.Kind(rawValue: try row.decode("kind"))?.decision ?? .unspecified,
        time: try row.decode("time"), explanation: try row.decode("explanation"),
        addressee: Int(try row.decode("addressee", as: Int32.self)))
    }
  }

  /// What was decided about whom the case is addressed to now, oldest first: all but a rejection,
  /// which is the claimant's to know.
  static func currentDecisions(to stored: Case, _ tx: Transaction) throws -> [CaseDecision] {
    try decisions(of: stored.caseID, tx).filter {
      $0.addressee == stored.addressee && $0.kind != .caseRejected
    }
  }

  /// Why the objection of whom the case is addressed to was refused; `nil` when they answered
  /// since, or nothing was refused.
  static func refusal(to stored: Case, _ tx: Transaction) throws -> String? {
    try tx.first(
      """
      SELECT kind, explanation FROM case_step
      WHERE \(key: stored.caseID, "case_id") AND addressee = \(Int32(stored.addressee))
        AND kind IN (\(CaseStep.Kind.answer.rawValue), \(CaseStep.Kind.dismissal.rawValue))
      ORDER BY position DESC LIMIT 1
      """
    ).flatMap { try $0.decode("explanation", as: String?.self) }
  }

  /// The answers of whom the case is addressed to now, oldest first.
  static func currentAnswers(to stored: Case, _ tx: Transaction) throws -> [CaseAnswer] {
    try answers(of: stored.caseID, tx).filter { $0.addressee == stored.addressee }
  }
}

extension CaseStep.Kind {
  /// As the contract names a decision; `nil` for what is none.
  var decision: EnforcementV1.CaseDecisionKind? {
    switch self {
    case .rejection: .caseRejected
    case .upholding: .objectionUpheld
    case .dismissal: .objectionRejected
    case .commercial: .commercial
    case .notCommercial: .notCommercial
    case .withdrawal, .approval, .answer: nil
    }
  }
}
