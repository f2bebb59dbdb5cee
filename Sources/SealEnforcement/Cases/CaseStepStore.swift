import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives

enum CaseStepStore {
  static func insert(
    _ step: CaseStep, of id: CaseID, at time: Instant, random: any RandomBytes, _ tx: Transaction
  ) throws {
    try tx.execute(
      """
      INSERT INTO case_step (step_id, case_id, kind, answer, account_id, time, explanation,
        sealed_note, request_id, request_sha256, addressee)
      VALUES (\(CaseStepID(at: time, random: random)), \(id), \(step.kind.rawValue),
        \(step.answer?.rawValue), \(step.accountID), \(time), \(step.explanation),
        \(step.sealedNote), \(step.request.id), \(step.request.contentSHA256),
        \(Int32(step.addressee)))
      """)
  }

  /// Whether an earlier call with this request was made. Throws if that call was another one.
  static func wasMade(_ request: RequestIdentity, of id: CaseID, _ tx: Transaction) throws -> Bool {
    let row = try tx.first(
      """
      SELECT request_sha256 FROM case_step
      WHERE case_id = \(id) AND request_id = \(request.id)
      """)
    guard let row else { return false }
    try request.expectSameContent(try row.decode("request_sha256"))
    return true
  }

  /// Oldest first.
  static func answers(of id: CaseID, _ tx: Transaction) throws -> [StoredAnswer] {
    try tx.query(
      """
      SELECT answer, time, sealed_note, addressee FROM case_step
      WHERE case_id = \(id) AND kind = \(CaseStep.Kind.answer.rawValue) ORDER BY position
      """
    ).map { row in
      StoredAnswer(
        kind: .init(rawValue: try row.decode("answer", as: Int32.self)),
        time: try row.decode("time"), sealedNote: try row.decode("sealed_note"),
        addressee: Int(try row.decode("addressee", as: Int32.self)))
    }
  }
}
