import Foundation
import SealPrimitives
import Testing

private enum Thing: TypeIDKind {
  static let prefix = "thing"
}

@Suite struct InstantTests {
  @Test(arguments: [
    (Int64(0), "1970-01-01T00:00:00.000Z"),
    (1_795_248_000_123_456, "2026-11-21T08:00:00.123Z"),
    (951_782_400_000_000, "2000-02-29T00:00:00.000Z"),
    (-1, "1969-12-31T23:59:59.999Z"),
    (253_402_300_799_999_000, "9999-12-31T23:59:59.999Z"),
  ])
  func writesRFC3339WithMilliseconds(microseconds: Int64, text: String) throws {
    let instant = Instant(microseconds: microseconds)
    #expect(instant.rfc3339 == text)
    #expect(Instant(rfc3339: text) == instant.truncatedToMilliseconds)
  }

  @Test func peopleReadChinasTimeWithItsZone() throws {
    let instant = try #require(Instant(rfc3339: "2026-11-21T16:33:20.999Z"))
    #expect(instant.shownInEnglish == "2026-11-22 00:33 UTC+8")
    #expect(instant.shownInChinese == "2026年11月22日 00:33（UTC+8）")
    #expect(instant.shownExactly == "2026-11-22 00:33:20 UTC+8")
  }

  @Test(arguments: [
    "", "2026-11-21T08:00:00Z", "2026-11-21t08:00:00.000Z", "2026-02-29T08:00:00.000Z",
    "2026-11-21T24:00:00.000Z", "2026-11-21T08:00:00.000+", "2026-13-21T08:00:00.000Z",
    "2026-11-2１T08:00:00.00Z",
  ])
  func refusesAnyOtherSpelling(text: String) {
    #expect(Instant(rfc3339: text) == nil)
  }
}

@Suite struct TypeIDTests {
  @Test func matchesTheSpecificationsVectors() throws {
    // jetify-com/typeid, spec 0.3, valid.yml: "one", "max-valid", "valid-uuidv7".
    let vectors = [
      ("00000000000000000000000001", "00000000-0000-0000-0000-000000000001"),
      ("7zzzzzzzzzzzzzzzzzzzzzzzzz", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
      ("01h455vb4pex5vsknk084sn02q", "01890a5d-ac96-774b-bcce-b302099a8057"),
    ]
    for (suffix, uuid) in vectors {
      let id = try #require(TypeID<Thing>("thing_" + suffix))
      #expect(id.uuid == UUID(uuidString: uuid))
      #expect(id.description == "thing_" + suffix)
    }
  }

  @Test(arguments: [
    "", "thing_", "other_01h455vb4pex5vsknk084sn02q", "thing_8zzzzzzzzzzzzzzzzzzzzzzzzz",
    "thing_01H455VB4PEX5VSKNK084SN02Q", "thing_01h455vb4pex5vsknk084sn02",
    "thing_01h455vb4pex5vsknk084sn0u",
  ])
  func refusesWhatIsNotOne(text: String) {
    #expect(TypeID<Thing>(text) == nil)
  }

  @Test func sortsByTime() {
    let random = SystemRandomBytes()
    let early = TypeID<Thing>(at: Instant(microseconds: 1_000_000), random: random)
    let late = TypeID<Thing>(at: Instant(microseconds: 2_000_000), random: random)
    #expect(early < late)
    #expect(early.description < late.description)
  }
}

@Suite struct TextEncodingTests {
  @Test func hexRoundTripsAndRefusesOtherSpellings() {
    #expect(Hex.encode([0, 0x9a, 0xff]) == "009aff")
    #expect(Hex.decode("009aff") == [0, 0x9a, 0xff])
    for wrong in ["0", "0G", "FF", "é"] { #expect(Hex.decode(wrong) == nil) }
  }

  @Test func base64URLHasOneSpelling() {
    #expect(Base64URL.encode([0xfb, 0xff]) == "-_8")
    #expect(Base64URL.decode("-_8") == [0xfb, 0xff])
    for wrong in ["-_9", "-_8=", "+/8", "-"] { #expect(Base64URL.decode(wrong) == nil) }
  }

  @Test func crc32MatchesTheCheckValue() {
    #expect(CRC32.checksum("123456789".utf8) == 0xCBF4_3926)
  }
}

@Suite struct IdentifierOfAnyKindTests {
  @Test func saysWhatItsTextSays() throws {
    let id = WorkID(
      at: Instant(microseconds: 1_700_000_000_000_000), bucket: Bucket(of: [0xAB, 0xC0]),
      random: SystemRandomBytes())
    let any = try #require(AnyTypeID(id.description))
    #expect(any.uuid == id.uuid && any.text == id.description)
    #expect(Bucket(of: any.uuid) == id.bucket)
  }

  @Test(arguments: ["", "work", "_", "work_", "_01jd0000000000000000000000", "Work_x"])
  func refusesWhatIsNone(text: String) {
    #expect(AnyTypeID(text) == nil)
  }

  @Test func environmentsHaveTheirOwnValues() {
    let names = PerEnvironment(\.rawValue)
    #expect(Environment.allCases.allSatisfy { names[$0] == $0.rawValue })
    #expect(Array(names.map(\.count)) == Environment.allCases.map(\.rawValue.count))
  }
}
