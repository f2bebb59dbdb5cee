import SealAPI
import SealAccess
import SealCertification
import SealDocuments
import SealPostgres
import SealPrimitives

/// A report as a document: eight weeks until its end, and the newest usages.
enum ReportDocument {
  private static let weeks = 8
  private static let findings = 100
  private static let week: Duration = .seconds(7 * 86_400)

  static func read(of account: Tenant, until end: Instant, _ tx: Transaction) throws
    -> UsageReportDocument
  {
    let counted = try (1...weeks).reversed().map { back -> UsageReportDocument.Week in
      let start = end.advanced(by: week * -back)
      let report = try ReportStore.compute(
        of: account, from: start, to: start.advanced(by: week), tx)
      return .init(
        start: start,
        counts: Dictionary(
          uniqueKeysWithValues: report.found.compactMap { status, count in
            UsageReportDocument.Status(status).map { ($0, count) }
          }))
    }
    var filter = UsageFilter()
    filter.includesGone = true
    let usages = try UsageReader.list(
      of: account, filter, before: nil, limit: findings, tx)
    let name = try AccountStore.name(account.accountID, tx)
    return UsageReportDocument(
      monitorName: "All monitors", reference: name ?? account.accountID.description,
      isSandbox: account.environment == .sandbox, madeAt: end, weeks: counted,
      findings: try usages.compactMap { usage in
        guard let status = UsageReportDocument.Status(usage.status),
          let work = try WorkReader.find(usage.workID, usage.environment, tx)
        else { return nil }
        let reasons = try UsageReader.decision(of: usage, tx).reasons.map(\.message)
        return .init(
          url: usage.pageURL, workTitle: work.title, status: status,
          reason: reasons.joined(separator: " "),
          firstSeen: usage.firstSeenTime)
      })
  }
}

extension UsageReportDocument.Status {
  init?(_ status: MonitoringV1.UsageStatus) {
    self.init(rawValue: String(status.name.dropFirst("USAGE_STATUS_".count)))
  }
}
