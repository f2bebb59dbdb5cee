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
      title: Letter.Label(word: "reportTitle"), reference: reference,
      date: madeAt, marks: isSandbox ? [.sandbox] : [],
      blocks: [
        .facts([
          Letter.Fact(word: "reportMonitor", monitorName),
          Letter.Fact(
            word: "reportPeriod", "\(DocumentTexts.day(week.start)) – \(DocumentTexts.day(end))"),
          Letter.Fact(word: "reportMadeAt", DocumentTexts.time(madeAt)),
        ]),
        .heading(Letter.Label(word: "reportNumbers")),
        .table(try Letter.Table(Self.numberColumns, rows: numbers)),
        .heading(Letter.Label(word: "reportWeeks")), .chart(try chart()),
        .heading(Letter.Label(word: "reportFindings")),
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
          DocumentWords.joined("reportReservation")),
      ], footer: "\(reference) · \(DocumentTexts.day(week.start))")
  }

  private static let numberColumns = [
    Letter.Table.Column(word: "reportStatus", weight: 2.4),
    Letter.Table.Column(word: "reportMeaning", weight: 4.2),
    Letter.Table.Column(word: "reportWeek", weight: 1, .number),
    Letter.Table.Column(word: "reportBefore", weight: 1, .number),
    Letter.Table.Column(word: "reportAll", weight: 1, .number),
  ]

  private static let findingColumns = [
    Letter.Table.Column(word: "reportStatus", weight: 1.3),
    Letter.Table.Column(word: "reportAddress", weight: 3.6, .fixed),
    Letter.Table.Column(word: "reportWork", weight: 2.2),
    Letter.Table.Column(word: "reportReason", weight: 2.8),
    Letter.Table.Column(word: "reportFirstSeen", weight: 1.7),
  ]
}

extension UsageReportDocument.Status {
  package var label: Letter.Label {
    switch self {
    case .licensed: Letter.Label(word: "reportLicensed")
    case .exemptCandidate: Letter.Label(word: "reportExempt")
    case .outOfScope: Letter.Label(word: "reportOutOfScope")
    case .unlicensed: Letter.Label(word: "reportUnlicensed")
    case .contested: Letter.Label(word: "reportContested")
    case .undecided: Letter.Label(word: "reportUndecided")
    }
  }

  fileprivate var meaning: String {
    switch self {
    case .licensed: DocumentWords.both("reportLicensedMeaning")
    case .exemptCandidate: DocumentWords.both("reportExemptMeaning")
    case .outOfScope: DocumentWords.both("reportOutOfScopeMeaning")
    case .unlicensed: DocumentWords.both("reportUnlicensedMeaning")
    case .contested: DocumentWords.both("reportContestedMeaning")
    case .undecided: DocumentWords.both("reportUndecidedMeaning")
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
