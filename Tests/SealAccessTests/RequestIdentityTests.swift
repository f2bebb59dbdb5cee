import SealAPI
import SealAccess
import SealRPC
import Testing

@Suite struct RequestIdentityTests {
  private let method = CertificationV1.CertificationServiceMethods.registerWork
  private let request = CertificationV1.RegisterWorkRequest(
    title: "Cranes", kind: .text, requestID: "request-1")

  @Test func theSameContentIsRecognisedUnderAnyIdentifier() throws {
    let first = try RequestIdentity(request, method: method)
    var again = request
    again.requestID = "request-2"
    let second = try RequestIdentity(again, method: method)
    #expect(first.id == "request-1")
    #expect(second.id == "request-2")
    #expect(first.contentSHA256 == second.contentSHA256)
    #expect(first.contentSHA256.count == 32)
    try second.expectSameContent(first.contentSHA256)
  }

  @Test(arguments: [
    CertificationV1.RegisterWorkRequest(title: "Crane", kind: .text, requestID: "request-1"),
    CertificationV1.RegisterWorkRequest(title: "Cranes", kind: .art, requestID: "request-1"),
    CertificationV1.RegisterWorkRequest(
      title: "Cranes", kind: .text, claim: CertificationV1.Claim(), requestID: "request-1"),
    CertificationV1.RegisterWorkRequest(
      title: "Cranes", kind: .text, parties: [CertificationV1.Party()], requestID: "request-1"),
  ])
  func otherContentIsRefused(other: CertificationV1.RegisterWorkRequest) throws {
    let first = try RequestIdentity(request, method: method)
    let second = try RequestIdentity(other, method: method)
    let error = #expect(throws: RPCError.self) {
      try second.expectSameContent(first.contentSHA256)
    }
    #expect(error?.code == .invalidArgument)
    #expect(error?.reason == "REQUEST_ID_REUSED")
  }

  @Test func textThatOnlyLooksTheSameIsOtherContent() throws {
    let composed = try RequestIdentity(
      CertificationV1.RegisterWorkRequest(title: "caf\u{E9}"), method: method)
    let decomposed = try RequestIdentity(
      CertificationV1.RegisterWorkRequest(title: "cafe\u{301}"), method: method)
    #expect(composed.contentSHA256 != decomposed.contentSHA256)
  }

  @Test func theSameBytesToAnotherMethodAreOtherContent() throws {
    let withdrawal = CertificationV1.WithdrawWorkRequest(workID: "x", requestID: "request-1")
    let one = try RequestIdentity(
      withdrawal, method: CertificationV1.CertificationServiceMethods.withdrawWork)
    let other = try RequestIdentity(
      withdrawal, method: CertificationV1.CertificationServiceMethods.addVersion)
    #expect(one.contentSHA256 != other.contentSHA256)
  }
}
