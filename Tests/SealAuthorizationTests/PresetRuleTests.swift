import SealAPI
import SealAccess
import SealPostgres
import SealPrimitives
import SealTestPlatform
import Testing

@testable import SealAuthorization

/// What is refused, what races, what the database defends.
@Suite struct PresetRuleTests {
  @Test func anothersChannelAndPresetAreNotThere() async throws {
    try await Publisher.with { publisher async throws in
      let (platform, channel) = (publisher.platform, publisher.channel)
      let preset = try await publisher.sell(TestPlatform.free())
      for stranger in [try await platform.newCaller(.sandbox), try await platform.newCaller(.live)]
      {
        #expect(
          await refusal {
            try await platform.sell(through: channel, TestPlatform.paid(), by: stranger)
          }
            == "CHANNEL_NOT_FOUND")
        #expect(
          await refusal { try await platform.withdraw(preset, by: stranger) } == "PRESET_NOT_FOUND")
        #expect(try await platform.presets(of: stranger).isEmpty)
        #expect(try await platform.presets(of: stranger, for: channel).isEmpty)
      }
      #expect(try await platform.presets(of: publisher.ada) == [preset])
    }
  }

  @Test func badTermsAndIdentifiersAreRefusedAndChangeNothing() async throws {
    try await Publisher.with { publisher async throws in
      let (platform, id) = (publisher.platform, publisher.channel.channelID)
      let rows: [AuthorizationV1.CreatePresetRequest] = [
        .init(channelID: "channel_x", terms: TestPlatform.free(), title: "T"),
        .init(channelID: "", terms: TestPlatform.free(), title: "T"),
        .init(channelID: id, title: "T"),
        .init(channelID: id, terms: TestPlatform.free(), title: ""),
        .init(channelID: id, terms: TestPlatform.paid(0), title: "T"),
        .init(channelID: id, terms: TestPlatform.paid(days: 36_501), title: "T"),
        .init(channelID: id, terms: .init(use: .print), title: "T"),
      ]
      for (number, row) in rows.enumerated() {
        var request = row
        request.requestID = TestPlatform.fresh()
        let reason = await refusal {
          try await platform.authorization.createPreset(
            request, context: platform.context(TestPlatform.Methods.createPreset, publisher.ada))
        }
        #expect(reason == "INVALID_FIELDS", "row \(number)")
      }
      let reason = await refusal {
        try await platform.authorization.createPreset(
          .init(channelID: id, terms: TestPlatform.free(), title: "T", requestID: "a:b"),
          context: platform.context(TestPlatform.Methods.createPreset, publisher.ada))
      }
      #expect(reason == "INVALID_FIELDS")
      #expect(
        await refusal { try await platform.withdraw(.init(presetID: "x"), by: publisher.ada) }
          == "INVALID_FIELDS")
      #expect(try await platform.count("SELECT count(*) FROM preset") == 0)
    }
  }

  @Test func theSameTermsAreOnSaleOnceAndNotMoreThanTheMost() async throws {
    try await Publisher.with { publisher async throws in
      let (platform, ada) = (publisher.platform, publisher.ada)
      let first = try await publisher.sell(TestPlatform.paid(1))
      #expect(await refusal { try await publisher.sell(TestPlatform.paid(1)) } == "PRESET_EXISTS")
      for fen in 2...Int64(PresetRequest.mostOfAChannel) {
        try await publisher.sell(TestPlatform.paid(fen))
      }
      #expect(await refusal { try await publisher.sell(TestPlatform.free()) } == "TOO_MANY_PRESETS")
      try await platform.withdraw(first, by: ada)
      // What ended can be put on sale again.
      try await publisher.sell(TestPlatform.paid(1))
      let work = try await publisher.include("/a")
      #expect(try await publisher.onSale(work).count == PresetRequest.mostOfAChannel)
    }
  }

  @Test func aDisconnectedChannelSellsNothingNewAndKeepsWhatItSells() async throws {
    try await Publisher.with { publisher async throws in
      let (platform, ada) = (publisher.platform, publisher.ada)
      let preset = try await publisher.sell(TestPlatform.free())
      let work = try await publisher.include("/a")
      _ = try await platform.disconnect(publisher.channel, by: ada)
      #expect(
        await refusal { try await publisher.sell(TestPlatform.paid()) } == "CHANNEL_DISCONNECTED")
      #expect(try await publisher.onSale(work).count == 1)
      try await platform.withdraw(preset, by: ada)
      #expect(try await publisher.onSale(work).isEmpty)
    }
  }

  @Test func theSameCallMadeManyTimesAtOnceMakesOnePreset() async throws {
    try await Publisher.with { publisher async throws in
      let (platform, ada, channel) = (publisher.platform, publisher.ada, publisher.channel)
      let work = try await publisher.include("/a")
      let id = TestPlatform.fresh()
      let made = try await withThrowingTaskGroup(of: AuthorizationV1.Preset.self) { group in
        for _ in 0..<8 {
          group.addTask {
            try await platform.sell(through: channel, TestPlatform.free(), by: ada, requestID: id)
          }
        }
        return try await group.reduce(into: Set()) { $0.insert($1) }
      }
      #expect(made.count == 1)
      #expect(try await publisher.onSale(work).count == 1)
      let reused = await refusal {
        try await platform.sell(through: channel, TestPlatform.paid(), by: ada, requestID: id)
      }
      #expect(reused == "REQUEST_ID_REUSED")
      let preset = try #require(made.first)
      let withdrawal = TestPlatform.fresh()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          group.addTask { try await platform.withdraw(preset, by: ada, requestID: withdrawal) }
        }
        try await group.waitForAll()
      }
      let events = try await platform.events(of: ada)
      #expect(events.count { $0 == "offer.withdrawn" } == 1)
      #expect(events.count { $0 == "preset.withdrawn" } == 1)
    }
  }

  @Test func noWorkMissesOrDoublesAnOfferWhateverRaces() async throws {
    try await Publisher.with { publisher async throws in
      let (platform, ada, channel) = (publisher.platform, publisher.ada, publisher.channel)
      let ended = try await publisher.sell(TestPlatform.paid(77))
      let pages = (0..<8).map { publisher.publish("/\($0)") }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (number, page) in pages.enumerated() {
          // Two first views of each page at once, and a preset for every second one.
          for _ in 0..<2 {
            group.addTask { _ = try await platform.include(page, through: channel, by: ada) }
          }
          if number.isMultiple(of: 2) {
            group.addTask {
              try await platform.sell(
                through: channel, TestPlatform.paid(Int64(number) + 1), by: ada)
            }
          }
        }
        group.addTask { try await platform.withdraw(ended, by: ada) }
        try await group.waitForAll()
      }
      let presets = try await platform.presets(of: ada).filter { $0.withdrawTime == nil }
      #expect(presets.count == 4)
      for page in pages {
        let id = try #require(ChannelID(channel.channelID))
        let work = try #require(try await platform.inclusion.find(id, url: page))
        #expect(
          try await publisher.onSale(work.description).map(\.presetID).sorted()
            == presets.map(\.presetID).sorted(), "\(page)")
      }
    }
  }

  private static func copy(_ table: String, _ changes: [String: String]) -> String {
    let object = changes.sorted { $0.key < $1.key }.map { "'\($0.key)', \($0.value)" }
      .joined(separator: ", ")
    return """
      INSERT INTO \(table)
      SELECT (jsonb_populate_record(t, jsonb_build_object(\(object)))).*
      FROM \(table) AS t LIMIT 1
      """
  }

  /// A second preset that differs from the first as it must, but for what `changes` says.
  private static func preset(_ changes: [String: String] = [:]) -> String {
    copy(
      "preset",
      [
        "preset_id": "gen_random_uuid()", "terms_sha256": #"'\\x00'"#,
      ].merging(changes) { $1 })
  }

  private static func offer(_ changes: [String: String]) -> String {
    copy(
      "offer",
      ["offer_id": "gen_random_uuid()"].merging(changes) { $1 })
  }

  /// Statements over a channel with a preset and a page whose work it sells.
  private static let violations: [(rule: String, statement: String)] = [
    ("", preset()),
    ("preset_is_for_a_channel", preset(["channel_id": "gen_random_uuid()"])),
    ("preset_is_of_an_account", preset(["account_id": "gen_random_uuid()"])),
    ("preset_title_has_1_to_100_characters", preset(["title": "''"])),
    ("preset_title_has_1_to_100_characters", preset(["title": "repeat('x', 101)"])),
    ("preset_duration_is_positive", preset(["duration_days": "0"])),
    ("preset_price_is_positive", preset(["price_minor_units": "0"])),
    ("preset_price_has_a_currency", preset(["currency_code": "NULL"])),
    ("terms_are_on_sale_once_for_a_channel", preset(["terms_sha256": "t.terms_sha256"])),
    ("offer_has_the_terms_of_its_preset", "UPDATE offer SET terms_sha256 = ''"),
    (
      "offer_has_the_terms_of_its_preset",
      offer(["preset_id": "gen_random_uuid()", "terms_sha256": #"'\\x01'"#])
    ),
    (
      "preset_makes_one_offer_of_a_work",
      "UPDATE offer SET withdraw_time = now(); " + offer(["withdraw_time": "NULL"])
    ),
    (
      "terms_are_on_sale_once_for_a_work",
      offer([
        "preset_id": "NULL", "share_ppm": "'{1000000}'",
        "share_party_ids": "'{00000000-0000-0000-0000-000000000000}'",
      ])
    ),
    ("offer_shares_sum_to_the_whole", "UPDATE offer SET preset_id = NULL"),
    (
      "offer_shares_sum_to_the_whole",
      """
      UPDATE offer SET share_ppm = '{1000000}',
        share_party_ids = '{00000000-0000-0000-0000-000000000000}'
      """
    ),
  ]

  @Test func theDatabaseDefendsItsRules() async throws {
    try await Publisher.with { publisher async throws in
      try await publisher.sell(TestPlatform.paid())
      _ = try await publisher.include("/a")
      let problems = try await publisher.platform.database.misjudged(
        Self.violations.map { ($0.statement, $0.rule) })
      #expect(problems == [])
    }
  }
}
