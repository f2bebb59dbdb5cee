import SealPrimitives
import SealProviders
import Testing

@Suite struct TimeTests {
  @Test func beijingsTimeIsWrittenAndAnyOffsetIsRead() throws {
    let time = try #require(Instant(rfc3339: "2018-06-08T02:34:56.000Z"))
    #expect(WeChatPayTime.text(time) == "2018-06-08T10:34:56+08:00")
    for text in [
      "2018-06-08T10:34:56+08:00", "2018-06-08T02:34:56Z", "2018-06-07T21:04:56-05:30",
      "2018-06-08T10:34:56.789+08:00",
    ] {
      #expect(WeChatPayTime.parse(text) == time, "\(text)")
    }
    for text in [
      "", "2018-06-08T10:34:56", "2018-06-08T10:34:56+8", "2018-06-08T10:34:56+08:60",
      "2018-06-31T10:34:56+08:00", "2018-06-08 10:34:56+08:00", "2018-06-08T10:34:56+08:00x",
    ] {
      #expect(WeChatPayTime.parse(text) == nil, "\(text)")
    }
  }
}
