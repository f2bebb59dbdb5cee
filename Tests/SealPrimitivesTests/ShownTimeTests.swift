import SealPrimitives
import Testing

@Suite struct ShownTimeTests {
  private static let now = Instant(rfc3339: "2026-11-30T06:00:00.000Z")!  // right by its form

  @Test(arguments: [
    (3 * 86_400, "2026-12-03 14:00 UTC+8 (in 3 days)", "2026年12月03日 14:00（UTC+8，3 天后）"),
    (172_800, "2026-12-02 14:00 UTC+8 (in 2 days)", "2026年12月02日 14:00（UTC+8，2 天后）"),
    (172_799, "2026-12-02 13:59 UTC+8 (in 48 hours)", "2026年12月02日 13:59（UTC+8，48 小时后）"),
    (7_200, "2026-11-30 16:00 UTC+8 (in 2 hours)", "2026年11月30日 16:00（UTC+8，2 小时后）"),
    (60, "2026-11-30 14:01 UTC+8 (in one minute)", "2026年11月30日 14:01（UTC+8，1 分钟后）"),
    (1, "2026-11-30 14:00 UTC+8 (in one minute)", "2026年11月30日 14:00（UTC+8，1 分钟后）"),
    (0, "2026-11-30 14:00 UTC+8", "2026年11月30日 14:00（UTC+8）"),
    (-60, "2026-11-30 13:59 UTC+8", "2026年11月30日 13:59（UTC+8）"),
  ])
  func whatIsWaitedForSaysHowLong(seconds: Int, english: String, chinese: String) {
    let time = Self.now.advanced(by: .seconds(seconds))
    #expect(time.shownInEnglish(from: Self.now) == english)
    #expect(time.shownInChinese(from: Self.now) == chinese)
  }
}
