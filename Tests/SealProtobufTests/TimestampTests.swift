import SealPrimitives
import Testing

@testable import SealProtobuf

typealias Timestamp = GoogleProtobuf.Timestamp

@Suite("Timestamp")
struct TimestampTests {
  @Test(arguments: [
    Instant(microseconds: 0), Instant(microseconds: 1), Instant(microseconds: -1),
    Instant(microseconds: 1_795_248_000_123_456), Instant(microseconds: -62_135_596_800_000_000),
    Instant(microseconds: 253_402_300_799_999_999),
  ])
  func keepsEveryInstantOfItsRange(instant: Instant) {
    #expect(Timestamp(instant).instant == instant)
  }

  @Test(arguments: [
    Timestamp(seconds: -62_135_596_801), Timestamp(seconds: 253_402_300_800),
    Timestamp(seconds: .max), Timestamp(seconds: .min), Timestamp(nanos: -1),
    Timestamp(nanos: 1_000_000_000),
  ])
  func isNoInstantOutOfRange(timestamp: Timestamp) {
    #expect(timestamp.instant == nil)
    #expect(throws: ProtobufError(.notRepresentable(field: ""))) { try timestamp.jsonString() }
  }

  @Test(arguments: [
    (Timestamp(), "1970-01-01T00:00:00Z"),
    (Timestamp(seconds: 1_795_248_000, nanos: 500_000_000), "2026-11-21T08:00:00.500Z"),
    (Timestamp(seconds: 1_795_248_000, nanos: 1_000), "2026-11-21T08:00:00.000001Z"),
    (Timestamp(seconds: 1_795_248_000, nanos: 7), "2026-11-21T08:00:00.000000007Z"),
    (Timestamp(seconds: -1, nanos: 999_000_000), "1969-12-31T23:59:59.999Z"),
    (Timestamp(seconds: -62_135_596_800), "0001-01-01T00:00:00Z"),
  ])
  func isWrittenByRFC3339InJSON(timestamp: Timestamp, text: String) throws {
    #expect(try timestamp.jsonString() == "\"\(text)\"")
  }

  @Test func isEncodedAsTheSpecificationShows() throws {
    #expect(
      try Timestamp(seconds: 1, nanos: 300).serialized() == [0x08, 0x01, 0x10, 0xAC, 0x02])
    #expect(
      try Timestamp(seconds: -1).serialized()
        == [0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01])
    #expect(try Timestamp().serialized().isEmpty)
    #expect(try Timestamp(serialized: []) == Timestamp())
  }
}
