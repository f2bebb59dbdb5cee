import SealAPI
import SealProtobuf
import SealRPC
import Testing

typealias Register = CertificationV1.RegisterWorkRequest

@Suite("Hostile bytes")
struct HostileBytesTests {
  @Test func refusesANULInAString() {
    // title, 11 bytes: alice\0@evil
    let bytes = [0x0A, 11] + Array("alice\0@evil".utf8)
    #expect(throws: ProtobufError(.embeddedNUL(field: "title"))) { try Register(serialized: bytes) }
    #expect(throws: ProtobufError(.embeddedNUL(field: "title"))) {
      try Register(title: "alice\0@evil").serialized()
    }
  }

  @Test(
    arguments: [
      [0xFF, 0xFE], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8],
    ] as [[UInt8]])
  func refusesAStringThatIsNotUTF8(text: [UInt8]) {
    let bytes = [0x0A, UInt8(text.count)] + text
    #expect(throws: ProtobufError(.invalidUTF8(field: "title"))) { try Register(serialized: bytes) }
  }

  @Test func namesThePathOfTheFieldThatIsWrong() throws {
    // parties[1].name = FF
    let party: [UInt8] = [0x1A, 3, 0x12, 1, 0xFF]
    #expect(throws: ProtobufError(.invalidUTF8(field: "parties[1].name"))) {
      try Register(serialized: [0x1A, 0] + party)
    }
    #expect(throws: ProtobufError(.embeddedNUL(field: "api_key.scopes[1]"))) {
      try DeveloperV1.CreateApiKeyResponse(apiKey: .init(scopes: ["a", "\0"])).serialized()
    }
  }

  @Test func refusesAMessageCutAnywhere() throws {
    // One field holds everything, so that no cut leaves a whole message.
    let whole = try CertificationV1.GetWorkResponse(work: Samples.work).serialized()
    for count in 1..<whole.count {
      #expect(throws: ProtobufError(.malformed), "cut after \(count) bytes") {
        try CertificationV1.GetWorkResponse(serialized: Array(whole.prefix(count)))
      }
    }
  }

  @Test(
    arguments: [
      [0x0A], [0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
      [0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [0x0A, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80],
      [0x00, 0x00],
      [0x0B, 0x0C], [0x0F], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
    ] as [[UInt8]])
  func refusesWhatIsNoEncoding(bytes: [UInt8]) {
    #expect(throws: ProtobufError(.malformed)) { try Register(serialized: bytes) }
  }

  @Test(
    arguments: [
      // Empty parties, empty versions, unknown fields.
      [0x2A, 0x00], [0x3A, 0x00], [0x78, 0x00],
    ] as [[UInt8]])
  func refusesAMessageThatGrowsBeyondItsMemory(unit: [UInt8]) {
    let bytes = Array(repeatElement(unit, count: 1 << 19).joined())
    #expect(bytes.count == 1 << 20)
    #expect(throws: ProtobufError(.memoryLimit)) {
      try CertificationV1.Work(serialized: bytes)
    }
  }

  @Test func readsAMegabyteOfBytesWithinTheDefaultMemory() throws {
    let message = RPCV1.Envelope(payload: Array(repeating: 7, count: 1_048_000))
    #expect(try RPCV1.Envelope(serialized: message.serialized()) == message)
  }

  @Test func refusesALowerLimitOfTheCaller() throws {
    let bytes = try RPCV1.Envelope(payload: Array(repeating: 7, count: 10_000)).serialized()
    #expect(throws: ProtobufError(.memoryLimit)) {
      try bytes.withUnsafeBytes { try RPCV1.Envelope(serialized: $0, memoryLimit: 8_192) }
    }
  }

  @Test func survivesBytesChangedAtRandom() throws {
    var random = SplitMix64(state: 42)
    let seeds = try [
      Samples.work.serialized(),
      Register(title: "t", kind: .art, parties: [.init(name: "a")], requestID: "r").serialized(),
    ]
    var readable = 0
    for round in 0..<20_000 {
      var bytes = seeds[round % seeds.count]
      for _ in 0...(round % 3) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      let work: CertificationV1.Work
      do { work = try .init(serialized: bytes) } catch { continue }
      readable += 1
      // What was read is written in one way only.
      let encoding = try work.serialized()
      #expect(try CertificationV1.Work(serialized: encoding).serialized() == encoding)
    }
    #expect(readable > 100)
  }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
