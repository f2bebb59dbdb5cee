extension Database {
  /// Whether a transaction comes to its end now.
  package func answers() async -> Bool {
    do {
      return try await read(deadline: .now + .seconds(1)) { tx in
        try tx.first("SELECT 1 AS one") != nil
      }
    } catch {
      return false
    }
  }
}
