import SealAPI
import Testing

@testable import SealCertification

@Suite struct ClaimConflictTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let accounts: [[ShareClaim]]
    let isConflict: Bool

    init(_ description: String, _ accounts: [[ShareClaim]], _ isConflict: Bool) {
      testDescription = description
      self.accounts = accounts
      self.isConflict = isConflict
    }
  }

  private static func claim(
    _ ppm: Int, _ right: CertificationV1.ClaimedRight = .all, _ region: String = "001"
  ) -> ShareClaim {
    ShareClaim(right: right, regionCode: region, sharePPM: ppm)
  }

  static let cases = [
    Case("one account", [[claim(1_000_000)]], false),
    Case("halves", [[claim(500_000)], [claim(500_000)]], false),
    Case("one part too many", [[claim(500_000)], [claim(500_001)]], true),
    Case("two wholes", [[claim(1_000_000)], [claim(1_000_000)]], true),
    Case("three thirds and a bit", [[claim(333_334)], [claim(333_333)], [claim(333_334)]], true),
    Case("two of one account", [[claim(400_000), claim(600_000)]], false),
    Case(
      "rights apart", [[claim(1_000_000, .reproduction)], [claim(1_000_000, .adaptation)]], false),
    Case("a right and all", [[claim(1_000_000, .reproduction)], [claim(1, .all)]], true),
    Case(
      "all, but this right is another's",
      [
        [claim(1_000_000), claim(400_000, .reproduction)],
        [claim(600_000, .reproduction)],
      ], false),
    Case("regions apart", [[claim(1_000_000, .all, "CN")], [claim(1_000_000, .all, "DE")]], false),
    Case("a region twice", [[claim(1_000_000, .all, "CN")], [claim(1, .all, "CN")]], true),
    Case("a region and the world", [[claim(1_000_000, .all, "CN")], [claim(1)]], true),
    Case(
      "a right in a region and the world",
      [[claim(1_000_000, .adaptation, "CN")], [claim(1_000_000, .adaptation)]], true),
    Case("nobody", [], false),
  ]

  @Test(arguments: cases)
  func claimsConflictWhereTheyExceedTheWhole(row: Case) {
    #expect(ClaimConflict.exists(among: row.accounts) == row.isConflict)
    #expect(ClaimConflict.exists(among: row.accounts.reversed()) == row.isConflict)
  }
}
