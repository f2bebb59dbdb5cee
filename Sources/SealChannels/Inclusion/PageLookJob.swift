import SealAccess
import SealFetch
import SealJobs
import SealPostgres
import SealPrimitives
import SealRPC

/// Reads a page on which a seal was seen, and includes it. A page that cannot be included is not
/// tried again by the clock: the next view of its seal does that.
package struct PageLookJob: JobHandler {
  static let kind = "page-look"
  package var kind: String { Self.kind }
  private let inclusion: SealInclusion

  package init(inclusion: SealInclusion) {
    self.inclusion = inclusion
  }

  package func run(_ job: ClaimedJob) async throws -> JobOutcome {
    guard let id = InclusionID(String(job.job.key.prefix { $0 != " " })) else {
      return .park("The job's key is no inclusion.")
    }
    let found = try await inclusion.database.read { tx in
      try InclusionStore.find(id, tx).flatMap { stored in
        try ChannelStore.find(stored.channelID, tx).map { (stored, $0) }
      }
    }
    guard let (stored, channel) = found, channel.state == .verified else { return .done }
    do {
      let page = try await inclusion.reader.page(
        at: try FetchURL(stored.url), under: channel.origin)
      return try await include(page, stored, channel, job)
    } catch let refusal as RPCError {
      guard refusal.reason != RPCError.concurrentChange.reason else { throw refusal }
      let now = inclusion.clock.now()
      try await inclusion.database.write { tx in
        try InclusionStore.refuse(id, refusal.reason, refusal.message, tx)
        try job.complete(at: now, tx)
      }
      return .completed
    }
  }

  private func include(
    _ page: ChannelPage, _ stored: Inclusion, _ channel: Channel, _ job: ClaimedJob
  )
    async throws -> JobOutcome
  {
    try await inclusion.changes.write(
      of: channel.tenant, by: .platform, deadline: .now + .seconds(60)
    ) { [inclusion] change in
      if let channel = try ChannelStore.lock(stored.channelID, change.tx),
        channel.state == .verified
      {
        _ = try inclusion.include(page, askedAs: stored.url, through: channel, change)
      }
      try job.complete(at: change.now, change.tx)
      return .completed
    }
  }
}
