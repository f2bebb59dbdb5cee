import SealAPI
import SealPrimitives
import SealRPC
import SealTestPlatform
import Testing

@testable import SealAccess
@testable import SealAuthorization
@testable import SealEnforcement

/// Nobody is accused before every license, allowed place and free term has been asked.
@Suite struct AccusationTests {
  /// Random licenses, places and times, made the ordinary way: whenever somebody was invited, no
  /// license covered the use when the mail server took the message, by a judgement of the test's
  /// own.
  @Test(arguments: 0..<4)
  func noLicensedUsageIsEverAccused(seed: UInt64) async throws {
    try await TestPlatform.forCases { platform in
      var random = SplitMix(seed: seed)
      let sale = try await platform.sale()
      try await platform.grant(sale)
      try await platform.automate(true, by: sale.seller)
      let hosts = (0..<3).map { "https://site\($0).example" }
      var licensed: [(prefix: String, end: Instant)] = []
      var invited: Set<String> = []
      let year = Duration.seconds(365 * 86_400)
      for step in 0..<14 {
        let host = hosts[random.below(3)]
        let place = random.below(2) == 0 ? host + "/" : "\(host)/part\(random.below(2))/"
        switch random.below(4) {
        case 0:
          _ = try await platform.buy(sale, for: place)
          licensed.append((place, platform.clock.now().truncatedToMilliseconds.advanced(by: year)))
        case 1:
          platform.clock.advance(by: .seconds(random.below(200) * 3_600))
        case 2:
          _ = try await platform.usage(of: sale, at: "\(host)/part\(random.below(2))/page\(step)")
        default:
          // Sometimes the license comes between approval and mail.
          try await platform.settle()
          // In an order that is the same in each run.
          let cases = try await platform.cases(of: sale.seller).sorted { $0.usageURL < $1.usageURL }
          for found in cases where found.state == .review {
            try await platform.approveOrClose(found)
            guard random.below(3) == 0 else { continue }
            let prefix = found.usageURL.prefix(upTo: found.usageURL.lastIndex(of: "/")!) + "/"
            _ = try await platform.buy(sale, for: String(prefix))
            licensed.append(
              (String(prefix), platform.clock.now().truncatedToMilliseconds.advanced(by: year)))
          }
        }
        let before = platform.mailer.messages.count
        try await platform.doJobs()
        let now = platform.clock.now()
        for message in platform.mailer.messages.dropFirst(before)
        where message.messageID.contains("-invitation-") {
          let id = String(message.messageID.prefix(31))
          let found = try await platform.find(id, seenBy: sale.seller)
          let covered = licensed.contains { found.usageURL.hasPrefix($0.prefix) && now < $0.end }
          #expect(!covered, "step \(step): \(found.usageURL) was licensed")
          invited.insert(found.usageURL)
        }
      }
      _ = invited
    }
  }
}

extension TestPlatform {
  /// What an operator does who approves everything.
  func approveOrClose(_ found: EnforcementV1.Case) async throws {
    do {
      try await approve(found)
    } catch let error as RPCError where error.reason == "USAGE_NOT_UNLICENSED" {
      let id = try #require(CaseID(found.caseID))
      #expect(try await database.read { tx in try CaseStore.known(id, tx).state } == .closed)
    }
  }
}

/// Random numbers that a seed repeats (splitmix64).
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
