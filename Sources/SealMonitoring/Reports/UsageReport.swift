import SealAPI
import SealPrimitives
import SealProtobuf

/// Numbers of a period: what is shown, sent and drawn.
package struct UsageReport: Sendable, Hashable {
  package struct Host: Sendable, Hashable {
    /// With its port unless it is the scheme's own.
    package let host: String
    package let count: Int
  }

  package struct Week: Sendable, Hashable {
    package let start: Instant
    /// Usages first seen in it.
    package let found: Int
    /// Of these, unlicensed at the period's end.
    package let foundUnlicensed: Int
    package let gone: Int
  }

  package typealias Counts = [MonitoringV1.UsageStatus: Int]

  package let start: Instant
  /// Exclusive.
  package let end: Instant
  /// Usages that were there at the end; without those of a status that there are none of.
  package let standing: Counts
  /// Usages first seen in the period, by the status that they had at its end.
  package let found: Counts
  package let gone: Int
  /// Hosts with most usages that are unlicensed at the end, most first, at most ten.
  package let topHosts: [Host]
  /// Oldest first; the last may be shorter.
  package let weeks: [Week]

  package var message: MonitoringV1.UsageReport {
    MonitoringV1.UsageReport(
      startTime: GoogleProtobuf.Timestamp(start), endTime: GoogleProtobuf.Timestamp(end),
      standing: Self.message(standing), found: Self.message(found), gone: UInt32(gone),
      topHosts: topHosts.map { .init(host: $0.host, count: UInt32($0.count)) },
      weeks: weeks.map {
        .init(
          startTime: GoogleProtobuf.Timestamp($0.start), found: UInt32($0.found),
          foundUnlicensed: UInt32($0.foundUnlicensed), gone: UInt32($0.gone))
      })
  }

  /// Each status once, in the contract's order.
  private static func message(_ counts: Counts) -> [MonitoringV1.StatusCount] {
    MonitoringV1.UsageStatus.allSpecified.map {
      .init(status: $0, count: UInt32(counts[$0] ?? 0))
    }
  }
}
