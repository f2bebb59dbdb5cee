import SealAPI
import SealPostgres
import SealPrimitives
import SealProtobuf

/// One use of a work, on one page: a row of `usage`.
package struct Usage: Sendable, Hashable {
  package let usageID: UsageID
  package let tenant: Tenant
  package let workID: WorkID
  package let monitorID: MonitorID
  package let pageURL: String
  /// Of the latest decision.
  package let status: MonitoringV1.UsageStatus
  package let decisionNumber: Int32
  /// The latest that shows the work.
  package let observationID: ObservationID
  package let firstSeenTime: Instant
  package let lastSeenTime: Instant
  /// Since when the page is known to be without it.
  package let goneTime: Instant?
  /// Since when a person of the account pursues it although a permission has only ended.
  package let pursueTime: Instant?
  /// Whether it serves a business, as a reviewer decided; `nil` when none did.
  let reviewedCommercial: Bool?

  static let columns = SQL(
    """
    usage.usage_id, usage.account_id, usage.environment, usage.work_id, usage.monitor_id,
    usage.page_url, usage.status, usage.decision_number, usage.observation_id,
    usage.first_seen_time, usage.last_seen_time, usage.gone_time, usage.pursue_time,
    usage.reviewed_commercial
    """)

  init(_ row: Row) throws {
    usageID = try row.decode("usage_id")
    tenant = Tenant(try row.decode("account_id"), try row.decode("environment"))
    workID = try row.decode("work_id")
    monitorID = try row.decode("monitor_id")
    pageURL = try row.decode("page_url")
    status = .init(rawValue: try row.decode("status"))
    decisionNumber = try row.decode("decision_number")
    observationID = try row.decode("observation_id")
    firstSeenTime = try row.decode("first_seen_time")
    lastSeenTime = try row.decode("last_seen_time")
    goneTime = try row.decode("gone_time")
    pursueTime = try row.decode("pursue_time")
    reviewedCommercial = try row.decode("reviewed_commercial")
  }

  package var accountID: AccountID { tenant.accountID }
  package var environment: Environment { tenant.environment }

  func message(_ decision: StoredDecision, _ observation: Observation) -> MonitoringV1.Usage {
    MonitoringV1.Usage(
      usageID: usageID.description, workID: workID.description, pageURL: pageURL, status: status,
      decision: decision.message, observation: observation.message,
      firstSeenTime: GoogleProtobuf.Timestamp(firstSeenTime),
      lastSeenTime: GoogleProtobuf.Timestamp(lastSeenTime),
      goneTime: goneTime.map(GoogleProtobuf.Timestamp.init), monitorID: monitorID.description,
      commercial: observation.match.commercialUse)
  }
}

/// Why a usage was decided as it was.
package struct UsageReason: Sendable, Hashable {
  /// Stable, in upper case.
  package let code: String
  /// One sentence.
  package let message: String
  /// A license's number, an offer's or version's identifier, a time or a place; may be empty.
  package let reference: String

  package init(_ code: String, _ message: String, _ reference: String = "") {
    self.code = code
    self.message = message
    self.reference = reference
  }
}

/// A row of `usage_decision`: never changed, another one follows.
package struct StoredDecision: Sendable, Hashable {
  package let usageID: UsageID
  /// 1 for the usage's first.
  package let number: Int32
  package let status: MonitoringV1.UsageStatus
  package let observationID: ObservationID
  package let decideTime: Instant
  package let cause: MonitoringV1.DecisionCause
  /// At least one; the one that decided first.
  package let reasons: [UsageReason]

  init(_ row: Row) throws {
    usageID = try row.decode("usage_id")
    number = try row.decode("number")
    status = .init(rawValue: try row.decode("status"))
    observationID = try row.decode("observation_id")
    decideTime = try row.decode("decide_time")
    cause = .init(rawValue: try row.decode("cause"))
    let codes = try row.decode("reason_codes", as: [String].self)
    let messages = try row.decode("reason_messages", as: [String].self)
    let references = try row.decode("reason_references", as: [String].self)
    reasons = zip(codes, zip(messages, references)).map { UsageReason($0, $1.0, $1.1) }
  }

  var message: MonitoringV1.UsageDecision {
    MonitoringV1.UsageDecision(
      number: UInt32(number), status: status, decideTime: GoogleProtobuf.Timestamp(decideTime),
      reasons: reasons.map { .init(code: $0.code, message: $0.message, reference: $0.reference) },
      cause: cause)
  }
}
