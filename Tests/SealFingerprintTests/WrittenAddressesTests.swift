import Testing

@testable import SealFingerprint

@Suite struct WrittenAddressesTests {
  @Test(arguments: [
    ("Write to chair@club.example.", ["chair@club.example"]),
    ("a.b+c@x-y.example, d@e.example", ["a.b+c@x-y.example", "d@e.example"]),
    ("chair (at) club.example", ["chair@club.example"]),
    ("联系：chair[AT]club.example", ["chair@club.example"]),
    (".-a@b.example", ["a@b.example"]),
    ("a@b", []), ("@b.example", []), ("a@.example", []), ("a@b..example", []), ("a @b.example", []),
    ("(at) [at] @ a(at]b.example", []), ("a@b@c.example", ["b@c.example"]), ("", []),
  ])
  func whatLooksLikeAnAddressIsFound(text: String, found: [String]) {
    #expect(WrittenAddresses(in: text).found == found)
  }

  /// Whoever writes a page chooses what it is made of: nothing makes it cost more than its size.
  @Test(arguments: [
    "@", "a@", "a.", "a", ".", "@.", "a@b", "(at)", "a (at) ", "a@b..", "(", "%+-_", "字@",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.@",
  ])
  func noCharacterIsLookedAtMoreThanAFewTimes(piece: String) {
    let text = String(repeating: piece, count: (2 << 20) / piece.utf8.count)
    let addresses = WrittenAddresses(in: text)
    #expect(addresses.steps <= 4 * text.utf8.count)
  }
}
