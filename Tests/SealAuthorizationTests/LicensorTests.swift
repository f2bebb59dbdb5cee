import SealAPI
import SealAccess
import SealCertification
import SealPrimitives
import SealProof
import SealTestPlatform
import SealTestSupport
import SealVerify
import Testing

@testable import SealAuthorization

/// Who grants a license, to whom, and who learns that.
@Suite struct LicensorTests {
  @Test func aLicenseSaysWhoGrantsItAndHowTheyAreNamed() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let work = try await platform.owned(by: seller)
      let number = try await platform.buy(
        platform.sell(work, TestPlatform.free(), by: seller), by: reader
      ).licenseNumber
      let license = try await platform.license(number, seenBy: reader)
      #expect(license.licensorNames == ["Reed Press"] && license.authorNames == ["Ada Example"])
      #expect(
        license.sourceURL == "https://reeds.example/1" && license.licenseeName == "Press House")
      #expect(
        license.creditLines.map(\.text) == [
          "《An article》，作者：Ada Example。来源：https://reeds.example/1 。许可编号：\(number)。",
          "“An article” by Ada Example. Source: https://reeds.example/1 . License \(number).",
        ])

      let verified = try #require(
        platform.verifier.verify(StatementProof(license.proof ?? .init())).certificate)
      let grant = try #require(try LicenseStatement(verified.statement).grant)
      #expect(grant.title == "An article" && grant.sourceURL == license.sourceURL)
      #expect(grant.parties.map(\.isLicensor) == [false, true])
      let names = grant.parties.map { verified.disclosures[$0.disclosureDigest]?.value }
      #expect(names == [.string("Ada Example"), .string("Reed Press")])
      // Nobody's name stands in the statement itself.
      let text = String(decoding: verified.statement.body.canonical, as: UTF8.self)
      #expect(!text.contains("Ada") && !text.contains("Reed Press") && !text.contains("House"))
    }
  }

  @Test func allWhoAreNamedGrantItWhereNoOwnerIs() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let number = try await platform.buy(
        platform.sell(platform.work(of: seller), TestPlatform.free(), by: seller), by: reader
      ).licenseNumber
      let license = try await platform.license(number, seenBy: reader)
      #expect(license.licensorNames == ["Ada Example", "Bo Example"])
      #expect(license.authorNames == license.licensorNames)
    }
  }

  @Test func anErasedAuthorIsNamedNoMore() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let work = try await platform.owned(by: seller)
      let number = try await platform.buy(
        platform.sell(work, TestPlatform.free(), by: seller), by: reader
      ).licenseNumber
      let author = try #require(PartyID(work.parties[0].partyID))
      #expect(
        try await PartyEraser(
          database: platform.database, clock: platform.clock, random: SystemRandomBytes()
        ).erase(author))
      let license = try await platform.license(number, seenBy: reader)
      #expect(license.authorNames == [] && license.licensorNames == ["Reed Press"])
      #expect(license.creditLines.allSatisfy { !$0.text.contains("Ada") })
      let verified = try #require(
        platform.verifier.verify(StatementProof(license.proof ?? .init())).certificate)
      #expect(verified.disclosures.count == 2, "the owner's and the licensee's")
    }
  }

  @Test func whoSoldLearnsWhoBoughtUnlessTheBuyerKeepsIt() async throws {
    try await TestPlatform.with { platform in
      let (seller, stranger) = (try await platform.newCaller(), try await platform.newCaller())
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.free(), by: seller)
      for confidential in [false, true] {
        let (order, secret) = try await platform.guestOrder(offer, confidential: confidential)
        try await platform.settle()
        let number = order.licenseNumber
        let name = confidential ? "" : "Quiet House"
        #expect(try await platform.license(number, seenBy: seller).licenseeName == name)
        #expect(try await platform.license(number, seenBy: stranger).licenseeName == "")
        let listed = try await platform.authorization.listLicenses(
          .init(), context: platform.context(TestPlatform.Methods.listLicenses, seller)
        ).licenses.first { $0.number == number }
        #expect(listed?.licenseeName == name && listed?.licenseeMasked == "Q***")
        let shown = try await platform.order(order.orderID, seenBy: seller)
        #expect(shown.licenseeName == (confidential ? "Q***" : name))
        #expect(shown.licenseeConfidential == confidential)

        let disclosed = try await platform.license(number, seenBy: seller).disclosed(platform)
        #expect(disclosed.contains("Quiet House") == !confidential)
        #expect(
          try await !platform.license(number, seenBy: stranger).disclosed(platform)
            .contains("Quiet House"))
        #expect(order.licenseeName == "Quiet House")
        let guest = try await platform.authorization.getLicense(
          .init(number: number, orderSecret: secret),
          context: platform.context(TestPlatform.Methods.getLicense, nil))
        #expect(guest.license?.licenseeName == "Quiet House")

        func letter(_ caller: Caller) async throws -> AuthorizationV1.LicenseLetter? {
          try await platform.authorization.getLicenseLetter(
            .init(number: number),
            context: platform.context(TestPlatform.Methods.getLicenseLetter, caller)
          ).letter
        }
        if confidential {
          #expect(await refusal { try await letter(seller) } == "LICENSEE_CONFIDENTIAL")
        } else {
          #expect(try await letter(seller)?.pdf.isEmpty == false)
        }
        #expect(await refusal { try await letter(stranger) } == "LICENSE_NOT_FOUND")
        // Nor does the seller's key without the scope.
        let blind = seller.with(scopes: [.certificationRead])
        #expect(try await platform.license(number, seenBy: blind).licenseeName == "")
      }
    }
  }

  @Test func aBundleHoldsWholeAndPartsOfTwoLicensesDoNot() async throws {
    try await TestPlatform.with { platform in
      let seller = try await platform.newCaller()
      let offer = try await platform.sell(
        platform.work(of: seller), TestPlatform.free(), by: seller)
      let (first, second) = (
        try await platform.bundle(offer), try await platform.bundle(offer)
      )
      let report = try platform.verifier.verify(first)
      #expect(report.isValid && report.mismatch == nil)
      let license = try #require(report.license.certificate)
      #expect(license.disclosures.values.contains { $0.value == .string("Quiet House") })
      #expect(try platform.verifier.verify(try LicenseBundle(zip: first.zip(folder: "a"))).isValid)

      var mixed = first
      mixed.letter = second.letter
      mixed.letterProof = second.letterProof
      let refused = try platform.verifier.verify(mixed)
      #expect(!refused.isValid && refused.license.isValid && refused.letter.isValid)
      #expect(refused.mismatch == "the letter is another license's")
      var changed = first
      changed.letter[9] ^= 1
      #expect(try platform.verifier.verify(changed).letter.failure?.name == .workSHA256)
      var swapped = first
      (swapped.license, swapped.letterProof) = (first.letterProof, first.license)
      #expect(try !platform.verifier.verify(swapped).isValid)
    }
  }
}

extension TestPlatform {
  /// A work with an author, an owner and a source.
  fileprivate func owned(by caller: Caller) async throws -> CertificationV1.Work {
    let response = try await certification.registerWork(
      .init(
        title: "An article", kind: .text,
        parties: [
          .init(name: "Ada Example", kind: .naturalPerson, role: .author),
          .init(name: "Reed Press", kind: .legalPerson, role: .owner),
        ], claim: .init(visibility: .public),
        version: .init(
          sha256: SystemRandomBytes().bytes(32), sha512: SystemRandomBytes().bytes(64),
          sizeBytes: 5, mediaType: "text/plain", sourceURL: "https://reeds.example/1"),
        requestID: Self.fresh()),
      context: context(CertificationV1.CertificationServiceMethods.registerWork, caller))
    return try #require(response.work)
  }

  func guestOrder(
    _ offer: AuthorizationV1.Offer, mail: String = "", confidential: Bool = false,
    language: String = ""
  ) async throws -> (AuthorizationV1.Order, secret: String) {
    let secret = Base64URL.encode(SystemRandomBytes().bytes(16))
    let placed = try await authorization.placeGuestOrder(
      .init(
        workID: offer.workID, offerID: offer.offerID, licenseeName: "Quiet House",
        useURL: Self.place, orderSecret: secret, mailAddress: mail,
        licenseeConfidential: confidential, languageCode: language, requestID: Self.fresh()),
      context: context(Methods.placeGuestOrder, nil))
    return (try #require(placed.order), secret)
  }

  /// Buys as a guest and fetches what the page hands out.
  fileprivate func bundle(_ offer: AuthorizationV1.Offer) async throws -> LicenseBundle {
    let (order, secret) = try await guestOrder(offer)
    try await settle()
    let license = try await authorization.getLicense(
      .init(number: order.licenseNumber, orderSecret: secret),
      context: context(Methods.getLicense, nil)
    ).license
    let letter = try #require(
      try await authorization.getLicenseLetter(
        .init(number: order.licenseNumber, orderSecret: secret),
        context: context(Methods.getLicenseLetter, nil)
      ).letter)
    return LicenseBundle(
      license: StatementProof(license?.proof ?? .init()), letter: letter.pdf,
      letterProof: StatementProof(letter.proof ?? .init()))
  }
}

extension AuthorizationV1.License {
  /// The names that its disclosures open.
  fileprivate func disclosed(_ platform: TestPlatform) throws -> [String] {
    let verified = platform.verifier.verify(StatementProof(proof ?? .init())).certificate
    return try #require(verified).disclosures.values.compactMap {
      if case .string(let name) = $0.value { name } else { nil }
    }
  }
}

extension JSONValue {
  fileprivate var canonical: [UInt8] {
    do { return try canonicalBytes() } catch { return [] }
  }
}
