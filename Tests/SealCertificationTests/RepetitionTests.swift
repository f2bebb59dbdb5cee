import SealAPI
import SealRPC
import SealTestPlatform
import SealTestSupport
import Testing

@Suite struct RepetitionTests {
  @Test func theSameRequestGetsTheSameAnswerAndMakesOneWork() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let request = CertificationV1.RegisterWorkRequest.sample()
      let first = try await platform.register(request, as: caller)
      let counts = try await platform.counts(of: caller)
      platform.clock.advance(by: .seconds(3_600))
      #expect(try await platform.register(request, as: caller) == first)
      #expect(try await platform.counts(of: caller) == counts)
    }
  }

  @Test func aRequestIDIsNotForAnotherRequest() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let request = CertificationV1.RegisterWorkRequest.sample()
      let work = try #require(try await platform.register(request, as: caller).work)
      let counts = try await platform.counts(of: caller)
      var errors: [RPCError?] = []
      errors.append(
        await refusal {
          try await platform.register(request.with { $0.title = "Other" }, as: caller)
        })
      errors.append(
        await refusal {
          try await platform.register(.sample(requestID: request.requestID), as: caller)
        })
      // Scoped to the account, not to the method.
      errors.append(
        await refusal {
          try await platform.addVersion(to: work.workID, requestID: request.requestID, as: caller)
        })
      for error in errors {
        #expect(error?.code == .invalidArgument)
        #expect(error?.reason == "REQUEST_ID_REUSED")
      }
      #expect(try await platform.counts(of: caller) == counts)
    }
  }

  @Test func accountsAndEnvironmentsDoNotMeetInTheirRequestIDs() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let other = try await platform.newCaller()
      for caller in [caller, caller.with(.sandbox), other] {
        let answer = try await platform.register(.sample(requestID: "request-1"), as: caller)
        #expect(!answer.alreadyRegistered)
      }
      #expect(try await platform.count("work", of: caller) == 2)
      #expect(try await platform.count("work", of: other) == 1)
    }
  }

  @Test func aRefusedRequestIDMayBeUsedForTheCorrectedRequest() async throws {
    try await TestPlatform.with(.shared) { platform in
      let caller = try await platform.newCaller()
      let right = CertificationV1.RegisterWorkRequest.sample()
      _ = await refusal { try await platform.register(right.with { $0.title = "" }, as: caller) }
      let answer = try await platform.register(right, as: caller)
      #expect(answer.work?.title == "Cranes")
    }
  }

  @Test func theSameRequestOnTwoConnectionsAtOnceMakesOneWork() async throws {
    try await TestPlatform.with { platform in
      let caller = try await platform.newCaller()
      _ = try await platform.register(as: caller)
      let request = CertificationV1.RegisterWorkRequest.sample()
      let call = { @Sendable in try await platform.register(request, as: caller) }
      let results = try await platform.database.race(at: "version", [call, call]).map {
        try $0.get()
      }
      #expect(results[0] == results[1])
      #expect(try await platform.count("work", of: caller) == 2)
    }
  }

  @Test func identicalRegistrationsOnTwoConnectionsAtOnceMakeOneWork() async throws {
    try await TestPlatform.with { platform in
      let caller = try await platform.newCaller()
      _ = try await platform.register(as: caller)
      let request = CertificationV1.RegisterWorkRequest.sample()
      let results = try await platform.database.race(
        at: "version",
        (0..<2).map { _ in
          {
            try await platform.register(request.with { $0.requestID = newRequestID() }, as: caller)
          }
        }
      ).map { try $0.get() }
      #expect(results[0].work == results[1].work)
      #expect(results[0].certificate == results[1].certificate)
      #expect(results.filter(\.alreadyRegistered).count == 1)
      #expect(try await platform.count("work", of: caller) == 2)
    }
  }

  @Test func theSameBytesWithOtherDataAtOnceAreRefusedToTheSlower() async throws {
    try await TestPlatform.with { platform in
      let caller = try await platform.newCaller()
      _ = try await platform.register(as: caller)
      let version = CertificationV1.Version.sample()
      let results = try await platform.database.race(
        at: "version",
        ["One", "Two"].map { title in
          { try await platform.register(.sample(title, version: version), as: caller) }
        })
      let errors = results.compactMap { result -> RPCError? in
        if case .failure(let error) = result { error as? RPCError } else { nil }
      }
      #expect(errors.map(\.reason) == ["DIGEST_ALREADY_REGISTERED"])
      #expect(errors.first?.details["fields"] == "title")
      #expect(try await platform.count("work", of: caller) == 2)
    }
  }

  @Test func oneRequestIDForTwoWorksAtOnceRegistersOne() async throws {
    try await TestPlatform.with { platform in
      let caller = try await platform.newCaller()
      _ = try await platform.register(as: caller)
      let results = try await platform.database.race(
        at: "version",
        ["One", "Two"].map { title in
          { try await platform.register(.sample(title, requestID: "request-1"), as: caller) }
        })
      let reasons = results.compactMap { result -> String? in
        if case .failure(let error) = result {
          (error as? RPCError)?.reason ?? "\(error)"
        } else {
          nil
        }
      }
      #expect(reasons == ["REQUEST_ID_REUSED"])
      #expect(try await platform.count("work", of: caller) == 2)
    }
  }

  @Test func aNewPartyNamedByTwoRegistrationsAtOnceIsOneParty() async throws {
    try await TestPlatform.with { platform in
      let caller = try await platform.newCaller()
      let parties = ["Ada", "Bo", "Cy"].map { CertificationV1.Party.author($0) }
      let results = try await platform.database.race(
        at: "party",
        [parties, parties.reversed()].map { parties in
          { try await platform.register(.sample(parties: parties), as: caller) }
        }
      ).map { try #require(try $0.get().work) }
      #expect(try await platform.count("party", of: caller) == 3)
      #expect(results[0].parties.map(\.partyID) == results[1].parties.reversed().map(\.partyID))
      for work in results { #expect(Set(work.parties.map(\.name)) == ["Ada", "Bo", "Cy"]) }
    }
  }
}
