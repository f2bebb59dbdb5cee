import Foundation
import SealAPI
import SealCertification
import SealCrypto
import SealPostgres
import SealPrimitives
import SealProof
import SealTestPlatform
import SealTestSupport
import SealVerify
import Testing

@testable import SealAccess
@testable import SealAuthorization

/// The letters of licenses: made by a job, signed, sealed, shown to who bought.
@Suite struct LetterTests {
  @Test func theLetterOfALicenseIsMadeOnceAndVerifiesOffline() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let number = try await platform.freeLicense(of: seller, for: reader)
      #expect(await refusal { try await platform.letter(number, reader) } == "LETTER_NOT_READY")
      try await platform.doJobs()
      let letter = try await platform.letter(number, reader)
      #expect(letter.licenseNumber == number && !letter.revoked && letter.proven.logProof == nil)
      try await platform.settle()
      let later = try await platform.letter(number, reader)
      #expect(later.pdf == letter.pdf && later.proven.statement == letter.proven.statement)
      #expect(later.proven.logProof != nil)

      let proof = later.proven
      let work = ExpectedWork(try Digests(of: later.pdf))
      let verified = try #require(platform.verifier.verify(proof, work: work).certificate)
      let statement = try LetterStatement(verified.statement)
      let license = try await platform.license(number, seenBy: reader)
      #expect(statement.number == number && statement.edition == .given)
      #expect(statement.licenseSHA256 == SHA256.hash(try #require(license.proof).statement))
      #expect(verified.statement.subject == license.licenseID)
      var changed = later.pdf
      changed[changed.count / 2] ^= 1
      let report = platform.verifier.verify(proof, work: ExpectedWork(try Digests(of: changed)))
      #expect(report.failure?.name == .workSHA256)
      #expect(String(decoding: letter.pdf.prefix(8), as: UTF8.self) == "%PDF-1.4")
    }
  }

  @Test func nobodyElseSeesTheLetterAndItIsNotKeptInTheClear() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let number = try await platform.freeLicense(of: seller, for: reader)
      try await platform.settle()
      let letter = try await platform.letter(number, reader)
      let id = try Statement(canonical: letter.proven.statement).id
      func statement(_ caller: Caller?) async throws -> TypeV1.StatementProof? {
        try await platform.certification.getStatement(
          .init(statementID: id),
          context: platform.context(
            CertificationV1.CertificationServiceMethods.getStatement, caller)
        ).proof
      }
      // Who sold it may know to whom.
      #expect(try await platform.letter(number, seller).pdf == letter.pdf)
      #expect(try await statement(seller)?.statement == letter.proven.statement)
      for other in [try await platform.newCaller(), try await platform.newCaller()] {
        #expect(await refusal { try await platform.letter(number, other) } == "LICENSE_NOT_FOUND")
        #expect(await refusal { try await statement(other) } == "STATEMENT_NOT_FOUND")
      }
      #expect(await refusal { try await statement(nil) } == "STATEMENT_NOT_FOUND")
      #expect(try await statement(reader)?.statement == letter.proven.statement)
      for told in [seller, reader] {
        #expect(try await platform.events(of: told).contains("license.letter_ready"))
      }
      let test = Caller(
        accountID: reader.accountID, memberID: reader.memberID, apiKeyID: reader.apiKeyID,
        environment: .sandbox, scopes: reader.scopes)
      #expect(await refusal { try await platform.letter(number, test) } == "LICENSE_NOT_FOUND")
      #expect(await refusal { try await platform.letter("CS-0", reader) } == "INVALID_FIELDS")
      let kept = try await platform.database.read { tx in
        try tx.query("SELECT bytes FROM content").map { try $0.decode("bytes", as: [UInt8].self) }
      }
      #expect(kept.count == 1 && kept[0] != letter.pdf && !kept[0].starts(with: "%PDF".utf8))
    }
  }

  @Test func anErasedLicenseesLetterCannotBeOpenedAnyMore() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let first = try await platform.freeLicense(of: seller, for: reader)
      try await platform.settle()
      _ = try await platform.letter(first, reader)
      // Another one, whose letter is still to be made.
      let second = try await platform.freeLicense(of: seller, for: reader)
      let licensee = try await platform.stored(first).licensee
      #expect(
        try await PartyEraser(
          database: platform.database, clock: platform.clock, random: SystemRandomBytes()
        ).erase(licensee))
      try await platform.settle()
      for number in [first, second] {
        #expect(await refusal { try await platform.letter(number, reader) } == "LETTER_ERASED")
      }
    }
  }

  @Test func aRevokedLicensesLetterSaysSoAndTheEarlierOneIsGone() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (
        try await platform.newCaller(.sandbox), try await platform.newCaller(.sandbox)
      )
      let order = try await platform.buy(
        platform.sell(platform.work(of: seller), TestPlatform.paid(), by: seller), by: reader)
      try await platform.pay(order)
      let number = try await platform.order(order.orderID, seenBy: reader).licenseNumber
      try await platform.settle()
      let given = try await platform.letter(number, reader)
      #expect(!given.revoked)
      let objection = try await platform.object(to: number, by: seller)
      _ = try await platform.orders.decide(
        try #require(ObjectionID(objection.objectionID)), isUpheld: true, explanation: "Yes.")
      let between = await refusal { try await platform.letter(number, reader) }
      #expect(between == "LETTER_NOT_READY", "not the letter of a license that holds no longer")
      try await platform.settle()
      let revoked = try await platform.letter(number, reader)
      #expect(revoked.revoked && revoked.pdf != given.pdf)
      let work = ExpectedWork(try Digests(of: revoked.pdf))
      let verified = try #require(platform.verifier.verify(revoked.proven, work: work).certificate)
      #expect(try LetterStatement(verified.statement).edition == .revoked)
    }
  }

  @Test func pagesFindTheLetterByTheLicense() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      let number = try await platform.freeLicense(of: seller, for: reader)
      try await platform.settle()
      let expected = try await platform.letter(number, reader).pdf
      let letters = LicenseLetters(parties: platform.authorization.parties)
      let license = try await platform.stored(number).licenseID
      let found = try await platform.database.read { tx in try letters.find(license, tx) }
      guard case .ready(let letter) = found else {
        Issue.record("The letter is not ready.")
        return
      }
      #expect(letter.pdf == expected && letter.number.description == number)
      let nobodys = LicenseID(at: platform.clock.now(), random: SystemRandomBytes())
      let none = try await platform.database.read { tx in try letters.find(nobodys, tx) }
      #expect(none == nil)
    }
  }

  /// What a second letter breaks that has this in one of its columns.
  private static let violations = [
    ("letter_is_of_a_license", "license_id", "gen_random_uuid()"),
    ("letter_edition_is_known", "edition", "3"),
    ("revoked_letter_is_of_a_revoked_license", "edition", "2"),
    ("letter_has_a_statement", "letter_id", "gen_random_uuid()"),
    ("letter_is_kept", "sealed_sha256", "decode(repeat('00', 32), 'hex')"),
    ("license_has_one_letter_of_an_edition", "letter_id", "gen_random_uuid()"),
  ]

  @Test func theDatabaseDefendsItsRules() async throws {
    try await TestPlatform.with { platform in
      let (seller, reader) = (try await platform.newCaller(), try await platform.newCaller())
      _ = try await platform.freeLicense(of: seller, for: reader)
      try await platform.settle()
      let columns = [
        "bucket", "letter_id", "license_id", "edition", "sealed_sha256",
      ]
      let unique = "license_has_one_letter_of_an_edition"
      let violations = Self.violations.map { rule, column, value in
        let values = columns.map { name in
          name == column ? value : name == "letter_id" ? "gen_random_uuid()" : name
        }
        let script = """
          INSERT INTO license_letter (\(columns.joined(separator: ", ")))
          SELECT \(values.joined(separator: ", ")) FROM license_letter
          """
        // The unique rule does not answer for the others.
        let others = rule == unique ? "" : "ALTER TABLE license_letter DROP CONSTRAINT \(unique);"
        return (others + script, rule)
      }
      let history = [
        ("UPDATE license_letter SET edition = 1", "license_letters_are_insert_only"),
        ("DELETE FROM license_letter", "license_letters_are_insert_only"),
      ]
      #expect(try await platform.database.misjudged(violations + history) == [])
    }
  }
}

extension TestPlatform {
  fileprivate func freeLicense(of seller: Caller, for buyer: Caller) async throws -> String {
    try await buy(sell(work(of: seller), TestPlatform.free(), by: seller), by: buyer).licenseNumber
  }

  fileprivate func stored(_ number: String) async throws -> License {
    let number = try #require(LicenseNumber(number))
    let license = try await database.read { tx in try LicenseStore.find(number, .live, tx) }
    return try #require(license)
  }

  fileprivate func letter(_ number: String, _ caller: Caller) async throws
    -> AuthorizationV1.LicenseLetter
  {
    let response = try await authorization.getLicenseLetter(
      .init(number: number), context: context(Methods.getLicenseLetter, caller))
    return try #require(response.letter)
  }
}

extension AuthorizationV1.LicenseLetter {
  fileprivate var proven: StatementProof { StatementProof(proof ?? .init()) }
}
