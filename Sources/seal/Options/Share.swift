import ArgumentParser
import SealPrimitives

/// A party and its share: `party_…=60%`.
struct PartyShare: ExpressibleByArgument {
  let party: PartyID
  let share: Share

  init?(argument: String) {
    guard let equals = argument.lastIndex(of: "="),
      let party = PartyID(String(argument[..<equals])),
      let share = Share(argument: String(argument[argument.index(after: equals)...]))
    else { return nil }
    (self.party, self.share) = (party, share)
  }
}

/// A share as people write it: `60%`, `33.3333%`, or parts per million.
struct Share: ExpressibleByArgument {
  let ppm: UInt32

  init?(argument: String) {
    guard argument.hasSuffix("%") else {
      guard let ppm = UInt32(argument), (1...1_000_000).contains(ppm) else { return nil }
      self.ppm = ppm
      return
    }
    let parts = argument.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = UInt32(parts[0]), whole <= 100 else {
      return nil
    }
    var rest: UInt32 = 0
    if parts.count == 2 {
      guard (1...4).contains(parts[1].utf8.count),
        parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let digits = UInt32(parts[1] + String(repeating: "0", count: 4 - parts[1].utf8.count))
      else { return nil }
      rest = digits
    }
    let ppm = whole * 10_000 + rest
    guard (1...1_000_000).contains(ppm) else { return nil }
    self.ppm = ppm
  }
}
