import SealPostgres
import SealPrimitives

/// Passages of observations in the database. Insert-only.
enum PassageStore {
  static func insert(
    _ passages: [MatchedPassage], of observation: ObservationID, _ tx: Transaction
  ) throws {
    guard !passages.isEmpty else { return }
    try tx.execute(
      """
      INSERT INTO usage_passage (bucket, observation_id, position, work_text, page_text,
        same_characters)
      SELECT \(observation.bucket), \(observation), position, work_text, page_text, same_characters
      FROM unnest(\(passages.map(\.workText)), \(passages.map(\.pageText)),
          \(passages.map { Int32($0.sameCharacters) }))
        WITH ORDINALITY AS passage (work_text, page_text, same_characters, position)
      """)
  }

  /// In the order of the page.
  static func list(of observation: ObservationID, _ tx: Transaction) throws -> [MatchedPassage] {
    try tx.query(
      """
      SELECT work_text, page_text, same_characters FROM usage_passage
      WHERE \(key: observation, "observation_id") ORDER BY position
      """
    ).map(MatchedPassage.init)
  }
}
