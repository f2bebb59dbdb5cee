import SealAPI
import SealCrypto
import SealPostgres
import SealPrimitives
import SealRPC
import SealTestPlatform
import SealVerify
import Testing

@testable import SealAccess
@testable import SealAuthorization

/// What anybody may see: of works, licenses and the notice board, without a key.
@Suite struct PublicTests {
  private typealias Methods = AuthorizationV1.AuthorizationServiceMethods
  private typealias Certification = CertificationV1.CertificationServiceMethods

  private func look(_ work: CertificationV1.Work, _ platform: TestPlatform) async throws
    -> AuthorizationV1.GetPublicWorkResponse
  {
    try await platform.authorization.getPublicWork(
      .init(workID: work.workID), context: platform.context(Methods.getPublicWork, nil))
  }

  private func seal(_ work: CertificationV1.Work, _ platform: TestPlatform) async throws
    -> AuthorizationV1.GetSealResponse
  {
    try await platform.authorization.getSeal(
      .init(workID: work.workID), context: platform.context(Methods.getSeal, nil))
  }

  private func certificate(_ work: CertificationV1.Work, _ platform: TestPlatform) async throws
    -> CertificationV1.GetPublicCertificateResponse
  {
    let id = try #require(work.versions.first?.certificateID)
    return try await platform.certification.getPublicCertificate(
      .init(certificateID: id), context: platform.context(Certification.getPublicCertificate, nil))
  }

  /// A work of a caller, who keeps to the account that it is theirs.
  private func privateWork(of caller: Caller, _ platform: TestPlatform) async throws
    -> CertificationV1.Work
  {
    let digests = try Digests(of: Array(TestPlatform.fresh().utf8))
    let registered = try await platform.certification.registerWork(
      .init(
        title: "An article", kind: .text,
        parties: [.init(name: "Ada Example", kind: .naturalPerson, role: .author)],
        version: .init(
          sha256: digests.sha256, sha512: digests.sha512, sizeBytes: digests.sizeBytes,
          mediaType: "text/plain"), requestID: TestPlatform.fresh()),
      context: platform.context(Certification.registerWork, caller))
    return try #require(registered.work)
  }

  @Test func aWorkIsThereOnceItsClaimIsPublicAndNoShareIsTold() async throws {
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller(.sandbox)
      let work = try await privateWork(of: seller, platform)
      #expect(await refusal { try await look(work, platform) } == "WORK_NOT_FOUND")
      #expect(await refusal { try await seal(work, platform) } == "WORK_NOT_FOUND")
      #expect(await refusal { try await certificate(work, platform) } == "CERTIFICATE_NOT_FOUND")

      _ = try await platform.certification.publishClaim(
        .init(workID: work.workID, requestID: TestPlatform.fresh()),
        context: platform.context(Certification.publishClaim, seller))
      _ = try await platform.certification.setClaims(
        .init(
          workID: work.workID,
          claims: [.init(partyID: work.parties[0].partyID, sharePPM: 1_000_000)],
          requestID: TestPlatform.fresh()),
        context: platform.context(Certification.setClaims, seller))
      let found = try await look(work, platform)
      let shown = try #require(found.work)
      #expect(shown.workID == work.workID && found.sandbox && shown.versions.count == 1)
      #expect(shown.parties.map(\.name) == ["Ada Example"])
      #expect(shown.parties.map(\.partyID) == [""] && shown.claimSheet == nil)
      #expect(try await seal(work, platform).workState == .active)
      let proof = try await certificate(work, platform)
      #expect(proof.certificate?.proof?.disclosures.count == 1 && proof.version?.number == 1)
    }
  }

  @Test func whatIsOnSaleIsShownFreeTermsFirst() async throws {
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller()
      let work = try await platform.work(of: seller)
      let paid = try await platform.sell(work, TestPlatform.paid(), by: seller)
      let free = try await platform.sell(work, TestPlatform.free(), by: seller)
      let found = try await look(work, platform)
      #expect(!found.sandbox && found.offers.map(\.offerID) == [free.offerID, paid.offerID])
      #expect(found.offers.allSatisfy { $0.shares.isEmpty })
      func offer() async throws -> AuthorizationV1.GetOfferResponse {
        try await platform.authorization.getOffer(
          .init(offerID: paid.offerID), context: platform.context(Methods.getOffer, nil))
      }
      #expect(try await offer().offer?.withdrawTime == nil)
      #expect(try await offer().workTitle == work.title)
      _ = try await platform.authorization.withdrawOffer(
        .init(offerID: paid.offerID, requestID: TestPlatform.fresh()),
        context: platform.context(Methods.withdrawOffer, seller))
      #expect(try await look(work, platform).offers.map(\.offerID) == [free.offerID])
      #expect(try await offer().offer?.withdrawTime != nil)
      _ = try await platform.certification.withdrawWork(
        .init(workID: work.workID, requestID: TestPlatform.fresh()),
        context: platform.context(Certification.withdrawWork, seller))
      #expect(try await look(work, platform).offers.isEmpty)
      #expect(try await look(work, platform).work?.state == .withdrawn)
      #expect(try await seal(work, platform).workState == .withdrawn)
      #expect(try await certificate(work, platform).workState == .withdrawn)
      #expect(try await offer().workState == .withdrawn)
    }
  }

  @Test func theNoticeBoardIsReadPageByPage() async throws {
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller()
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.paid(), by: seller)
      var numbers: [String] = []
      for _ in 0..<3 {
        let order = try await platform.order(platform.quote(offer, for: seller), by: seller)
        try await platform.pay(order)
        numbers.append(try await platform.order(order.orderID, seenBy: seller).licenseNumber)
      }
      func page(_ token: String = "", sandbox: Bool = false) async throws
        -> AuthorizationV1.ListNoticesResponse
      {
        try await platform.authorization.listNotices(
          .init(pageSize: 2, pageToken: token, sandbox: sandbox),
          context: platform.context(Methods.listNotices, nil))
      }
      let first = try await page()
      let second = try await page(first.nextPageToken)
      // Those of one millisecond, in which a test's clock stands, have no order.
      #expect((first.licenses + second.licenses).map(\.number).sorted() == numbers.sorted())
      #expect(first.licenses.map(\.offerTitle) == ["Reprint", "Reprint"])
      #expect(first.licenses.count == 2 && second.nextPageToken.isEmpty)
      #expect(try await page(sandbox: true).licenses.isEmpty)
      for token in ["x", first.nextPageToken] {
        #expect(await refusal { try await page(token, sandbox: true) } == "INVALID_FIELDS")
      }
    }
  }

  @Test func aLicenseIsSeenByItsNumberAndItsLetterByTheOrdersSecret() async throws {
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller(.sandbox)
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.free(), by: seller)
      let secret = Base64URL.encode(SystemRandomBytes().bytes(16))
      let placed = try await platform.authorization.placeGuestOrder(
        .init(
          workID: offer.workID, offerID: offer.offerID, licenseeName: "Bo Reader",
          useURL: TestPlatform.place, orderSecret: secret, requestID: TestPlatform.fresh()),
        context: platform.context(Methods.placeGuestOrder, nil))
      let number = try #require(placed.order?.licenseNumber)
      func license(_ caller: Caller?) async throws -> AuthorizationV1.GetLicenseResponse {
        try await platform.authorization.getLicense(
          .init(number: number), context: platform.context(Methods.getLicense, caller))
      }
      func letter(_ secret: String) async throws -> AuthorizationV1.LicenseLetter? {
        try await platform.authorization.getLicenseLetter(
          .init(number: number, orderSecret: secret),
          context: platform.context(Methods.getLicenseLetter, nil)
        ).letter
      }
      let found = try await license(nil)
      #expect(found.sandbox && found.license?.inNotice == false)
      #expect(found.license?.licenseeMasked == "B***" && found.license?.licenseeName == "")
      #expect(found.license?.proof?.disclosures.count == 2, "who grants it")
      let stranger = try await platform.newCaller()
      #expect(await refusal { try await license(stranger) } == "LICENSE_NOT_FOUND")

      #expect(await refusal { try await letter(secret) } == "LETTER_NOT_READY")
      try await platform.settle()
      #expect(try await letter(secret)?.licenseNumber == number)
      #expect(await refusal { try await letter("") } == "INVALID_FIELDS")
      let other = Base64URL.encode(SystemRandomBytes().bytes(16))
      #expect(await refusal { try await letter(other) } == "LICENSE_NOT_FOUND")
    }
  }

  @Test(arguments: [
    (AuthorizationV1.GetSealRequest(), "INVALID_FIELDS"),
    (.init(workID: "work_1"), "INVALID_FIELDS"),
    (.init(channelID: "channel_00000000000000000000000000"), "INVALID_FIELDS"),
    (
      .init(
        channelID: "channel_00000000000000000000000000", pageURL: "https://a.example/b"),
      "WORK_NOT_FOUND"
    ),
    (.init(workID: "work_00000000000000000000000000"), "WORK_NOT_FOUND"),
  ])
  func aSealThatNamesNothingKnownShowsNothing(
    _ request: AuthorizationV1.GetSealRequest, _ reason: String
  ) async throws {
    try await TestPlatform.with { platform in
      let context = platform.context(Methods.getSeal, nil)
      #expect(
        await refusal { try await platform.authorization.getSeal(request, context: context) }
          == reason)
    }
  }

  /// A work with a title of its own, certified over bytes that are given.
  private func titled(
    _ title: String, _ bytes: String, of caller: Caller, isPublic: Bool = true,
    _ platform: TestPlatform
  ) async throws -> String {
    let digests = try Digests(of: Array(bytes.utf8))
    let registered = try await platform.certification.registerWork(
      .init(
        title: title, kind: .text,
        parties: [.init(name: "Ada Example", kind: .naturalPerson, role: .author)],
        claim: .init(visibility: isPublic ? .public : .private),
        version: .init(
          sha256: digests.sha256, sha512: digests.sha512, sizeBytes: digests.sizeBytes,
          mediaType: "text/plain"), requestID: TestPlatform.fresh()),
      context: platform.context(Certification.registerWork, caller))
    return try #require(registered.work).workID
  }

  @Test func worksAreFoundByTheirBytesTheEarliestFirst() async throws {
    try await TestPlatform.with { platform in
      let (ada, bob) = (try await platform.newCaller(.live), try await platform.newCaller(.sandbox))
      let first = try await titled("One", "the same", of: ada, platform)
      platform.clock.advance(by: .seconds(60))
      let second = try await titled("Two", "the same", of: bob, platform)
      let carol = try await platform.newCaller(.live)
      _ = try await titled("Three", "the same", of: carol, isPublic: false, platform)
      let found = try await platform.findWorks(.init(sha256: SHA256.hash(Array("the same".utf8))))
      #expect(found.works.map(\.workID) == [first, second] && !found.more)
      #expect(found.works.map(\.sandbox) == [false, true])
      #expect(found.works.map(\.title) == ["One", "Two"])
      let none = try await platform.findWorks(.init(sha256: SHA256.hash(Array("other".utf8))))
      #expect(none.works.isEmpty)
    }
  }

  @Test func worksAreFoundByHowTheirTitleBegins() async throws {
    try await TestPlatform.with { platform in
      let ada = try await platform.newCaller(.live)
      let crane = try await titled("The Cranes", "1", of: ada, platform)
      let percent = try await titled("100% wool_en", "2", of: ada, platform)
      let chinese = try await titled("鹤归来", "3", of: ada, platform)
      _ = try await titled("The cranes, in private", "4", of: ada, isPublic: false, platform)
      func find(_ title: String) async throws -> [String] {
        try await platform.findWorks(.init(title: title)).works.map(\.workID)
      }
      #expect(try await find("the cranes") == [crane])
      #expect(try await find("鹤归") == [chinese])
      #expect(try await find("100%") == [percent])
      #expect(try await find("100% WOOL_") == [percent])
      // Nothing in it stands for something else.
      for title in ["%", "_00", "10_", "cranes", "\\"] {
        #expect(try await find(title) == [], "\(title)")
      }
      for number in 0..<20 { _ = try await titled("Many", "m\(number)", of: ada, platform) }
      #expect(try await !platform.findWorks(.init(title: "Many")).more)
      platform.clock.advance(by: .seconds(1))
      _ = try await titled("Many more", "m20", of: ada, platform)
      let many = try await platform.findWorks(.init(title: "MANY"))
      // That which is no longer stands first.
      #expect(many.works.map(\.title) == Array(repeating: "Many", count: 20) && many.more)
      // The index gives the titles in their order: of all that begin with a letter, the first few
      // are read, and nothing is sorted.
      let plan = try await platform.database.read { tx in
        try tx.execute("SET LOCAL enable_seqscan = off")
        try tx.execute("SET LOCAL enable_bitmapscan = off")
        return try tx.query(
          """
          EXPLAIN SELECT work_id FROM work
          WHERE lower(title) COLLATE "C" LIKE lower('M%') AND claim_visibility = 2
          ORDER BY lower(title) COLLATE "C", work_id LIMIT 21
          """
        ).map { try $0.decode("QUERY PLAN", as: String.self) }.joined(separator: "\n")
      }
      #expect(plan.contains("public_work_by_title") && !plan.contains("Sort"), "\(plan)")
    }
  }

  @Test(arguments: [
    AuthorizationV1.FindWorksRequest(), .init(sha256: [1, 2, 3]), .init(pageURL: "no address"),
    .init(pageURL: "https://a.example/", title: "A"),
  ])
  func whatIsNoSubjectIsNotLookedFor(_ request: AuthorizationV1.FindWorksRequest) async throws {
    try await TestPlatform.with { platform in
      #expect(await refusal { try await platform.findWorks(request) } == "INVALID_FIELDS")
    }
  }
}
