import Foundation
import SealPrimitives
import SealVerify
import Testing

@Suite struct StatementTests {
  static let digest = String(repeating: "ab", count: 32)

  /// The envelope of a version certificate, as text that each case changes in one place.
  static let text = """
    {"body":{"assurance":"DEVELOPMENT","claim":{"basis":"ORIGINAL","region_code":"001","right":"ALL",\
    "share_ppm":1000000},"environment":"LIVE","media_type":"image/jpeg","number":1,"parties":[{"digest":\
    "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0","kind":"NATURAL_PERSON","party":\
    "party_01h455vb4pex5vsknk084sn02q","role":"AUTHOR"}],"sha256":"\(digest)","sha512":"\(digest + digest)",\
    "size_bytes":"123","sm3":"\(digest)","source_url":"https://example.org/","title":"T",\
    "work":"work_01h455vb4pex5vsknk084sn02q"},"id":"cert_01h455vb4pex5vsknk084sn02q",\
    "issued_time":"2026-11-21T08:00:00.000Z","issuer":{"key_sha256":"\(digest)","name":"Issuer"},\
    "salt":"00112233445566778899aabbccddeeff","subject":"version_01h455vb4pex5vsknk084sn02q",\
    "type":"version-certificate","version":1}
    """

  private func read(_ text: String) throws -> VersionCertificate {
    let statement = try Statement(canonical: Array(text.utf8))
    _ = try StatementKindRegistry.standard.kind(of: statement).facts(statement)
    return try VersionCertificate(statement)
  }

  private func code(_ text: String) -> VerifyError.Code? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return (error as? VerifyError)?.code
    }
  }

  private func replacing(_ old: String, _ new: String) throws -> String {
    try #require(Self.text.contains(old), "the case changes something")
    return Self.text.replacingOccurrences(of: old, with: new)
  }

  @Test func readsAndWritesTheSameBytes() throws {
    let statement = try Statement(canonical: Array(Self.text.utf8))
    #expect(try statement.canonicalBytes() == Array(Self.text.utf8))
    let certificate = try VersionCertificate(statement)
    #expect(certificate.body == statement.body)
    #expect(certificate.digests.sizeBytes == 123)
    #expect(certificate.sourceURL == "https://example.org/")
    #expect(certificate.claim.sharePPM == 1_000_000)
    #expect(certificate.createdTime == nil)
  }

  @Test(arguments: [
    (#""type":"version-certificate""#, #""type":"Version""#),
    (#""type":"version-certificate""#, #""type":"version--certificate""#),
    (#""version":1"#, #""version":0"#), (#""version":1"#, #""version":"1""#),
    (#""salt":"0011"#, #""salt":"001"#), (#""salt":"0011"#, #""salt":"00AA"#),
    (#""id":"cert_01h4"#, #""id":"cert_01H4"#), (#""id":"cert_0"#, #""id":"cert0"#),
    (#""issued_time":"2026-11-21T08:00:00.000Z""#, #""issued_time":"2026-11-21T08:00:00Z""#),
    (#""name":"Issuer""#, #""name":"""#), (#""name":"Issuer""#, #""name":"Issuer","url":"x""#),
    (#","type":"version-certificate""#, #","trailer":1,"type":"version-certificate""#),
    (#""subject":"version_01h455vb4pex5vsknk084sn02q","#, ""),
  ])
  func refusesAnEnvelopeOutOfForm(old: String, new: String) throws {
    #expect(code(try replacing(old, new)) == .malformedStatement)
  }

  @Test(arguments: [
    (#""id":"cert_"#, #""id":"work_"#), (#""subject":"version_"#, #""subject":"work_"#),
    (#""assurance":"DEVELOPMENT""#, #""assurance":"NONE""#),
    (#""environment":"LIVE""#, #""environment":"live""#),
    (#""region_code":"001""#, #""region_code":"CHN""#),
    (#""share_ppm":1000000"#, #""share_ppm":1000001"#),
    (#""share_ppm":1000000"#, #""share_ppm":0"#), (#""right":"ALL""#, #""right":"all""#),
    (#""number":1"#, #""number":0"#), (#""media_type":"image/jpeg""#, #""media_type":"""#),
    (#""size_bytes":"123""#, #""size_bytes":"0123""#),
    (#""size_bytes":"123""#, #""size_bytes":123"#),
    (#""size_bytes":"123""#, #""size_bytes":"-1""#), (#""title":"T""#, #""title":"""#),
    (#""title":"T""#, #""title":"a\tb""#), (#""work":"work_"#, #""work":"party_"#),
    (#""party":"party_"#, #""party":"work_"#), (#""digest":"X9yH0"#, #""digest":"X9yH"#),
    (#""role":"AUTHOR""#, #""role":"AUTHOR_""#),
    (#""role":"AUTHOR""#, #""role":"AUTHOR","since":1"#),
    (#","work":"work_"#, #","word":1,"work":"work_"#),
    (#""source_url":"https://example.org/""#, #""source_url":"""#), (#""sm3":"ab"#, #""sm3":"b"#),
    (#""sha256":"ab"#, #""sha256":"AB"#), (#","sha512":""# + digest + digest + "\"", ""),
  ])
  func refusesABodyOutOfForm(old: String, new: String) throws {
    #expect(code(try replacing(old, new)) == .malformedBody)
  }

  @Test(arguments: [
    ("\"type\":\"version-certificate\"", "\"type\":\"will\""),
    ("\"version\":1", "\"version\":2"),
  ])
  func refusesAKindThatNobodyKnows(old: String, new: String) throws {
    #expect(code(try replacing(old, new)) == .unknownKind)
  }

  @Test func refusesPartiesBeyondTheLimit() throws {
    let party = try #require(Self.text.firstMatch(of: /\[(\{"digest.*?\})\]/)).1
    let some = Array(repeating: String(party), count: 32).joined(separator: ",")
    #expect(code(try replacing("[\(party)]", "[\(some)]")) == nil)
    #expect(code(try replacing("[\(party)]", "[\(some),\(party)]")) == .malformedBody)
    #expect(code(try replacing("[\(party)]", "[]")) == .malformedBody)
  }
}

@Suite struct DisclosureTests {
  /// RFC 9901 §4.2.1 and §4.2.3: spaces and all, for the digest is over the text as it stands.
  @Test func matchesTheExampleOfRFC9901() throws {
    let text = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0"
    let disclosure = try Disclosure(parsing: text)
    #expect(disclosure.name == "family_name")
    #expect(disclosure.value == "Möbius")
    #expect(disclosure.digest == "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0")
  }

  @Test func readsWhatItMade() throws {
    let made = try Disclosure(
      salt: SystemRandomBytes().bytes(16), name: "name", value: .string("齐白石"))
    #expect(try Disclosure(parsing: made.text) == made)
    #expect(made.digest.utf8.count == 43)
  }

  @Test(arguments: [
    "", "%", "e30", Base64URL.encode(Array(#"["aaaaaaaaaaaaaaaaaaaaaa","name"]"#.utf8)),
    Base64URL.encode(Array(#"["short","name","value"]"#.utf8)),
    Base64URL.encode(Array(#"["aaaaaaaaaaaaaaaaaaaaaa",1,"value"]"#.utf8)),
    Base64URL.encode(Array(#"["aaaaaaaaaaaaaaaaaaaaaa","name","value"]"#.utf8)) + "=",
    String(repeating: "A", count: Disclosure.maximumLength + 1),
  ])
  func refusesWhatIsNone(text: String) {
    #expect(throws: VerifyError.self) { try Disclosure(parsing: text) }
  }
}
