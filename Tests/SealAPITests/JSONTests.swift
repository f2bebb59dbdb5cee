import Foundation
import SealAPI
import SealProtobuf
import SealRPC
import Testing

@Suite("JSON")
struct JSONTests {
  @Test func leavesDefaultsOut() throws {
    #expect(try CertificationV1.Work().jsonString() == "{}")
  }

  @Test func writesEveryKindOfField() throws {
    #expect(
      try Samples.work.jsonString() == """
        {"workId":"work_01h455vb4pex5vsknk084sn02q","title":"Ein Lied – 一首歌 🎵",\
        "kind":"WORK_KIND_PERFORMING_ART","state":"WORK_STATE_ACTIVE",\
        "parties":[{"partyId":"party_1","name":"Ada","kind":"PARTY_KIND_NATURAL_PERSON",\
        "role":"PARTY_ROLE_AUTHOR","erased":true},{}],\
        "claim":{"right":"CLAIMED_RIGHT_ALL","sharePpm":4294967295,"regionCode":"001",\
        "basis":"CLAIM_BASIS_ORIGINAL"},\
        "versions":[{"number":1,"sha256":"WlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlo=",\
        "sizeBytes":"18446744073709551615","mediaType":"image/jpeg",\
        "createdTime":"1969-12-31T23:59:59.000000005Z","publishedTime":"1970-01-01T00:00:00Z"}],\
        "createTime":"2026-11-21T08:00:00.123456Z","ownershipLevel":"OWNERSHIP_LEVEL_DECLARED",\
        "hasCompetingClaims":true,"competingClaims":[{"workId":"work_2",\
        "claimantNames":["","B"]}]}
        """)
  }

  @Test func escapesWhatJSONCannotHold() throws {
    let text = "\"\\/\n\r\t\u{1}\u{1F}\u{7F}\u{2028}é"
    let json = try CertificationV1.Work(title: text).jsonString()
    #expect(json == #"{"title":"\"\\/\n\r\t\u0001\u001f\#u{7F}\#u{2028}é"}"#)
    let read = try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
    #expect(read["title"] == text)
  }

  @Test func writesSignedNumbersAndMessagesOfTheEnvelope() throws {
    #expect(
      try RPCV1.Envelope(callID: 1, payload: [0xFF], status: .init(code: -3)).jsonString()
        == #"{"callId":1,"payload":"/w==","status":{"code":-3}}"#)
  }

  @Test func namesTheTimestampThatHasNoJSON() {
    let work = CertificationV1.Work(versions: [.init(createdTime: .init(nanos: -1))])
    #expect(throws: ProtobufError(.notRepresentable(field: "versions[0].created_time"))) {
      try work.jsonString()
    }
  }
}
