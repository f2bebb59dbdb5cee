import SealAccess
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
  init(of usage: Usage, _ pages: any CasePages) async throws {
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

extension CaseInspection {
  /// Writes down what was seen, as an observation of the usage, and decides about it upon that:
  /// what a case says of a page is what the page was when the case looked.
  func keep(of stored: Case, _ change: Change) throws -> Usage {
    let usage = try Usages.inspect(
      stored.usageID,
      Inspection(
        fetchTime: page.fetchTime, httpStatus: page.status, page: page.body,
        contentType: page.contentType, archive: page.archive, findings: findings), change)
    guard let usage else { preconditionFailure("case_is_about_a_usage") }
    return usage
  }
}

extension CaseMoveKey {
  /// The usage of a job's case; `nil` when the case has been moved since.
  func usage(_ tx: Transaction) throws -> Usage? {
    let stored = try CaseStore.known(caseID, tx)
    return isOf(stored) ? try UsageReader.find(stored.usageID, stored.environment, tx) : nil
  }
}
