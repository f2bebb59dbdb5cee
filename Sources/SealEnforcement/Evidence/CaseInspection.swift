import SealMonitoring
import SealPostgres
import SealPrimitives

/// A case's page, looked at again: all that is slow or hostile about it happens before a
/// transaction begins, and what is decided of it is decided in one.
struct CaseInspection: Sendable {
  let page: PageCapture
  let findings: PageFindings

  /// Throws `PageTrouble` when the site cannot say, and whatever keeps the page from being had or
  /// read.
  init(of usage: StoredUsage, _ pages: any CasePages) async throws {
    page = try await pages.capture(usage.pageURL)
    findings =
      switch page.status {
      case 200..<300: try await pages.inspect(usage, on: page)
      case 404, 410, 451: .nothing
      default: throw PageTrouble(status: page.status)
      }
  }
}

/// Why a page says nothing about a case: the site has trouble of its own.
struct PageTrouble: Error, CustomStringConvertible {
  let status: Int

  var description: String { "The page answers \(status): whether the work is there is unknown." }
}

extension CaseDesk {
  /// Writes down what was seen, as an observation of the usage, and decides about it upon that:
  /// what a case says of a page is what the page was when the case looked.
  func keep(
    _ inspection: CaseInspection, of stored: StoredCase, at now: Instant, _ tx: Transaction
  ) throws -> StoredUsage {
    let page = inspection.page
    let usage = try usages.inspect(
      stored.usageID, stored.environment,
      Inspection(
        fetchTime: page.fetchTime, httpStatus: page.status, page: page.body,
        contentType: page.contentType, archive: page.archive, findings: inspection.findings),
      at: now, tx)
    guard let usage else { preconditionFailure("case_is_about_a_usage") }
    return usage
  }
}
