import SealAPI
import SealProtobuf
import SealRPC
import Testing

/// protoc encodes what we wrote down as text, and reads what we encode.
@Suite("Golden vectors")
struct GoldenVectorTests {
  @Test func aWorkIsEncodedAsProtocDoes() throws {
    try judge(Samples.work, Samples.workText)
  }

  @Test func anEnvelopeIsEncodedAsProtocDoes() throws {
    try judge(Samples.envelope, Samples.envelopeText)
  }

  @Test func anAPIKeyIsEncodedAsProtocDoes() throws {
    try judge(Samples.apiKeyResponse, Samples.apiKeyResponseText)
  }

  @Test func anEmptyMessageIsEncodedAsProtocDoes() throws {
    try judge(CertificationV1.Work(), "")
    try judge(DeveloperV1.GetCallerRequest(), "")
  }

  @Test func textAndBytesOfASubmessageThatComesTwiceAreMergedAsProtocDoes() throws {
    let first = try Protoc.encode(
      Register.fullName,
      #"title: "a" version { sha256: "x" media_type: "m" created_time { nanos: 1 } }"#)
    let second = try Protoc.encode(
      Register.fullName, #"title: "b" version { media_type: "n" source_url: "u" }"#)
    let merged = try Register(serialized: first + second)
    let version = CertificationV1.Version(
      sha256: [0x78], mediaType: "n", createdTime: .init(nanos: 1), sourceURL: "u")
    #expect(merged == Register(title: "b", version: version))
    #expect(
      try Protoc.decode(Register.fullName, first + second)
        == Protoc.decode(Register.fullName, merged.serialized()))
  }

  private func judge<Value: Message>(_ value: Value, _ text: String) throws {
    let golden = try Protoc.encode(Value.fullName, text)
    let ours = try value.serialized()
    #expect(ours == golden)
    #expect(try Value(serialized: golden) == value)
    #expect(try Protoc.decode(Value.fullName, ours) == text)
  }
}
