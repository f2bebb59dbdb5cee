import SealAPI
import SealPrimitives
import SealRPC
import SealTestPlatform
import SealTestSupport
import Testing

@Suite struct PublishClaimTests {
  @Test func anybodyMayLearnWhoClaimsAndItsCertificateStaysAsItIs() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let registered = try await platform.register(as: caller)
      let work = try #require(registered.work)
      #expect(work.claim?.visibility == .private)
      let published = try await platform.publishClaim(of: work.workID, as: caller)
      var expected = work
      expected.claim?.visibility = .public
      #expect(published == expected)
      #expect(try await platform.work(work.workID, as: caller) == expected)
      #expect(
        try await platform.certificate(work.versions[0].certificateID, as: caller)
          == registered.certificate)
      #expect(try await platform.audit(of: caller) == ["RegisterWork", "PublishClaim"])
    }
  }

  @Test func publishingTwiceChangesNothing() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let work = try #require(try await platform.register(as: caller).work)
      let first = try await platform.publishClaim(of: work.workID, as: caller)
      #expect(try await platform.publishClaim(of: work.workID, as: caller) == first)
      #expect(try await platform.audit(of: caller) == ["RegisterWork", "PublishClaim"])
      let stranger = try await platform.newCaller()
      let error = await refusal {
        try await platform.publishClaim(of: work.workID, as: stranger)
      }
      #expect(error?.reason == "WORK_NOT_FOUND")
    }
  }
}
