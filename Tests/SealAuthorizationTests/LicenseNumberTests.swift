import SealAuthorization
import SealPrimitives
import Testing

@Suite struct LicenseNumberTests {
  @Test func isReadBackInEveryFormThatPeopleWrite() throws {
    for _ in 0..<200 {
      let number = LicenseNumber(in: .nobodys, random: SystemRandomBytes())
      let text = number.description
      #expect(text.wholeMatch(of: #/CS(-[0-9A-HJKMNP-TV-Z]{4}){4}/#) != nil)
      let sloppy = text.replacing("0", with: "o").replacing("1", with: "l")
      for form in [
        text, text.lowercased(), text.replacing("-", with: ""), text.replacing("-", with: " "),
        String(text.dropFirst(3)), sloppy,
      ] { #expect(LicenseNumber(form) == number, "\(form)") }
    }
  }

  @Test func aNumberThatBeginsWithTheLettersOfThePrefixIsRead() throws {
    let full = try #require(LicenseNumber("CS-CSD8-AW8M-34KK-1645"))
    #expect(LicenseNumber("CSD8-AW8M-34KK-1645") == full)
    #expect(full.description == "CS-CSD8-AW8M-34KK-1645")
  }

  @Test func everySlipOfOneCharacterIsNoticed() {
    let text = Array(LicenseNumber(in: .nobodys, random: SystemRandomBytes()).description)
    for index in text.indices.dropFirst(3) where text[index] != "-" {
      for replacement in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where replacement != text[index] {
        var slip = text
        slip[index] = replacement
        #expect(LicenseNumber(String(slip)) == nil)
      }
    }
  }

  @Test func twoNeighboursThatWereExchangedAreNoticed() {
    // Luhn's sum cannot tell 0 and its highest digit apart when they are exchanged.
    let blind: Set<Set<Character>> = [["0", "Z"]]
    for _ in 0..<50 {
      let text = Array(LicenseNumber(in: .nobodys, random: SystemRandomBytes()).description)
      let places = text.indices.dropFirst(3).filter { text[$0] != "-" }
      for (left, right) in zip(places, places.dropFirst()) where text[left] != text[right] {
        var slip = text
        slip.swapAt(left, right)
        if !blind.contains([text[left], text[right]]) {
          #expect(LicenseNumber(String(slip)) == nil)
        }
      }
    }
  }

  @Test(arguments: [
    "", "CS-", "CS-0000-0000-0000-0001", "CS-0000-0000-0000-00000", "CS-0000-0000-0000-000",
    "CS-0000-0000-0000-000U", "CS_0000_0000_0000_0000", String(repeating: "0", count: 1_000),
  ]) func whatIsNoNumberIsRefused(_ text: String) {
    #expect(LicenseNumber(text) == nil)
  }
}
