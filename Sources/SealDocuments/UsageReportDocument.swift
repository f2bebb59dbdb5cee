import SealPrimitives

/// The report of a monitor over some weeks: numbers by status, a chart, and what was found.
package struct UsageReportDocument: Sendable, Hashable {
  /// The statuses of a usage, in the order of the report.
  package enum Status: String, Sendable, Hashable, CaseIterable {
    case licensed = "LICENSED"
    case exemptCandidate = "EXEMPT_CANDIDATE"
    case outOfScope = "OUT_OF_SCOPE"
    case unlicensed = "UNLICENSED"
    case contested = "CONTESTED"
    case undecided = "UNDECIDED"
  }

  /// How many usages were seen first in a week, by status; what is missing is 0.
  package struct Week: Sendable, Hashable {
    package let start: Instant
    package let counts: [Status: Int]

    package init(start: Instant, counts: [Status: Int]) {
      self.start = start
      self.counts = counts
    }
  }

  /// One usage.
  package struct Finding: Sendable, Hashable {
    package let url: String
    package let workTitle: String
    package let status: Status
    /// Why it has that status, in a sentence.
    package let reason: String
    package let firstSeen: Instant

    package init(
      url: String, workTitle: String, status: Status, reason: String, firstSeen: Instant
    ) {
      self.url = url
      self.workTitle = workTitle
      self.status = status
      self.reason = reason
      self.firstSeen = firstSeen
    }
  }

  package var monitorName: String
  /// The monitor's identifier.
  package var reference: String
  package var isSandbox: Bool
  package var madeAt: Instant
  /// Oldest first, 1 to `DocumentLimits.chartColumns`; the last is the week that is reported.
  package var weeks: [Week]
  package var findings: [Finding]

  package init(
    monitorName: String, reference: String, isSandbox: Bool, madeAt: Instant, weeks: [Week],
    findings: [Finding]
  ) {
    self.monitorName = monitorName
    self.reference = reference
    self.isSandbox = isSandbox
    self.madeAt = madeAt
    self.weeks = weeks
    self.findings = findings
  }

  /// The chart alone, for a page.
  package func chart() throws -> Chart {
    try Chart(
      columns: weeks.map { String(DocumentTexts.day($0.start).dropFirst(5)) },
      series: Status.allCases.map { status in
        Chart.Series(
          status.label.chinese, status.tone, weeks.map { $0.counts[status, default: 0] })
      })
  }

  /// The same facts give the same bytes. Throws `DocumentError`.
  package func pdf() throws -> [UInt8] { try letter().pdf() }

  func letter() throws -> Letter {
    guard let week = weeks.last else {
      throw DocumentError(.malformed, "A usage report needs at least one week.")
    }
    let end = week.start.advanced(by: .seconds(7 * 86_400))
    let before = weeks.dropLast().last
    let numbers = Status.allCases.map { status in
      [
        "\(status.label.chinese) \(status.label.english)", status.meaning,
        DocumentTexts.count(week.counts[status, default: 0]),
        before.map { DocumentTexts.count($0.counts[status, default: 0]) } ?? "–",
        DocumentTexts.count(weeks.map { $0.counts[status, default: 0] }.reduce(0, +)),
      ]
    }
    return Letter(
      title: Letter.Label("作品使用监测周报", "Weekly report of usages"), reference: reference,
      date: madeAt, marks: isSandbox ? [.sandbox] : [],
      blocks: [
        .facts([
          Letter.Fact("监测任务", "Monitor", monitorName),
          Letter.Fact(
            "报告周期", "Week", "\(DocumentTexts.day(week.start)) – \(DocumentTexts.day(end))"),
          Letter.Fact("生成时间", "Made at", DocumentTexts.time(madeAt)),
        ]),
        .heading(Letter.Label("数字", "Numbers")),
        .table(try Letter.Table(Self.numberColumns, rows: numbers)),
        .heading(Letter.Label("每周首次发现", "First seen, by week")), .chart(try chart()),
        .heading(Letter.Label("发现明细", "What was found")),
        .table(
          try Letter.Table(
            Self.findingColumns,
            rows: findings.map { finding in
              [
                finding.status.label.chinese, finding.url, finding.workTitle, finding.reason,
                DocumentTexts.day(finding.firstSeen),
              ]
            })),
        .note(
          "状态由平台按已有许可、豁免与条款自动判断，仅为线索，不构成侵权认定。"
            + "Statuses follow from licenses, exemptions and terms as the platform knows them. "
            + "They are leads, not findings of infringement."),
      ], footer: "\(reference) · \(DocumentTexts.day(week.start))")
  }

  private static let numberColumns = [
    Letter.Table.Column("状态", "Status", weight: 2.4),
    Letter.Table.Column("含义", "Meaning", weight: 4.2),
    Letter.Table.Column("本周", "Week", weight: 1, .number),
    Letter.Table.Column("上周", "Before", weight: 1, .number),
    Letter.Table.Column("合计", "All", weight: 1, .number),
  ]

  private static let findingColumns = [
    Letter.Table.Column("状态", "Status", weight: 1.3),
    Letter.Table.Column("地址", "Address", weight: 3.6, .fixed),
    Letter.Table.Column("作品", "Work", weight: 2.2),
    Letter.Table.Column("原因", "Reason", weight: 2.8),
    Letter.Table.Column("首次发现", "First seen", weight: 1.7),
  ]
}

extension UsageReportDocument.Status {
  package var label: Letter.Label {
    switch self {
    case .licensed: Letter.Label("已许可", "Licensed")
    case .exemptCandidate: Letter.Label("可能豁免", "Possibly exempt")
    case .outOfScope: Letter.Label("超出范围", "Out of scope")
    case .unlicensed: Letter.Label("未许可", "Unlicensed")
    case .contested: Letter.Label("有争议", "Contested")
    case .undecided: Letter.Label("未判定", "Undecided")
    }
  }

  fileprivate var meaning: String {
    switch self {
    case .licensed: "有许可覆盖此使用 A license covers it"
    case .exemptCandidate: "可能属于合理引用等 May be a fair quotation or the like"
    case .outOfScope: "有许可但不涵盖此使用 A license is there and does not cover it"
    case .unlicensed: "未发现许可 No license was found"
    case .contested: "权属或先后存疑 Who was first is in doubt"
    case .undecided: "尚待判断 Not decided yet"
    }
  }

  package var tone: Chart.Tone {
    switch self {
    case .licensed: .good
    case .exemptCandidate: .quiet
    case .outOfScope: .caution
    case .unlicensed: .bad
    case .contested: .disputed
    case .undecided: .unknown
    }
  }
}
