import SealFetch
import SealPrimitives
import Testing

@Suite struct RetryAfterTests {
  @Test(arguments: [
    ("120", Duration.seconds(120)), ("0", .zero), ("Sun, 06 Nov 1994 08:49:37 GMT", .seconds(37)),
    ("Sun, 06 Nov 1994 08:48:59 GMT", .zero), ("", nil), ("-1", nil), ("soon", nil),
    ("99999999999", nil), ("Sun, 31 Feb 1994 08:49:37 GMT", nil),
    ("Sunday, 06-Nov-94 08:49:37 GMT", nil),
  ]) func isReadAsSecondsOrADate(_ text: String, _ expected: Duration?) throws {
    let now = try #require(Instant(rfc3339: "1994-11-06T08:49:00.000Z"))
    var fields = HTTPFields()
    fields.add("Retry-After", text)
    #expect(fields.retryAfter(at: now) == expected)
    #expect(HTTPFields().retryAfter(at: now) == nil)
  }
}
