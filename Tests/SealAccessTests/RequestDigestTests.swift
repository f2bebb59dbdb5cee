import SealAPI
import SealPrimitives
import SealProtobuf
import SealRPC
import SealTestSupport
import Testing

@testable import SealAccess

/// What makes a request recognizable when it comes again.
@Suite struct RequestDigestTests {
  private typealias Methods = CertificationV1.CertificationServiceMethods

  private let caller = TestAccount.imagined()
  private let request = CertificationV1.RegisterWorkRequest(
    title: "Cranes", kind: .text, requestID: "request-1")

  private func digest<Request: RequestIdentified>(
    _ request: Request, method: MethodDescriptor = Methods.registerWork, secret: UInt8 = 7
  ) throws -> RequestDigest {
    let context = CallContext(
      method: method, deadline: .now, peerAddress: "192.0.2.1:7", identity: caller)
    return try AskedChange(request, context).digest(
      in: caller.environment, [UInt8](repeating: secret, count: 32))
  }

  @Test func theSameContentIsRecognizedUnderAnyIdentifier() throws {
    var again = request
    again.requestID = "request-2"
    let (one, other) = (try digest(request), try digest(again))
    #expect(one.key != other.key && one.content == other.content)
  }

  @Test(arguments: [
    CertificationV1.RegisterWorkRequest(title: "Crane", kind: .text, requestID: "request-1"),
    CertificationV1.RegisterWorkRequest(title: "Cranes", kind: .art, requestID: "request-1"),
    CertificationV1.RegisterWorkRequest(
      title: "Cranes", kind: .text, claim: CertificationV1.Claim(), requestID: "request-1"),
    CertificationV1.RegisterWorkRequest(
      title: "Cranes", kind: .text, parties: [CertificationV1.Party()], requestID: "request-1"),
  ])
  func otherContentIsAnotherRequest(other: CertificationV1.RegisterWorkRequest) throws {
    let (one, other) = (try digest(request), try digest(other))
    #expect(one.key == other.key && one.content != other.content)
  }

  @Test func textThatOnlyLooksTheSameIsOtherContent() throws {
    let composed = try digest(CertificationV1.RegisterWorkRequest(title: "caf\u{E9}"))
    let decomposed = try digest(CertificationV1.RegisterWorkRequest(title: "cafe\u{301}"))
    #expect(composed.content != decomposed.content)
  }

  @Test func theSameBytesToAnotherMethodAreOtherContent() throws {
    let withdrawal = CertificationV1.WithdrawWorkRequest(workID: "x", requestID: "request-1")
    let one = try digest(withdrawal, method: Methods.withdrawWork)
    let other = try digest(withdrawal, method: Methods.addVersion)
    #expect(one.content != other.content)
  }

  @Test func nothingOfARequestCanBeReadFromItsDigest() throws {
    let (one, other) = (try digest(request), try digest(request, secret: 8))
    #expect(one.key != other.key && one.content != other.content)
    #expect(one.key.count == 16 && one.content.count == 32)
  }
}
