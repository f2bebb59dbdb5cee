import SealAPI
import SealProtobuf
import Testing

/// What a newer peer may send.
@Suite("Compatibility")
struct CompatibilityTests {
  @Test(arguments: [99, -1, Int32.max, Int32.min])
  func keepsAnUnknownNumberOfAnEnumeration(number: Int32) throws {
    let work = CertificationV1.Work(kind: .init(rawValue: number))
    let read = try CertificationV1.Work(serialized: work.serialized())
    #expect(read.kind.rawValue == number)
    #expect(!read.kind.isKnown)
    #expect(read.kind.name == String(number))
    #expect(
      try Protoc.decode(CertificationV1.Work.fullName, work.serialized()) == "kind: \(number)\n")
    #expect(try work.jsonString() == #"{"kind":\#(number)}"#)
  }

  @Test func knowsTheNamesOfAnEnumeration() {
    #expect(CertificationV1.WorkKind.text.name == "WORK_KIND_TEXT")
    #expect(CertificationV1.WorkKind(name: "WORK_KIND_PERFORMING_ART") == .performingArt)
    #expect(CertificationV1.WorkKind(name: "TEXT") == nil)
    #expect(CertificationV1.WorkKind.allKnown.map(\.rawValue) == Array(0...9))
    #expect(CertificationV1.WorkKind.allKnown.allSatisfy { $0.isKnown })
  }

  @Test(
    arguments: [
      [0xC0, 0x3E, 0x01], [0xC1, 0x3E, 1, 2, 3, 4, 5, 6, 7, 8], [0xC2, 0x3E, 0x02, 0xFF, 0xFE],
      [0xC5, 0x3E, 1, 2, 3, 4],
    ] as [[UInt8]])
  func ignoresFieldsThatItDoesNotKnow(field: [UInt8]) throws {
    let known = try Samples.work.serialized()
    #expect(try CertificationV1.Work(serialized: field + known + field) == Samples.work)
  }
}
