import SealAPI
import SealPrimitives
import SealProtobuf
import SealRPC
import SealTestPlatform
import SealTestSupport
import Testing

@Suite struct WithdrawTests {
  @Test func aWithdrawnWorkSaysSoAndItsCertificateGoesOnToVerify() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let registered = try await platform.register(as: caller)
      let work = try #require(registered.work)
      platform.clock.advance(by: .seconds(60))
      let withdrawn = try await platform.withdraw(work.workID, as: caller)
      var expected = work
      expected.state = .withdrawn
      expected.withdrawTime = GoogleProtobuf.Timestamp(platform.clock.now())
      #expect(withdrawn == expected)
      #expect(try await platform.work(work.workID, as: caller) == expected)
      #expect(try await platform.works(as: caller).works == [expected])

      let certificate = try await platform.certificate(
        work.versions[0].certificateID, as: caller)
      #expect(certificate == registered.certificate)
      _ = try platform.verified(certificate)
      #expect(try await platform.audit(of: caller) == ["RegisterWork", "WithdrawWork"])
    }
  }

  @Test func withdrawingTwiceChangesNothing() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let work = try #require(try await platform.register(as: caller).work)
      let first = try await platform.withdraw(work.workID, requestID: "request-1", as: caller)
      platform.clock.advance(by: .seconds(60))
      #expect(try await platform.withdraw(work.workID, requestID: "request-1", as: caller) == first)
      #expect(try await platform.withdraw(work.workID, requestID: "request-2", as: caller) == first)
      #expect(try await platform.audit(of: caller) == ["RegisterWork", "WithdrawWork"])
    }
  }

  @Test func aRequestIDWithdrawsOneWorkOnly() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let works = [
        try #require(try await platform.register(as: caller).work),
        try #require(try await platform.register(as: caller).work),
      ]
      _ = try await platform.withdraw(works[0].workID, requestID: "request-1", as: caller)
      let error = await refusal {
        try await platform.withdraw(works[1].workID, requestID: "request-1", as: caller)
      }
      #expect(error?.reason == "REQUEST_ID_REUSED")
      #expect(try await platform.work(works[1].workID, as: caller).state == .active)
    }
  }

  @Test func nothingIsAddedToAWithdrawnWork() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let work = try #require(try await platform.register(as: caller).work)
      _ = try await platform.withdraw(work.workID, as: caller)
      let error = await refusal { try await platform.addVersion(to: work.workID, as: caller) }
      #expect(error?.code == .failedPrecondition)
      #expect(error?.reason == "WORK_WITHDRAWN")
      #expect(try await platform.count("version", of: caller) == 1)
    }
  }

  @Test func aWithdrawalAtOnceWithItselfHappensOnce() async throws {
    try await TestPlatform.with { platform in
      let caller = try await platform.newCaller()
      let work = try #require(try await platform.register(as: caller).work)
      let results = try await platform.database.race(
        at: "work",
        ["request-1", "request-1", "request-2"].map { id in
          { try await platform.withdraw(work.workID, requestID: id, as: caller) }
        }
      ).map { try $0.get() }
      #expect(Set(results).count == 1)
      #expect(results[0].state == .withdrawn)
      #expect(try await platform.audit(of: caller) == ["RegisterWork", "WithdrawWork"])
    }
  }

  @Test func oneRequestIDForTwoWorksAtOnceWithdrawsOne() async throws {
    try await TestPlatform.with { platform in
      let caller = try await platform.newCaller()
      let works = [
        try #require(try await platform.register(as: caller).work),
        try #require(try await platform.register(as: caller).work),
      ]
      let results = try await platform.database.race(
        at: "work",
        works.map { work in
          { try await platform.withdraw(work.workID, requestID: "request-1", as: caller) }
        })
      let reasons = results.compactMap { result -> String? in
        if case .failure(let error) = result {
          (error as? RPCError)?.reason ?? "\(error)"
        } else {
          nil
        }
      }
      #expect(reasons == ["REQUEST_ID_REUSED"])
      #expect(
        try await platform.works(as: caller).works.filter { $0.state == .withdrawn }.count == 1)
    }
  }

  @Test func noVersionSlipsInBehindAWithdrawal() async throws {
    try await TestPlatform.with { platform in
      let caller = try await platform.newCaller()
      let work = try #require(try await platform.register(as: caller).work)
      // Both wait for the row; whoever comes first, the answer fits what is there.
      let results = try await platform.database.race(
        at: "work",
        [
          { @Sendable in
            _ = try await platform.withdraw(work.workID, as: caller)
            return "withdrawn"
          },
          { @Sendable in
            do {
              _ = try await platform.addVersion(to: work.workID, as: caller)
              return "added"
            } catch let error as RPCError {
              return error.reason
            }
          },
        ]
      ).map { try $0.get() }
      #expect(["added", "WORK_WITHDRAWN"].contains(results[1]))
      let now = try await platform.work(work.workID, as: caller)
      #expect(now.state == .withdrawn)
      #expect(now.versions.count == (results[1] == "added" ? 2 : 1))
    }
  }
}
