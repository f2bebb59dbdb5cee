import Foundation
import SealAPI
import SealAccess
import SealFetch
import SealPrimitives
import SealTestPlatform
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
  private func untilOneWaits(_ platform: TestPlatform) async throws {
    let deadline = ContinuousClock.now + .seconds(5)
    while ContinuousClock.now < deadline {
      let waiting = try await platform.count(
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
      let (platform, ada, pause) = (publisher.platform, publisher.ada, Pause())
      let id = try #require(ChannelID(publisher.channel.channelID))
      let url = publisher.publish("/a")
      let page = try await platform.inclusion.reader.page(
        at: try FetchURL(url), under: publisher.channel.origin)
      async let included = platform.changes.write(of: ada.tenant, by: .platform) { change in
        let channel = try #require(try ChannelStore.lock(id, change.tx))
        let publication = try platform.inclusion.include(
          page, askedAs: url, through: channel, change
        )
        try pause.hold()
        return publication.workID.description
      }
      await pause.isReached()
      async let sold = publisher.sell(TestPlatform.paid())
      try await untilOneWaits(platform)
      pause.release()
      let (work, preset) = (try await included, try await sold)
      #expect(try await publisher.onSale(work).map(\.presetID) == [preset.presetID])
    }
  }

  @Test func aPageThatIsIncludedWhileAPresetComesOrGoesFindsThat() async throws {
    try await Publisher.with { publisher async throws in
      let (platform, ada) = (publisher.platform, publisher.ada)
      let declaration = try PresetRequest(
        .init(
          channelID: publisher.channel.channelID, terms: TestPlatform.free(), title: "Reprint",
          requestID: TestPlatform.fresh()), AuthorizationPolicy())
      let coming = Pause()
      async let made = platform.changes.write(of: ada.tenant, by: .platform) { change in
        let preset = try Presets.create(declaration, as: change.makeID(), change)
        try coming.hold()
        return preset
      }
      await coming.isReached()
      async let first = publisher.include("/a")
      try await untilOneWaits(platform)
      coming.release()
      let (preset, work) = (try await made, try await first)
      #expect(
        try await publisher.onSale(work).map(\.presetID) == [preset.presetID.description])

      let going = Pause()
      async let ended: Void = platform.changes.write(of: ada.tenant, by: .platform) { change in
        _ = try Presets.withdraw(preset.presetID, change)
        try going.hold()
      }
      await going.isReached()
      async let second = publisher.include("/b")
      try await untilOneWaits(platform)
      going.release()
      try await ended
      #expect(try await publisher.onSale(try await second).isEmpty)
      #expect(try await publisher.onSale(work).isEmpty)
    }
  }
}
