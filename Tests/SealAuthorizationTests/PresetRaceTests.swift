import Foundation
import SealAPI
import SealAccess
import SealFetch
import SealPrimitives
import SealTestSupport
import Testing

@testable import SealAuthorization
@testable import SealChannels

/// A preset and a work of its channel that come at once: whichever comes first, the other finds it.
@Suite struct PresetRaceTests {
  private struct NotReleased: Error {}

  /// A transaction that has done its work and goes on when it is told to.
  private struct Pause: Sendable {
    private let reached = DispatchSemaphore(value: 0)
    private let released = DispatchSemaphore(value: 0)

    /// Called within the transaction.
    func hold() throws {
      reached.signal()
      guard released.wait(timeout: .now() + 30) == .success else { throw NotReleased() }
    }

    /// Not on the pool of threads that tasks share: what signals may run there.
    func isReached() async {
      await withCheckedContinuation { done in
        DispatchQueue.global().async {
          reached.wait()
          done.resume()
        }
      }
    }

    func release() { released.signal() }
  }

  /// Until another transaction waits for one that is held, or a while has passed in which none did.
  private func untilOneWaits(_ market: Market) async throws {
    let deadline = ContinuousClock.now + .seconds(5)
    while ContinuousClock.now < deadline {
      let waiting = try await market.count(
        """
        SELECT count(*) FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'
        """)
      if waiting > 0 { return }
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  @Test func aPresetThatComesWhileAPageIsIncludedFindsItsWork() async throws {
    try await Publisher.with { publisher async throws in
      let (market, ada, pause) = (publisher.market, publisher.ada, Pause())
      let id = try #require(ChannelID(publisher.channel.channelID))
      let url = publisher.publish("/a")
      let page = try await market.inclusion.reader.page(
        at: try FetchURL(url), under: publisher.channel.origin)
      async let included = market.changes.write(of: ada.tenant, by: .platform) { change in
        let channel = try #require(try ChannelStore.lock(id, change.tx))
        let publication = try market.inclusion.include(
          page, askedAs: url, through: channel, change
        )
        try pause.hold()
        return publication.workID.description
      }
      await pause.isReached()
      async let sold = publisher.sell(Market.paid())
      try await untilOneWaits(market)
      pause.release()
      let (work, preset) = (try await included, try await sold)
      #expect(try await publisher.onSale(work).map(\.presetID) == [preset.presetID])
    }
  }

  @Test func aPageThatIsIncludedWhileAPresetComesOrGoesFindsThat() async throws {
    try await Publisher.with { publisher async throws in
      let (market, ada) = (publisher.market, publisher.ada)
      let declaration = try PresetRequest(
        .init(
          channelID: publisher.channel.channelID, terms: Market.free(), title: "Reprint",
          requestID: Market.fresh()), AuthorizationPolicy())
      let coming = Pause()
      async let made = market.changes.write(of: ada.tenant, by: .platform) { change in
        let preset = try Presets.create(declaration, as: change.makeID(), change)
        try coming.hold()
        return preset
      }
      await coming.isReached()
      async let first = publisher.include("/a")
      try await untilOneWaits(market)
      coming.release()
      let (preset, work) = (try await made, try await first)
      #expect(
        try await publisher.onSale(work).map(\.presetID) == [preset.presetID.description])

      let going = Pause()
      async let ended: Void = market.changes.write(of: ada.tenant, by: .platform) { change in
        _ = try Presets.withdraw(preset.presetID, change)
        try going.hold()
      }
      await going.isReached()
      async let second = publisher.include("/b")
      try await untilOneWaits(market)
      going.release()
      try await ended
      #expect(try await publisher.onSale(try await second).isEmpty)
      #expect(try await publisher.onSale(work).isEmpty)
    }
  }
}
