import SealMonitoring
import SealPrimitives

/// A page as it was fetched for a case, with what went over the wire.
package struct PageCapture: Sendable {
  /// After redirects.
  package let url: String
  package let status: Int
  package let contentType: String?
  /// Decompressed.
  package let body: [UInt8]
  package let fetchTime: Instant
  /// WARC 1.1.
  package let archive: [UInt8]

  package init(
    url: String, status: Int, contentType: String?, body: [UInt8], fetchTime: Instant,
    archive: [UInt8]
  ) {
    self.url = url
    self.status = status
    self.contentType = contentType
    self.body = body
    self.fetchTime = fetchTime
    self.archive = archive
  }
}

/// What cases see of the web.
package protocol CasePages: Sendable {
  /// Any status is a capture. Throws when the page cannot be had just now; it may be there all the
  /// same.
  func capture(_ url: String) async throws -> PageCapture

  /// What the page says about the usage. Throws when it cannot be read.
  func inspect(_ usage: Usage, on page: PageCapture) async throws -> PageFindings

  /// Whom another page of the site offers to write to; none when it cannot be had or read.
  func contacts(at url: String) async -> [PageContact]
}
