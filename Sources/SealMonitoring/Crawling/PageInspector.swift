import SealCertification
import SealContent
import SealFingerprint
import SealPostgres
import SealPrimitives

/// Whom a page offers to write to.
package typealias PageContact = HTMLPage.Contact

/// What a page says about one usage.
package struct PageFindings: Sendable {
  /// What it has of the usage's work; `nil` when that is nothing, or it is another page than the
  /// usage's.
  let match: WorkMatch?
  /// What page and work share, word for word.
  let passages: [MatchedPassage]
  /// Whom it offers to write to, without those who stand in the original too.
  package let contacts: [PageContact]
  /// Pages of the same site where addresses may stand.
  package let contactPages: [String]

  init(
    match: WorkMatch?, passages: [MatchedPassage] = [], contacts: [PageContact],
    contactPages: [String] = []
  ) {
    self.match = match
    self.passages = passages
    self.contacts = contacts
    self.contactPages = contactPages
  }

  /// There is nothing of the work.
  package static let nothing = PageFindings(match: nil, contacts: [])

  package var showsWork: Bool { match != nil }
}

/// Looks what a page has of a usage's work, outside any run.
package struct PageInspector: Sendable {
  let database: Database
  private let matcher: PageMatcher
  /// Originals of a work whose addresses are not the user's: the latest.
  private static let originals = 20

  package init(database: Database, parties: PartyDirectory, seals: SealLinks) {
    self.database = database
    matcher = PageMatcher(texts: TextIndex(), parties: parties, seals: seals)
  }

  /// - Parameter url: where the page came from, after redirects. Another page than the usage's
  ///   shows nothing, whatever stands on it: who takes a copy away may lead to the original.
  /// Throws `FingerprintError` for a page past the limits.
  package func inspect(
    _ usage: Usage, on page: [UInt8], contentType: String?, url: String
  ) async throws -> PageFindings {
    guard isSamePage(url, usage.pageURL) else { return .nothing }
    let read = try ReadPage(page, contentType: contentType, url: url)
    let (candidates, originals) = try await database.read { tx in
      (
        try matcher.candidates(
          for: read, of: usage.tenant, works: [usage.workID], tx),
        try WorkTextStore.contents(of: usage.workID, limit: Self.originals, tx)
      )
    }
    guard
      let match = PageMatcher.matches(read, candidates).first(where: { $0.workID == usage.workID })
    else { return .nothing }
    let known = originals.map { String(decoding: $0, as: UTF8.self).lowercased() }
    let contacts = (read.html?.contacts ?? []).filter { contact in
      !known.contains { $0.contains(contact.address.lowercased()) }
    }
    return PageFindings(
      match: match, passages: Self.passages(read, candidates, match), contacts: contacts,
      contactPages: read.html?.contactPages ?? [])
  }

  /// Whom a page that is there to be written to from offers. Throws `FingerprintError`.
  package static func contacts(on page: [UInt8], contentType: String?, url: String) throws
    -> [PageContact]
  {
    try ReadPage(page, contentType: contentType, url: url).html?.contacts ?? []
  }

  private static func passages(
    _ page: ReadPage, _ candidates: [PageMatcher.Candidate], _ match: WorkMatch
  ) -> [MatchedPassage] {
    guard let main = page.main,
      let text = candidates.first(where: { $0.version.versionID == match.versionID })?.text
    else { return [] }
    return MatchedPassage.list(of: text, on: main)
  }
}
