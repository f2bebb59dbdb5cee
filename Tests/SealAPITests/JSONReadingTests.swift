import SealAPI
import SealProtobuf
import SealRPC
import Testing

@Suite("Reading JSON")
struct JSONReadingTests {
  typealias Work = CertificationV1.Work
  typealias Version = CertificationV1.Version

  @Test func readsWhatIsWritten() throws {
    #expect(try Work(json: Array(Samples.work.jsonString().utf8)) == Samples.work)
    #expect(
      try RPCV1.Envelope(json: Array(Samples.envelope.jsonString().utf8)) == Samples.envelope)
  }

  @Test(
    arguments: [
      (#"{}"#, Work()),
      (#" {"title" : null , "parties":null,"claim":null,"createTime":null} "#, Work()),
      (#"{"work_id":"a","ownership_level":1}"#, Work(workID: "a", ownershipLevel: .declared)),
      (#"{"kind":"WORK_KIND_TEXT"}"#, Work(kind: .text)),
      (#"{"kind":77}"#, Work(kind: .init(rawValue: 77))),
      (#"{"kind":-2147483648}"#, Work(kind: .init(rawValue: .min))),
      (#"{"title":"\u00e9\uD83C\uDFB5\/\b\f"}"#, Work(title: "é🎵/\u{8}\u{C}")),
      (
        #"{"versions":[{"sizeBytes":"18446744073709551615"}]}"#,
        Work(versions: [.init(sizeBytes: .max)])
      ),
      (
        #"{"versions":[{"sizeBytes":18446744073709551615}]}"#,
        Work(versions: [.init(sizeBytes: .max)])
      ),
      (
        #"{"versions":[{"number":1e2},{"number":1.50e1},{"number":-0},{"number":"7"},{"number":0e99}]}"#,
        Work(versions: [100, 15, 0, 7, 0].map { Version(number: $0) })
      ),
      (
        #"{"versions":[{"sha256":"+/8="},{"sha256":"-_8"},{"sha256":"AAA"},{"sha256":""}]}"#,
        Work(versions: [
          .init(sha256: [0xFB, 0xFF]), .init(sha256: [0xFB, 0xFF]), .init(sha256: [0, 0]), .init(),
        ])
      ),
      (
        #"{"createTime":"2026-11-21T16:00:00.000001+08:00"}"#,
        Work(createTime: .init(seconds: 1_795_248_000, nanos: 1_000))
      ),
      (
        #"{"createTime":"0001-01-01T00:00:00Z"}"#, Work(createTime: .init(seconds: -62_135_596_800))
      ),
      (#"{"hasCompetingClaims":true,"competingClaims":[]}"#, Work(hasCompetingClaims: true)),
    ])
  func accepts(json: String, work: Work) throws {
    #expect(try Work(json: Array(json.utf8)) == work)
  }

  @Test(
    arguments: [
      (#"{"title":1}"#, "title"), (#"{"title":true}"#, "title"), (#"{"title":[]}"#, "title"),
      (#"{"claim":[]}"#, "claim"), (#"{"claim":"x"}"#, "claim"), (#"{"parties":{}}"#, "parties"),
      (#"{"parties":[null]}"#, "parties[0]"), (#"{"parties":[{},{"name":{}}]}"#, "parties[1].name"),
      (#"{"hasCompetingClaims":"true"}"#, "has_competing_claims"),
      (#"{"hasCompetingClaims":1}"#, "has_competing_claims"),
      (#"{"kind":"TEXT"}"#, "kind"), (#"{"kind":"work_kind_text"}"#, "kind"),
      (#"{"kind":1.5}"#, "kind"),
      (#"{"kind":2147483648}"#, "kind"), (#"{"kind":true}"#, "kind"),
      // The Kelvin sign, which Swift's strings take for a K.
      (#"{"kind":"WOR\#u{212A}_KIND_TEXT"}"#, "kind"),
      (#"{"versions":[{"number":-1}]}"#, "versions[0].number"),
      (#"{"versions":[{"number":4294967296}]}"#, "versions[0].number"),
      (#"{"versions":[{"number":" 1"}]}"#, "versions[0].number"),
      (#"{"versions":[{"number":""}]}"#, "versions[0].number"),
      (#"{"versions":[{"number":"0x1"}]}"#, "versions[0].number"),
      (#"{"versions":[{"number":"NaN"}]}"#, "versions[0].number"),
      (#"{"versions":[{"number":0.1}]}"#, "versions[0].number"),
      (#"{"versions":[{"number":1e-1}]}"#, "versions[0].number"),
      (#"{"versions":[{"number":1e999999999999}]}"#, "versions[0].number"),
      (#"{"versions":[{"sizeBytes":18446744073709551616}]}"#, "versions[0].size_bytes"),
      (#"{"versions":[{"sha256":"a"}]}"#, "versions[0].sha256"),
      (#"{"versions":[{"sha256":"AA=A"}]}"#, "versions[0].sha256"),
      (#"{"versions":[{"sha256":"AB=="}]}"#, "versions[0].sha256"),
      (#"{"versions":[{"sha256":"AA\n="}]}"#, "versions[0].sha256"),
      (#"{"createTime":"2026-11-21"}"#, "create_time"),
      (#"{"createTime":"2026-11-21 08:00:00Z"}"#, "create_time"),
      (#"{"createTime":"2026-11-21t08:00:00Z"}"#, "create_time"),
      (#"{"createTime":"2026-11-21T08:00:00"}"#, "create_time"),
      (#"{"createTime":"2026-11-21T08:00:00.Z"}"#, "create_time"),
      (#"{"createTime":"2026-11-21T08:00:00.0123456789Z"}"#, "create_time"),
      (#"{"createTime":"2026-02-30T08:00:00Z"}"#, "create_time"),
      (#"{"createTime":"2026-11-21T08:00:60Z"}"#, "create_time"),
      (#"{"createTime":"0000-12-31T23:59:59Z"}"#, "create_time"),
      (#"{"createTime":"0001-01-01T00:00:00+00:01"}"#, "create_time"),
      (#"{"createTime":"9999-12-31T23:59:59-00:01"}"#, "create_time"),
      (#"{"createTime":"2026-11-21T08:00:00+8:00"}"#, "create_time"),
      (#"{"createTime":"2026-11-21T08:00:00Z08:00"}"#, "create_time"),
      (#"{"createTime":1795248000}"#, "create_time"),
      (#"{"createTime":{"seconds":1}}"#, "create_time"),
    ])
  func namesTheFieldWhoseValueIsWrong(json: String, field: String) throws {
    let error = try #require(throws: ProtobufError.self) { try Work(json: Array(json.utf8)) }
    guard case .unexpectedValue(field, _) = error.code else {
      Issue.record("\(json): \(error.code)")
      return
    }
  }

  @Test(
    arguments: [
      "", " ", "null", "1", "\"\"", "[]", "{", "}", "{]", "{}x", "{}{}", "{,}", #"{"title"}"#,
      #"{"title":}"#, #"{"title":"a",}"#, #"{"title":"a" "kind":1}"#, #"{title:"a"}"#,
      #"{'title':"a"}"#, #"{"title":"a"#, #"{"title":"\x"}"#, #"{"title":"\u12"}"#,
      #"{"title":"\u00zz"}"#, #"{"title":"\uD800"}"#, #"{"title":"\uDC00"}"#,
      #"{"title":"\uD800\uD800"}"#, #"{"title":"\uD800x"}"#, "{\"title\":\"a\nb\"}",
      "{\"title\":\"\u{0}\"}", #"{"kind":01}"#, #"{"kind":+1}"#, #"{"kind":.5}"#, #"{"kind":1.}"#,
      #"{"kind":1e}"#, #"{"kind":-}"#, #"{"kind":NaN}"#, #"{"kind":Infinity}"#, #"{"kind":tru}"#,
      #"{"kind":nul}"#, #"{"parties":[{}}"#, #"{"parties":[{},]}"#, #"{"parties":[,{}]}"#,
      "/*c*/{}", "\u{FEFF}{}",
    ])
  func refusesWhatIsNoJSONObject(json: String) {
    let error = #expect(throws: ProtobufError.self) { try Work(json: Array(json.utf8)) }
    switch error?.code {
    case .malformedJSON, .unexpectedValue: break
    default: Issue.record("\(json): \(String(describing: error?.code))")
    }
  }

  @Test func refusesBytesThatAreNotUTF8() {
    for bytes: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] {
      let json = Array(#"{"title":""#.utf8) + bytes + Array(#""}"#.utf8)
      #expect(throws: ProtobufError(.malformedJSON(offset: 0))) { try Work(json: json) }
    }
  }

  @Test func refusesANULInAText() {
    #expect(throws: ProtobufError(.embeddedNUL(field: "parties[0].name"))) {
      try Work(json: Array(#"{"parties":[{"name":"a\u0000b"}]}"#.utf8))
    }
  }

  @Test(arguments: [
    #"{"title":"a","title":"b"}"#, #"{"title":null,"title":"b"}"#, #"{"workId":"a","work_id":"a"}"#,
  ])
  func refusesAFieldThatComesTwice(json: String) throws {
    let error = try #require(throws: ProtobufError.self) { try Work(json: Array(json.utf8)) }
    guard case .repeatedField = error.code else {
      Issue.record("\(error.code)")
      return
    }
  }

  @Test(arguments: ["Title", "workid", "WorkId", "", "size_bytes", "title "])
  func refusesAFieldThatItDoesNotKnowUnlessAsked(name: String) throws {
    let json = Array(#"{"\#(name)":[{"a":[1,"x",null,true]}],"title":"t"}"#.utf8)
    #expect(throws: ProtobufError(.unknownField(field: name))) { try Work(json: json) }
    #expect(try Work(json: json, ignoringUnknownFields: true) == Work(title: "t"))
  }

  @Test func boundsDepthAndMemory() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: ProtobufError.self) {
      try Work(json: Array("{\"x\":\(deep)".utf8), ignoringUnknownFields: true)
    }
    let many =
      "{\"parties\":[" + Array(repeating: "{}", count: 300_000).joined(separator: ",") + "]}"
    #expect(throws: ProtobufError(.memoryLimit)) { try Work(json: Array(many.utf8)) }
  }

  @Test(
    arguments: [
      ("0s", 0, 0), ("-0s", 0, 0), ("1.5s", 1, 500_000_000), ("-0.000000001s", 0, -1),
      ("315576000000s", 315_576_000_000, 0),
    ] as [(String, Int64, Int32)])
  func readsDurations(text: String, seconds: Int64, nanos: Int32) throws {
    #expect(
      try GoogleProtobuf.Duration(json: Array("\"\(text)\"".utf8))
        == .init(seconds: seconds, nanos: nanos))
  }

  @Test(arguments: [
    "", "s", "1", "1m", ".5s", "1.s", "+1s", "1 s", "--1s", "1e3s", "315576000001s",
  ])
  func refusesWhatIsNoDuration(text: String) {
    #expect(throws: ProtobufError.self) {
      try GoogleProtobuf.Duration(json: Array("\"\(text)\"".utf8))
    }
  }
}
