import SealCertification
import SealPostgres
import SealPrimitives

/// Looks whether a page has something of a work, outside any run.
package struct PageInspector: Sendable {
  private let database: Database
  private let matcher: PageMatcher

  package init(database: Database, parties: PartyBook) {
    self.database = database
    matcher = PageMatcher(texts: TextIndex(), parties: parties)
  }

  /// Throws `FingerprintError` for a page past the limits.
  package func shows(
    _ usage: StoredUsage, on page: [UInt8], contentType: String?, url: String
  ) async throws -> Bool {
    let read = try ReadPage(page, contentType: contentType, url: url)
    let candidates = try await database.read { tx in
      try matcher.candidates(
        for: read, of: TextIndex.Account(usage.accountID, usage.environment),
        works: [usage.workID], tx)
    }
    return PageMatcher.matches(read, candidates).contains { $0.workID == usage.workID }
  }
}
